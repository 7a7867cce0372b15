"""The places of the sources, and whether those that we name are among them.

`places.csv` lists them: sections by number and heading, tables, figures, equations, notes and what
else is numbered, with what it stands in. A place is named by its kind and number ("section 5.2",
"Table 3") or by its heading in quotation marks, of which the beginning will do.
"""

import ast
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.words import sources
from tests.words.prose import ROOT, Passage, name

LIST = Path(__file__).with_name("places.csv")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
KINDS = {
    "section": r"sections?",
    "table": r"tables?",
    "figure": r"figures?|figs?\.",
    "equation": r"equations?|eqs?\.",
    "note": r"(?:foot)?notes?",
    "step": r"steps?",
    "rule": r"rules?",
    "hypothesis": r"hypothes[ie]s",
    "objective": r"objectives?",
    "question": r"questions?",
    "characteristic": r"characteristics?",
}
ONE = r"\(?(?:\d+(?:\.\d+)*|[ivIV]+\b)\)?"
NUMBERED = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS.items())
    + rf") (?P<numbers>{ONE}(?:(?:, and|,| and| or| to|–) {ONE})*)(?![\w%])",
    re.I,
)
HEADING = re.compile(r"(?<!\w)'(?P<heading>[^']+(?:'s? [^']+)*)'(?!\w)")
PROSE_HEADING = re.compile(r"[Ss]ection \"([^\"]+)\"|[Ss]ection (\d+), \"([^\"]+)\"")
PLAIN = ("appendix", "abstract", "first paragraph", "opening")
FUNCTIONS = {
    "gomes_casseres": "gomescasseres1997",
    "four_week_mba": "fourweekmba",
    "ishida": "ishida",
    "serrat": "serrat",
    "okada": "okada",
}


@dataclass(frozen=True)
class Place:
    """A place in a source."""

    source: str
    kind: str
    number: str
    heading: str
    within: str


@cache
def known() -> tuple[Place, ...]:
    """All places of all sources; a row with a range is one for each number."""
    found = []
    with LIST.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            first, _, last = row["number"].partition("-")
            if last:
                numbers = [str(n) for n in range(_number(first), _number(last) + 1)]
            else:
                numbers = [_plain(first)]
            found += [Place(**row | {"number": number}) for number in numbers]
    return tuple(found)


def _number(text: str) -> int:
    return ROMAN[text.lower()] if text.lower() in ROMAN else int(text)


def _plain(number: str) -> str:
    """A number as it is compared: without brackets, and in Arabic."""
    number = number.strip("()").lower()
    return str(ROMAN.get(number, number))


def _has(source: str, kind: str, number: str, within: str = "") -> bool:
    return any(
        place.kind == kind and place.number == number and (not within or place.within == within)
        for place in known()
        if place.source == source
    )


def _heads(source: str, heading: str, section: str = "") -> bool:
    """Tell whether a heading of a source begins so, in this section if one is given."""
    start = sources.words(heading)
    return any(
        place.heading
        and sources.words(place.heading)[: len(start)] == start
        and (not section or place.within in ("", f"section {section}"))
        for place in known()
        if place.source == source
    )


def unknown(source: str, where: str) -> Iterator[str]:
    """What is wrong with the words for a place in a source: a place that it does not have.

    Also words that name no place at all.
    """
    some = False
    for part in where.split(";"):
        meant = next(iter(sources.named(part)), source)
        objective = ""
        for kind, number in numbered(part):
            some = True
            inside = objective if kind == "question" else ""
            if not _has(meant, kind, number, inside):
                yield f"{kind} {number}"
            objective = f"objective {number}" if kind == "objective" else objective
        section = re.search(r"section (\d+(?:\.\d+)*)(?!.* and )", part)
        for found in HEADING.finditer(part):
            some = True
            if not _heads(meant, found["heading"], section[1] if section else ""):
                yield f"'{found['heading']}'"
        plain = part.strip().partition(",")[0]
        some = some or any(word in part for word in PLAIN) or _heads(meant, plain)
    if not some:
        yield f"no place: {where}"


def numbered(text: str) -> Iterator[tuple[str, str]]:
    """The places that a text names by kind and number."""
    for found in NUMBERED.finditer(text):
        kind = next(kind for kind in KINDS if found[kind])
        for number in re.findall(ONE, found["numbers"]):
            yield kind, _plain(number)


def declared() -> Iterator[tuple[str, str, str]]:
    """Each place that code gives with a source: file and line, key, where."""
    for path in sorted(ROOT.glob("models/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                key, where = FUNCTIONS.get(node.func.id), node.args[-1]
                if node.func.id == "Source" and isinstance(node.args[0], ast.Constant):
                    key = node.args[0].value
                if key in sources.KEYS and isinstance(where, ast.Constant):
                    yield f"{name(path)}, line {node.lineno}", key, where.value


def tabulated() -> Iterator[tuple[str, str, str]]:
    """Each place that a row of a table gives: file and row, key, where."""
    for path in sorted(ROOT.glob("models/data/*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), 2):
                where = row.get("where") or row.get("place") or ""
                key = row.get("source") or _source_of(path)
                key = FUNCTIONS.get(key, key)
                if key in sources.KEYS and re.search(r"[a-z]", where):
                    yield f"{name(path)}, line {number}", key, where


@cache
def _source_of(path: Path) -> str:
    """The source of a table: that which the module beside it declares, or names first."""
    text = path.with_suffix(".py").read_text("utf-8") if path.with_suffix(".py").exists() else ""
    named = {key: text.find(said) for key, said in sources.names().items() if said in text}
    coded = re.search(r"Source\(\s*\"(\w+)\"", text)
    return coded[1] if coded else min(named, key=named.get, default="")


def false_places(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """Sections, tables, notes, hypotheses, figures that prose names and no source has.

    A figure may be one of the book's own.
    """
    passages = [passage for passage in passages if passage.kind == "text"]
    whole = " ".join(passage.text for passage in passages)
    own = set(re.findall(r"\*\*Figure (\d+)\.", whole))
    on_page = sources.named(whole)
    for passage in passages:
        here = sources.named(passage.text)
        meant = here or on_page or sources.KEYS
        for kind, number in numbered(passage.text):
            if kind not in ("section", "table", "note", "hypothesis", "figure"):
                continue
            if kind == "figure" and number in own:
                continue
            if not any(_has(key, kind, number) for key in meant):
                yield passage, f"{kind} {number}"
        for alone, section, heading in PROSE_HEADING.findall(passage.text):
            if not any(_heads(key, alone or heading, section) for key in meant):
                yield passage, f"section {section} “{alone or heading}”"


def stands_in(place: Place, text: str) -> bool:
    """Tell whether a source has this place."""
    if place.kind in ("section", "heading", "table", "figure"):
        lines = [sources.words(line) for line in text.splitlines()]
        return any(line[: len(words)] == words for words in _begins(place) for line in lines)
    if place.kind == "question":
        return _asks(place, text)
    return re.search(_mark(place), text, re.M) is not None


def _begins(place: Place) -> list[list[str]]:
    """The words with which the line of a place may begin."""
    head = sources.words(place.heading)
    if place.kind == "heading":
        return [head]
    if place.kind == "section":
        return [sources.words(f"{place.number.replace('.', ' ')} {place.heading}")]
    labels = ("table",) if place.kind == "table" else ("figure", "fig")
    return [[label, n, *head] for label in labels for n in {place.number, _roman(place)}]


def _mark(place: Place) -> str:
    """What a text has where the place is, as a pattern."""
    small = place.number.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    listed = rf"^\s*{place.number}\. "
    return {
        "equation": rf"\({place.number}\)\s*\$\$",
        "note": rf"^{small} ",
        "rule": rf"\({_roman(place)}\)",
        "step": listed,
        "hypothesis": listed,
        "characteristic": rf" {place.number}\. {re.escape(place.heading)}",
        "objective": rf"\n{re.escape(place.heading)}",
    }[place.kind]


def _roman(place: Place) -> str:
    return next((r for r, n in ROMAN.items() if str(n) == place.number), place.number)


def _asks(place: Place, text: str) -> bool:
    """Tell whether the row of an objective has so many questions, and not fewer."""
    objective = next(
        other.heading
        for other in known()
        if other.source == place.source
        and place.within == f"objective {other.number}"
        and other.kind == "objective"
    )
    row = next(line for line in text.splitlines() if line.startswith(objective))
    last = max(int(p.number) for p in known() if p.kind == "question" and p.within == place.within)
    return row.count("•") == last
