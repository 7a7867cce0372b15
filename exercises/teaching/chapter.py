"""A chapter of the book as what is taught from it: its bet, figures, exercises, decisions, quiz.

Everything is read from the chapter's notebook, so that the kit says what the book says.
"""

import ast
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from models.widgets.question import RIGHT
from models.widgets.scenario import LINK, whole

BOOK = Path(__file__).resolve().parents[2] / "book"
ABOUT = "About this chapter"

DETAILS = re.compile(r"<details>\s*<summary>(?P<name>.*?)</summary>(?P<text>.*?)</details>", re.S)
EXERCISE = re.compile(
    r"<details>\s*<summary><strong>Exercise (?P<number>\d+)\.</strong>(?P<text>.*?)</summary>"
    r"(?P<inside>(?:\s*<details>.*?</details>)+)\s*</details>",
    re.S,
)
STEP = re.compile(r"^\d+\. +(.+(?:\n(?!\d+\. |\n).+)*)", re.M)


@dataclass(frozen=True)
class Asked:
    """A question with a few answers, and what is said to each: the bet, or one of the quiz."""

    name: str
    prompt: str
    answers: dict[str, str]

    @property
    def right(self) -> str | None:
        """The right answer; a bet has none."""
        return next((one for one, says in self.answers.items() if says.startswith(RIGHT)), None)


@dataclass(frozen=True)
class Exercise:
    """A practice exercise, with its hint and its answer, all Markdown."""

    number: int
    text: str
    hint: str
    answer: str


@dataclass(frozen=True)
class Decision:
    """A decision that a manager can take: what, why, at which settings to see it, and its limit.

    `page` is the chapter that shows the figure.
    """

    title: str
    text: str
    page: str
    figure: str
    settings: str
    wrong_when: str


class Chapter:
    """One chapter, by the name of its notebook."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cells = _cells(name)

    @property
    def opening(self) -> str:
        return self.cells[0].source

    @property
    def title(self) -> str:
        return self.opening.splitlines()[0].removeprefix("# ")

    @property
    def about(self) -> str:
        """What the chapter is for, in its own words."""
        return self.section(ABOUT).split("**After this chapter you can**")[0].strip()

    @property
    def outcomes(self) -> list[str]:
        """What a reader can do after it."""
        return [line.rstrip(";.") for line in re.findall(r"^- (.+)", self.section(ABOUT), re.M)]

    @cached_property
    def text(self) -> str:
        """All its Markdown."""
        return "\n\n".join(cell.source for cell in self.cells if cell.cell_type == "markdown")

    def section(self, heading: str) -> str:
        """The Markdown below a heading, up to the next of its level."""
        found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", self.text, re.M | re.S)
        if not found:
            raise KeyError(f"{self.name} has no section {heading!r}")
        return found[1].strip()

    @property
    def headings(self) -> list[str]:
        return re.findall(r"^## (.+)$", self.text, re.M)

    @property
    def play(self) -> list[str]:
        """The steps in which the first figure is tried."""
        return [" ".join(step.split()) for step in STEP.findall(self.section("Play"))]

    @property
    def takeaways(self) -> list[str]:
        return re.findall(r"^- (.+)", self.section("To take away"), re.M)

    @property
    def decisions(self) -> list[Decision]:
        text = EXERCISE.sub("", self.section("What this means for you"))
        blocks = re.split(r"^(?=\*\*)", text, flags=re.M)
        return [_decision(self.name, block.strip()) for block in blocks if LINK.search(block)]

    @property
    def exercises(self) -> list[Exercise]:
        return [_exercise(found) for found in EXERCISE.finditer(self.text)]

    @property
    def asked(self) -> list[Asked]:
        """The bet and the quiz, as the chapter's own cells make them."""
        return _asked(self.name)

    @property
    def bet(self) -> Asked:
        return next(one for one in self.asked if one.name == "bet")

    @property
    def quiz(self) -> list[Asked]:
        return [one for one in self.asked if one.name.startswith("quiz-")]


@cache  # for nobody changes them, and a kit reads each chapter many times
def _cells(name: str) -> list[NotebookNode]:
    return nbformat.read(BOOK / f"{name}.ipynb", as_version=4).cells


@cache
def _asked(name: str) -> list[Asked]:
    """Make the questions of a chapter, each by its cell and those that set what it needs."""
    before: list[str] = []
    found = []
    for cell in Chapter(name).cells:
        if cell.cell_type != "code":
            continue
        if "Question(" in cell.source:
            shown = _run([*_needed(cell.source, before), cell.source])
            found.append(Asked(shown.name, shown.prompt, dict(shown.answers)))
        before.append(cell.source)
    return found


def _needed(source: str, before: list[str]) -> list[str]:
    """Return the cells before this one that set a name which it, or one of them, uses."""
    wanted = _free(source)
    needed = []
    for cell in reversed(before):
        tree = ast.parse(cell)
        if wanted & (_names(tree, ast.Store) | _imported(tree)):
            needed.append(cell)
            wanted |= _free(cell)
    return needed[::-1]


def _free(source: str) -> set[str]:
    """Return the names that a cell uses before it sets them."""
    free: set[str] = set()
    found: set[str] = set()
    for line in ast.parse(source).body:
        free |= _names(line, ast.Load) - found
        found |= _names(line, ast.Store)
    return free


def _names(tree: ast.AST, use: type[ast.expr_context]) -> set[str]:
    walked = ast.walk(tree)
    return {one.id for one in walked if isinstance(one, ast.Name) and isinstance(one.ctx, use)}


def _imported(tree: ast.AST) -> set[str]:
    walked = ast.walk(tree)
    imports = [one for one in walked if isinstance(one, ast.Import | ast.ImportFrom)]
    return {(name.asname or name.name).split(".")[0] for one in imports for name in one.names}


def _run(cells: list[str]) -> Any:
    """Run cells of the book and return the last expression of the last."""
    space: dict[str, Any] = {}
    *before, last = ast.parse("\n".join(cells)).body
    exec(compile(ast.Module(before, []), "<cells>", "exec"), space)
    return eval(compile(ast.Expression(last.value), "<cells>", "eval"), space)  # type: ignore[attr-defined]


def _exercise(found: re.Match[str]) -> Exercise:
    folded = {one["name"]: one["text"].strip() for one in DETAILS.finditer(found["inside"])}
    text = found["text"].strip()
    return Exercise(int(found["number"]), text, folded["Hint"], folded["Answer"])


def _decision(chapter: str, block: str) -> Decision:
    title, rest = block.split("\n", 1)
    link = LINK.search(rest)
    assert link
    text, _, limit = rest.partition("*When this is wrong:*")
    text = re.sub(r"^\[[^]]*\]\([^)]*\).*$", "", text, flags=re.M)
    title = title.strip("* ")
    page = link["page"] or chapter
    figure, _, settings = whole(link["scenario"]).partition(":")
    return Decision(title, " ".join(text.split()), page, figure, settings, limit.strip())


def names() -> list[str]:
    """The chapters, in the order of the book."""
    toc = (BOOK.parent / "_toc.yml").read_text(encoding="utf-8")
    return [
        name
        for name in re.findall(r"file: book/(\w+)", toc)
        if name != "notation" and (BOOK / f"{name}.ipynb").exists()
    ]
