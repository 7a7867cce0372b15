"""An answer with a row for each of several things: each row counts by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from exercises.core.answer import Answer, Form, Mark, Unreadable, shown
from exercises.core.choice import option
from exercises.core.plain import Plain


@dataclass(frozen=True)
class Table(Answer):
    """A dict with an answer for each row: `rows` maps a row's label to its answer.

    All rows ask for answers of one kind; the points of the table are theirs together. A list in
    the order of the rows counts as the dict.
    """

    rows: Mapping[str, Answer] | None = None

    KIND: ClassVar[str] = "table"

    def __post_init__(self) -> None:
        if not self.rows or sum(row.points for row in self.rows.values()) != self.points:
            raise ValueError(f"{self.name}: the points of the rows must add up to {self.points}")

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answer for each row."""
        return self.rows or {}

    @property
    def rule(self) -> str:
        first = next(iter(self.answers.values()))
        return f"an entry for each of {', '.join(self.answers)}, each {first.rule}"

    def form(self) -> Form:
        rows = {label: row.form() for label, row in self.answers.items()}
        return super().form() | {"rows": rows}

    @staticmethod
    def read(form: Form, given: Plain) -> dict[str, Plain]:
        labels = list(form["rows"])
        if isinstance(given, list) and len(given) == len(labels):
            return dict(zip(labels, given, strict=True))
        if isinstance(given, Mapping) and given.get("kind") == "table":
            return {option(label, labels): entry for label, entry in given["rows"]}
        raise Unreadable(
            f"The answer must be a dict with an entry for each of {', '.join(labels)}, "
            f"but it is {shown(given)}."
        )

    def mark_value(self, value: dict[str, Any]) -> Mark:
        marks = {label: row.mark(value.get(label)) for label, row in self.answers.items()}
        points = sum(mark.points or 0 for mark in marks.values())
        if points == self.points:
            return Mark(points, "Right.")
        said = [f"{label}: {mark.says}" for label, mark in marks.items() if mark.says != "Right."]
        return Mark(points, " ".join(said))

    def right(self) -> Plain:
        rows = [[label, row.right()] for label, row in self.answers.items()]
        return {"kind": "table", "rows": rows}
