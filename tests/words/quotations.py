"""What stands in quotation marks is somebody's; what stands outside them is ours.

A passage in quotation marks is a quotation of a source: of one that the paragraph names, or else
of one that the page names. Whatever else is put in quotation marks is in `unquoted.csv`, with the
reason, or is a heading or a title. What is left out of a quotation is marked by dots, what is put
in by brackets.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

import nbformat

from tests.words import sources
from tests.words.prose import ROOT, Passage

DOUBLE = r"[\"“]([^\"“”]+)[\"”]"
SINGLE = r"(?<![\w'’])['‘]([^'‘’]{2,200}?(?:['’]\w[^'‘’]*?)*)['’](?!\w)"
QUOTED = re.compile(f"{DOUBLE}|{SINGLE}")
ATTRIBUTE = re.compile(r"=\"[^\"]*\"")  # of a tag or a selector
LEFT_OUT = re.compile(r"\s*(?:…|\.\.\.|\[[^\]]*\])\s*")
HEADING = re.compile(r"^#+ (.+)$", re.M)
READ = ("text", "table", "code", "alt")
LONG = 5  # words of a title that may stand before or after words of a source by chance
HERE = Path(__file__).parent


def quoted(text: str) -> list[str]:
    """What stands in quotation marks."""
    return [found[1] or found[2] for found in QUOTED.finditer(ATTRIBUTE.sub("", text))]


def unquoted(text: str, least: int = 1) -> list[str]:
    """What stands before, between and after quotations of so many words, at least."""

    def cut(found: re.Match) -> str:
        return "\u2029" if len(sources.words(found[0])) >= least else found[0]

    return QUOTED.sub(cut, text).split("\u2029")


@cache
def listed(name: str) -> dict[str, str]:
    """A list of exceptions: words, and the reason for each."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return {_plain(row["words"]): row["reason"] for row in csv.DictReader(file)}


def _plain(text: str) -> str:
    return " ".join(sources.words(text))


@cache
def titles() -> frozenset[str]:
    """Titles of the works in the bibliography, and the headings of this book."""
    works = {_plain(sources.title(key)) for key in sources.entries()}
    return frozenset(works | {_plain(heading) for heading in _headings()})


def _headings() -> Iterator[str]:
    for path in (ROOT / "book").glob("*.ipynb"):
        for cell in nbformat.read(path, 4).cells:
            if cell.cell_type == "markdown":
                yield from HEADING.findall(cell.source)


def false_quotations(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """What is quoted, and stands in no source that is meant."""
    for _, group in groupby(passages, key=lambda passage: passage.file):
        page = [passage for passage in group if passage.kind in READ]
        named = sources.named(" ".join(passage.text for passage in page)) or sources.KEYS
        for passage in page:
            meant = sources.named(passage.text) or named
            for words in quoted(passage.text):
                ours = _plain(words) in listed("unquoted.csv") or _plain(words) in titles()
                if not ours and not any(said(key, words) for key in meant):
                    yield passage, words


def said(key: str, words: str) -> bool:
    """Tell whether a source says this, but for what is left out or put in by others."""
    return all(sources.says(key, piece) for piece in LEFT_OUT.split(words))


def copies(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """Runs of words of a source, of eight or more, outside quotation marks.

    Long titles and the terms in `terms.csv` are passed over, and what stands around them is not.
    A word or two in quotation marks do not excuse the sentence around them.
    """
    for passage in passages:
        for words in _own_words(passage):
            for key, found in sources.copied(words).items():
                yield from ((passage, f"{run} ({key})") for run in found)


def _own_words(passage: Passage) -> Iterator[str]:
    """What is said in no quotation, cut where a long name stands."""
    for part in unquoted(passage.text, least=3):
        yield from _names().split(_plain(part))


@cache
def _names() -> re.Pattern[str]:
    long = {title for title in titles() if len(title.split()) >= LONG}
    names = sorted({*long, *listed("terms.csv")}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
