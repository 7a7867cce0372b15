"""What stands in quotation marks is somebody's; what stands outside them is ours.

A passage in quotation marks is a quotation of a source: of one that the paragraph names, if it
names any. Whatever else is put in quotation marks is in `unquoted.csv`, with the reason. What is
left out of a quotation is marked by dots, what is put in by brackets.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from tests.words import sources
from tests.words.prose import ROOT, Passage

QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")
ATTRIBUTE = re.compile(r"=\"[^\"]*\"")  # of a tag or a selector
LEFT_OUT = re.compile(r"\s*(?:…|\.\.\.|\[[^\]]*\])\s*")
READ = ("text", "table", "code", "alt")
HERE = Path(__file__).parent


@cache
def listed(name: str) -> dict[str, str]:
    """A list of exceptions: words, and the reason for each."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return {_plain(row["words"]): row["reason"] for row in csv.DictReader(file)}


def _plain(text: str) -> str:
    return " ".join(sources.words(text))


@cache
def titles() -> frozenset[str]:
    """Titles of the works in the bibliography, and of the chapters of this book."""
    works = {_plain(sources.title(key)) for key in sources.entries()}
    firsts = (path.read_text("utf-8") for path in (ROOT / "book").glob("*.ipynb"))
    chapters = {_plain(re.search(r'"# ([^"\n]+?)\\n"', text)[1]) for text in firsts}
    return frozenset(works | chapters)


def false_quotations(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """What is quoted, and stands in no source that is meant."""
    for passage in passages:
        if passage.kind in READ:
            for quoted in QUOTED.findall(ATTRIBUTE.sub("", passage.text)):
                ours = _plain(quoted) in listed("unquoted.csv") or _plain(quoted) in titles()
                if not ours and not _said(quoted, passage):
                    yield passage, quoted


def _said(quoted: str, passage: Passage) -> bool:
    meant = [key for key, name in sources.names().items() if name in passage.text]
    pieces = [piece for piece in LEFT_OUT.split(quoted) if piece]
    return any(all(sources.says(key, piece) for piece in pieces) for key in meant or sources.KEYS)


def copies(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """Runs of words of a source, of eight or more, outside quotation marks.

    Titles and the terms in `terms.csv` are passed over, and what stands around them is not.
    """
    for passage in passages:
        for part in QUOTED.split(passage.text)[::2]:
            for words in _names().split(_plain(part)):
                for key, found in sources.copied(words).items():
                    for run in found:
                        yield passage, f"{run} ({key})"


@cache
def _names() -> re.Pattern[str]:
    names = sorted({*titles(), *listed("terms.csv")}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
