"""What the words of the repository are found guilty of, file by file: `python -m tests.words`."""

from itertools import groupby

from tests.words import numbers, places, quotations, style
from tests.words.prose import ROOT, everything


def faults():
    """Each fault: where it is, and what is wrong."""
    read = everything()
    yield from faults_of_quotations(read)
    yield from faults_of_places(read)
    yield from faults_of_numbers()
    for slip in style.slips(read):
        at, _, wrong = slip.partition(": ")
        yield at, wrong


def faults_of_quotations(read):
    """What is quoted and nobody's, and what is somebody's and not quoted."""
    for at, words in quotations.false_quotations(read):
        yield str(at), f"no such quotation: “{words}”"
    for at, run in quotations.copies(read):
        yield str(at), f"words of a source, unmarked: {run}"


def faults_of_places(read):
    """Places that a source does not have."""
    for at, key, where in [*places.declared(), *places.tabulated()]:
        for no in places.unknown(key, where):
            yield at, f"no such place in {key}: {no}"
    for _, page in groupby(read, key=lambda passage: passage.file):
        for at, no in places.false_places(page):
            yield str(at), f"no such place: {no}"


def faults_of_numbers():
    """Numbers of the chapters that come from nowhere, and sums that are wrong."""
    for path in sorted(ROOT.glob("book/*.ipynb")):
        page = numbers.page(path)
        for at, number in numbers.homeless(page) if path.stem != "notation" else ():
            yield str(at), f"a number without a home: {number}"
        for at, said in numbers.wrong_sums(page.passages):
            yield str(at), f"a wrong sum: {said}"
    for row in numbers.listed():
        if wrong := numbers.wrong(row):
            yield f"{row['file']}, “{row['words']}” in numbers.csv", wrong


if __name__ == "__main__":
    found = sorted(faults(), key=lambda fault: fault[0].partition(",")[0])
    for file, group in groupby(found, key=lambda fault: fault[0].partition(",")[0]):
        print(f"\n{file}")
        for at, wrong in group:
            print(f"  {at.partition(', ')[2]}: {wrong}")
    if not found:
        print("Nothing to object to.")
    raise SystemExit(bool(found))
