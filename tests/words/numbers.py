"""Where the numbers of a chapter come from.

A number in the prose of a chapter has a home: its paragraph cites a source, or the page computes
it, or it is a setting, or it is in `numbers.csv` with what computes it, or with a reason.

The page computes what stands in an output of its code, and a sum that is written out in
mathematics, which must be right. A setting is a number that its code puts in, that a question or
an exercise gives, or that a paragraph calls invented. Names with a number, such as "Figure 2", and
years and minutes are not looked at, nor are 0 and 1, the ends of most scales.

It is a sieve: a wrong number of one or two digits may stand elsewhere on the page by chance. Of
those with three digits or more hardly any slips through.
"""

import ast
import csv
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import signature
from itertools import pairwise
from pathlib import Path
from warnings import catch_warnings, simplefilter

import nbformat
import numpy as np

from tests.words import sources
from tests.words.prose import ROOT, Passage, name, notebook

LIST = Path(__file__).with_name("numbers.csv")
NUMBER = re.compile(r"(?<![\w.^{])[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w^])")
PERCENT = re.compile(r"(?:,? (?:and |or |to )?\d+(?:\.\d+)?)*(?:\\?%| per ?cent)")
MATHS = re.compile(r"\$([^$]+)\$")
PLACE = re.compile(
    r"\b(?:(?:sections?|tables?|(?:foot)?notes?|steps?|rules?|hypothes[ei]s) \(?[\divI]|"
    r"(?:the|our) (?:source|review|paper|text|appendix|abstract)\b)",
    re.I,
)
YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d%]|,\d|\.\d)")
NAMED = re.compile(
    r"(?:\b(?:figures?|exercises?|sections?|tables?|(?:foot)?notes?|steps?|rules?|arrows?|eqs?\.|"
    r"equations?|instruments?|bridges?|capabilit(?:y|ies)|columns?|rows?|chapters?|hypothes[ei]s|"
    r"axis|axes|parts?|phases?|stages?|characteristics?|criteri(?:a|on)|questions?|battle|version|"
    r"BY) )\(?\d+(?:\.\d+)*\)?(?:(?:,| and| or| to|, and|–) \(?\d+(?:\.\d+)*\)?)*",
    re.I,
)
CONFIDENCE = re.compile(r"\b95%(?:\*\*)? (?:confidence|interval)")
MINUTES = re.compile(r"\*\*You need\*\*.*?minutes:[^.]*\.")
GIVEN = re.compile(r"\binvented\b|^\W*Exercise \d")
SMALL = "three four five six seven eight nine ten".split()
TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
LARGE = {"dozen": 12, "hundred thousand": 100_000, "hundred": 100, "thousand": 1000}
WORDED = LARGE | {word: value for value, word in enumerate([*SMALL, *TEENS], 3)}
WORDED |= {word: 10 * value for value, word in enumerate(TENS, 2)}
# Small numbers in words count what the text itself tells, unless they count such things.
COUNTED = "firms|companies|studies|articles|investments|licences|suppliers|journals|theories|years"
IN_WORDS = re.compile(
    rf"\b(?:(?P<large>{'|'.join([*TEENS, *TENS, *LARGE])})|"
    rf"(?P<small>{'|'.join(SMALL)})(?= (?:\w+ )?(?:{COUNTED})\b))\b",
    re.I,
)


@dataclass(frozen=True)
class Number:
    """A number as it is written: what it is worth, to how many places, and whether in percent."""

    written: str
    value: float
    places: int
    percent: bool

    def rounds(self, home: float) -> bool:
        """Tell whether it is this value, rounded as it is written."""
        scales = {1, 100} if self.percent else {1}
        ends = 0.5001 * 10**-self.places
        return any(abs(abs(scale * home) - abs(self.value)) <= ends for scale in scales)

    def is_from(self, home: float) -> bool:
        """Tell whether it may be this value: nearly every small whole number is near some value."""
        near = self.places == 0 and abs(home) < 10 and not self.percent and home != int(home)
        return not near and self.rounds(home)


def numbers(text: str) -> Iterator[Number]:
    """The numbers in a text, in digits or in words."""
    for found in NUMBER.finditer(text):
        digits = found[0].replace(",", "").replace("−", "-")
        percent = PERCENT.match(text, found.end()) is not None
        places = len(digits.partition(".")[2])
        yield Number(found[0] + "%" * percent, float(digits), places, percent)
    for found in IN_WORDS.finditer(text):
        yield Number(found[0], WORDED[found[0].lower()], 0, False)


def asked(text: str) -> list[Number]:
    """The numbers that need a home."""
    for pattern in (MINUTES, CONFIDENCE, MATHS, NAMED, YEAR):
        text = pattern.sub(" ", text)
    return [number for number in numbers(text) if number.value not in (0, 1)]


def cites(text: str) -> bool:
    """Tell whether a paragraph cites a work, or says where in a source it stands."""
    keys = {key for found in re.findall(r"\(([\w, ]+)\)", text) for key in found.split(",")}
    return bool(sources.named(text) or keys & set(sources.entries()) or PLACE.search(text))


@dataclass(frozen=True)
class Page:
    """A chapter: its passages, and the numbers that have a home in it."""

    file: str
    passages: tuple[Passage, ...]
    homes: frozenset[float]


@cache
def page(path: Path) -> Page:
    """Read a chapter."""
    return of(name(path), nbformat.read(path, 4))


def of(file: str, cells: nbformat.NotebookNode) -> Page:
    """Take a chapter apart."""
    passages = tuple(notebook(file, cells))
    homes = set()
    for cell in cells.cells:
        if cell.cell_type == "code":
            homes |= _set(cell.source)
            for output in cell.outputs:
                homes |= {number.value for number in numbers(_printed(output))}
    for passage in passages:
        if GIVEN.search(passage.text) or _asks(passage):
            homes |= {number.value for number in numbers(passage.text)}
        homes |= {value for _, value in sums(passage.text)}
    return Page(file, passages, frozenset(homes))


def _set(code: str) -> set[float]:
    """The numbers that code puts in, powers worked out; a number in a string is prose."""
    found = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            found.add(float(node.value))
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
            found |= {value for value in [worth(ast.unparse(node))] if value is not None}
    return found


def _asks(passage: Passage) -> bool:
    return passage.kind == "code" and passage.text.rstrip().endswith("?")


def _printed(output: nbformat.NotebookNode) -> str:
    """What a reader sees of an output, as text; of a still a page shows the picture alone."""
    data = output.get("data", {})
    if data.get("text/plain", "").startswith("Still of "):
        return ""
    kinds = ("text/markdown", "text/latex", "text/plain")
    return output.get("text", "") + " ".join(str(data.get(kind, "")) for kind in kinds)


def homeless(page: Page) -> Iterator[tuple[Passage, str]]:
    """The numbers of a chapter that nobody answers for."""
    for passage in page.passages:
        if passage.kind not in ("text", "code", "alt"):
            continue
        if cites(passage.text) or GIVEN.search(passage.text) or _asks(passage):
            continue
        answered = _answered(passage)
        for number in asked(passage.text):
            if number.written not in answered and not any(map(number.is_from, page.homes)):
                yield passage, number.written


def _answered(passage: Passage) -> set[str]:
    """The numbers of a passage that the list answers for."""
    rows = [row for row in listed() if row["file"] == passage.file]
    found = [row["words"] for row in rows if row["words"] in passage.text]
    return {number.written for words in found for number in asked(words)}


@cache
def listed() -> tuple[dict[str, str], ...]:
    """The numbers that come from elsewhere: the words with them, and what computes them or why."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def wrong(row: dict[str, str]) -> str:
    """What is wrong with a row of the list, or nothing."""
    if not any(row["words"] in passage.text for passage in page(ROOT / row["file"]).passages):
        return "these words stand nowhere in the chapter"
    if not row["reason"]:
        return "it has no reason"
    if row["computed"] and (other := differing(row)):
        return f"{row['computed']} does not give {', '.join(other)}"
    return ""


def differing(row: dict[str, str]) -> list[str]:
    """The numbers in the words of a row that are not what computes them."""
    found = computed(row["computed"])
    return [n.written for n in asked(row["words"]) if not any(map(n.rounds, found))]


def computed(expression: str) -> list[float]:
    """What an expression in the names of the package gives: one number, or several.

    `default(function, "draws")` is what a function takes if it is not told.
    """
    for module in set(re.findall(r"models(?:\.[a-z_]+)+(?=\.\w+)", expression)):
        with suppress(ImportError):
            import_module(module)
    known = {"models": import_module("models"), "np": np, "default": _default}
    found = eval(expression, known)
    parts = found if isinstance(found, list | tuple) else [found]
    return [float(value) for part in parts for value in np.ravel(part)]


def _default(function: Callable, name: str) -> float:
    return signature(function).parameters[name].default


PLAIN_SUM = re.compile(r"[\d\s.+\-*/()]+")
LATEX = (
    (r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))"),
    (r"\\cdot|\\times", "*"),
    (r"\\[,;! ]|\\left|\\right|\{,\}", ""),
    (r"\\%", "/100"),
    ("−", "-"),
    (r"\^\{?(-?\d+)\}?", r"**\1"),
)


def sums(text: str) -> Iterator[tuple[str, float]]:
    """Each side of each sum in mathematics that has numbers only, and what it makes."""
    for found in MATHS.finditer(text):
        for side in re.split(r"=|\\approx|\\to|,\s|<|>|\\le|\\ge", found[1]):
            value = worth(side)
            if value is not None:
                yield found[1], value


def worth(side: str) -> float | None:
    """What a sum of numbers makes, or None if it is no such sum."""
    for pattern, instead in LATEX:
        side = re.sub(pattern, instead, side)
    if not PLAIN_SUM.fullmatch(side) or not re.search(r"\d", side):
        return None
    with catch_warnings(), suppress(SyntaxError, ZeroDivisionError, TypeError):
        simplefilter("ignore", SyntaxWarning)  # two brackets side by side are no sum of ours
        return float(eval(side, {"__builtins__": {}}))
    return None


def wrong_sums(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """Sums written out in mathematics whose sides differ by more than their rounding."""
    for passage in passages:
        for found in MATHS.finditer(passage.text):
            sides = re.split(r"=|\\approx", found[1])
            sides = [side for side in sides if worth(side) is not None]
            for left, right in pairwise(sides):
                if len(list(numbers(right))) == 1 and not _is(worth(left), right):
                    yield passage, found[1]


def _is(value: float, written: str) -> bool:
    digits = re.search(r"\.(\d+)", written)
    places = len(digits[1]) if digits else 0
    scale = 100 if "%" in written else 1
    return abs(value - worth(written)) * scale <= 0.5001 * 10**-places
