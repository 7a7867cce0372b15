"""An assignment: parts, each a function that draws numbers and asks questions about them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from exercises.core import drawing
from exercises.core.answer import Answer
from exercises.core.drawing import Draw, IllPosed

LEVELS = ("remember", "understand", "apply", "analyse", "evaluate", "create")


@dataclass(frozen=True)
class Live:
    """A live figure of the book, by its class in `models.widgets`, at a student's own settings."""

    figure: str
    values: Mapping[str, object]

    @property
    def code(self) -> str:
        """The lines that show it."""
        settings = ", ".join(f"{word}={value!r}" for word, value in self.values.items())
        return f"figure = {self.figure}({settings})\nfigure"


@dataclass(frozen=True)
class Question:
    """One thing asked, with the names under which it is answered.

    `text`, `hint` and `solution` are Markdown; the list of names with their rules and points is
    written from `answers` and not again in the text. `code` is a cell that stands above the answer.
    `level` is Bloom's, and `outcome` the place, from 1, of what it tests among the outcomes at the
    head of the chapter.
    """

    id: str
    text: str
    answers: tuple[Answer, ...]
    hint: str
    solution: str
    level: str
    outcome: int
    code: str = ""

    @property
    def points(self) -> int:
        return sum(answer.points for answer in self.answers)

    @property
    def by_hand(self) -> bool:
        return any(answer.by_hand for answer in self.answers)


@dataclass(frozen=True)
class Asked:
    """One part as one student gets it: what it tells and shows, and its questions."""

    text: str
    questions: tuple[Question, ...]
    live: Live | None = None
    code: str = ""


@dataclass(frozen=True)
class Part:
    """A part of an assignment: its title, what a student will do, minutes, and how it is drawn."""

    title: str
    goal: str
    minutes: int
    ask: Callable[[Draw], Asked]

    @property
    def name(self) -> str:
        """The name under which its numbers are drawn; other parts may come and go."""
        return self.ask.__name__

    def every(self, practice: bool = False) -> Iterator[Asked]:
        """Yield the part in each of its variants."""
        return drawing.every(self.ask, practice)


@dataclass(frozen=True)
class Assignment:
    """What is assigned for one chapter.

    `story` opens it and `sheet` gives the model on one page, both in Markdown; `imports` and
    `code` are what the first cell imports and sets. `sources` closes it.
    """

    name: str
    title: str
    story: str
    sheet: str
    parts: tuple[Part, ...]
    sources: str
    imports: tuple[str, ...] = ()
    code: str = ""

    def of_student(self, secret: bytes, student: str) -> "Sheet":
        """Return the assignment with the numbers of one student."""
        draws = (drawing.of_student(secret, student, self.name, part.name) for part in self.parts)
        return Sheet(self, tuple(map(_first, self.parts, draws)))

    def in_practice(self) -> "Sheet":
        """Return the public practice: other in structure than what any student is assigned."""
        return Sheet(self, tuple(_first(part, drawing.in_practice()) for part in self.parts))


def _first(part: Part, draws: Iterator[Draw]) -> Asked:
    for draw in draws:
        try:
            return part.ask(draw)
        except IllPosed:
            continue
    raise IllPosed(f"{part.title!r}: none of {drawing.ATTEMPTS} draws gives a sound task")


@dataclass(frozen=True)
class Sheet:
    """An assignment with numbers: what one student gets."""

    assignment: Assignment
    asked: tuple[Asked, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for part in self.asked for question in part.questions)

    @property
    def imports(self) -> tuple[str, ...]:
        """The lines that import what its cells use."""
        figures = sorted({part.live.figure for part in self.asked if part.live})
        live = [f"from models.widgets import {', '.join(figures)}"] if figures else []
        return tuple(dict.fromkeys((*self.assignment.imports, *live)))

    @property
    def points(self) -> int:
        return sum(question.points for question in self.questions)

    @property
    def minutes(self) -> int:
        return sum(part.minutes for part in self.assignment.parts)


@cache
def load(name: str) -> Assignment:
    """Return the assignment of a chapter."""
    from importlib import import_module

    return import_module(f"exercises.{name}.tasks").ASSIGNMENT
