"""A bank of questions for a chapter: its quiz, its exercises, and the tasks of its assignment.

A task is there in several variants, drawn from the instructor's secret as a student's are; a
learning platform takes one of them at random. The bank is the instructor's: it has the keys.
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from exercises.core.answer import Answer
from exercises.core.assignment import LEVELS, Asked, Live, Part, Question, load
from exercises.core.choice import Choice, Choices
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table
from exercises.core.words import Words
from exercises.faces.notebook import asked_for
from exercises.teaching.chapter import Chapter
from exercises.teaching.unlinked import unlinked

EXERCISES = Path(__file__).resolve().parents[1]
VARIANTS = 8


@dataclass(frozen=True)
class Option:
    """An answer to choose: its text, what part of the points it earns, what is said to it."""

    text: str
    part: float
    says: str


@dataclass(frozen=True)
class Value:
    """A number that is right, or wrong in a known way: what part it earns, what is said to it."""

    number: float
    tolerance: float
    part: float
    says: str


@dataclass(frozen=True)
class Item:
    """One question of the bank, in one variant.

    `kind` is `choice` (one option is right), `choices` (several may be), `match` (each of `rows`
    has one of the options), `number` or `essay`. All texts are Markdown. Variants of one question
    have the same `id`. `says` is for after the answer, whatever it was; `marking` is for who marks.
    """

    id: str
    kind: str
    title: str
    text: str
    outcome: int
    level: str
    minutes: int
    points: int
    options: tuple[Option, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    values: tuple[Value, ...] = ()
    unit: str = ""
    says: str = ""
    marking: str = ""
    variant: int = 1
    live: Live | None = None

    def part(self, option: Option) -> float:
        """What an option earns: of several right ones each its part; a wrong one takes as much."""
        if self.kind == "choice":
            return option.part
        right = sum(one.part > 0 for one in self.options)
        return 1 / right if option.part else -1 / max(right, len(self.options) - right)


@dataclass(frozen=True)
class Tested:
    """What a question of the chapter tests: a row of `bank.csv`."""

    outcome: int
    level: str
    minutes: int


def tested(name: str) -> dict[str, Tested]:
    """Return what each quiz question and exercise of a chapter tests, by its name.

    Raises
    ------
    ValueError
        If a row of `bank.csv` is damaged; with line, column and value.
    """
    path = EXERCISES / name / "bank.csv"
    found = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), 2):
            where = f"{path.name} of {name}, line {line}"
            if row["level"] not in LEVELS:
                raise ValueError(f"{where}: level {row['level']!r} is none of {', '.join(LEVELS)}")
            for column in ("outcome", "minutes"):
                if not row[column].isdigit() or not 1 <= int(row[column]) <= 30:
                    raise ValueError(f"{where}: {column} must be from 1 to 30, got {row[column]!r}")
            found[row["item"]] = Tested(int(row["outcome"]), row["level"], int(row["minutes"]))
    return found


@cache
def bank(name: str, secret: bytes, variants: int = VARIANTS) -> tuple[Item, ...]:
    """Return all questions of a chapter's bank, its tasks in so many variants."""
    chapter = Chapter(name)
    return (*_quiz(chapter), *_exercises(chapter), *_tasks(name, secret, variants))


def _quiz(chapter: Chapter) -> Iterator[Item]:
    about = tested(chapter.name)
    for asked in chapter.quiz:
        options = tuple(
            Option(text, float(text == asked.right), says) for text, says in asked.answers.items()
        )
        what = about[asked.name]
        yield Item(
            asked.name, "choice", asked.name.replace("-", " "), asked.prompt,
            what.outcome, what.level, what.minutes, 1, options=options,
        )  # fmt: skip


def _exercises(chapter: Chapter) -> Iterator[Item]:
    about = tested(chapter.name)
    for exercise in chapter.exercises:
        name = f"exercise {exercise.number}"
        what = about[name]
        yield Item(
            name.replace(" ", "-"), "essay", name, unlinked(exercise.text),
            what.outcome, what.level, what.minutes, 4,
            says=unlinked(exercise.answer), marking=unlinked(exercise.answer),
        )  # fmt: skip


def _tasks(name: str, secret: bytes, variants: int) -> Iterator[Item]:
    """Yield the tasks, each variant once: many students share the same."""
    assignment = load(name)
    seen = set()
    for number in range(variants):
        sheet = assignment.of_student(secret, f"variant {number + 1} of the bank")
        for part, asked in zip(assignment.parts, sheet.asked, strict=True):
            for item in _of_part(part, asked, number + 1):
                if repr(item.text + repr(item.values)) not in seen:
                    seen.add(repr(item.text + repr(item.values)))
                    yield item


def _of_part(part: Part, asked: Asked, variant: int) -> Iterator[Item]:
    minutes = max(1, round(part.minutes / sum(len(q.answers) for q in asked.questions)))
    for question in asked.questions:
        for answer in question.answers:
            if type(answer) in KINDS:
                kind, fields = KINDS[type(answer)](answer)
                if kind:
                    yield Item(
                        f"task-{question.id}-{answer.name}".replace("_", "-"), kind,
                        f"{part.title}: {answer.meaning}", _text(asked, question, answer, kind),
                        question.outcome, question.level, minutes, answer.points,
                        says=question.solution, variant=variant, live=asked.live, **fields,
                    )  # fmt: skip


def _text(asked: Asked, question: Question, answer: Answer, kind: str) -> str:
    rule = f"{answer.meaning}." if kind != "number" else asked_for(answer)
    last = "" if kind == "essay" else f"\n\nWhat is asked for: {rule}"
    return f"{asked.text}\n\n{question.text}{last}"


Made = tuple[str, dict[str, Any]]


def _number(answer: Number) -> Made:
    values = [Value(answer.value, answer.tolerance, 1.0, "Right.")]
    values += [
        Value(slip.value, answer.tolerance, slip.points / answer.points, slip.says)
        for slip in answer.slips
    ]
    return "number", {"values": tuple(values), "unit": answer.unit}


def _formula(answer: Formula) -> Made:
    """A formula is chosen among its known mistakes: platforms cannot tell equal formulas."""
    options = [Option(f"`{answer.text}`", 1.0, "Right.")]
    options += [
        Option(f"`{slip.value}`", slip.points / answer.points, slip.says) for slip in answer.slips
    ]
    if len(options) < 3:
        return "", {}
    return "choice", {"options": tuple(sorted(options, key=lambda one: one.text))}


def _choice(answer: Choice) -> Made:
    options = (
        Option(one, float(one == answer.value), answer.mark_value(one).says)
        for one in answer.options
    )
    return "choice", {"options": tuple(options)}


def _choices(answer: Choices) -> Made:
    options = tuple(Option(one, float(one in answer.value), "") for one in answer.options)
    return ("choices", {"options": options}) if answer.value else ("", {})


def _table(answer: Table) -> Made:
    first = next(iter(answer.answers.values()))
    if not isinstance(first, Choice):
        return "", {}
    rows = tuple((label, row.right()) for label, row in answer.answers.items())
    return "match", {"rows": rows, "options": tuple(Option(one, 0.0, "") for one in first.options)}


def _words(answer: Words) -> Made:
    rubric = "\n".join(f"- {points}: {text}" for points, text in answer.rubric)
    return "essay", {"marking": f"{rubric}\n\n{answer.model}"}


KINDS: dict[type[Answer], Callable[[Any], Made]] = {
    Number: _number,
    Formula: _formula,
    Choice: _choice,
    Choices: _choices,
    Table: _table,
    Words: _words,
}
