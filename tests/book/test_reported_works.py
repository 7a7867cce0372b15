"""Works that this book knows through a review are cited where the review is told."""

import re
from pathlib import Path

import nbformat
from pybtex.database import parse_file

BOOK = Path(__file__).parents[2] / "book"
ENTRIES = parse_file(str(BOOK / "references.bib")).entries
CITED = re.compile(r"\{cite:?\w*\}`([^`]+)`")


def keys(path: Path) -> set[str]:
    """The keys that a chapter cites, in what is written and in what its code prints."""
    cells = nbformat.read(path, as_version=4).cells
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    printed = [output.get("data", {}).get("text/markdown", "") for output in outputs]
    text = "\n".join([cell.source for cell in cells] + printed)
    return {key.strip() for group in CITED.findall(text) for key in group.split(",")}


def test_every_work_known_through_ishida_is_cited_in_a_chapter_on_that_review():
    """An entry that says whence it is known stands for a passage that a reader can find."""
    chapters = ("stages", "social_innovation", "literature")
    cited = set().union(*(keys(BOOK / f"{name}.ipynb") for name in chapters))
    reported = {
        key for key, entry in ENTRIES.items() if "Ishida reports" in entry.fields.get("note", "")
    }
    assert len(reported) > 21
    assert reported <= cited, reported - cited
