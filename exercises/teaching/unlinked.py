"""Markdown of a chapter, to be read away from its page."""

import re
from functools import cache

from pybtex.database import parse_file

from exercises.teaching.chapter import BOOK

LINK = re.compile(r"\[([^]]*)\]\((?!https?:)[^)]*\)")
CITATION = re.compile(r"\{cite(?::(?P<form>\w+))?\}`(?P<keys>[^`]*)`")
ROLE = re.compile(r"\{(?:term|ref|doc)\}`([^`<]*)(?:<[^>]*>)?`")


def unlinked(text: str) -> str:
    """Return the text without links that work in its page alone; citations are written out.

    >>> unlinked("after {cite:t}`dasteng2002`, and [here](stages.ipynb) too {cite:p}`dasteng2002`")
    'after Das and Teng (2002), and here too (Das and Teng, 2002)'
    """
    text = CITATION.sub(_cited, LINK.sub(r"\1", text))
    return re.sub(r"</?em>", "*", ROLE.sub(r"\1", text))


def _cited(citation: re.Match[str]) -> str:
    in_brackets = citation["form"] == "p"
    works = [_work(key.strip()) for key in citation["keys"].split(",")]
    if in_brackets:
        return f"({'; '.join(f'{names}, {year}' for names, year in works)})"
    return " and ".join(f"{names} ({year})" for names, year in works)


def _work(key: str) -> tuple[str, str]:
    """Return the names and the year of a work of the bibliography."""
    entry = _bibliography().entries[key]
    people = entry.persons.get("author") or entry.persons.get("editor", [])
    names = [" ".join(person.last_names) for person in people] or [entry.fields["title"]]
    if len(names) > 2:
        return f"{names[0]} et al.", entry.fields.get("year", "n.d.")
    return " and ".join(names), entry.fields.get("year", "n.d.")


@cache
def _bibliography():
    return parse_file(str(BOOK / "references.bib"), encoding="utf-8")
