"""A run of numbers, as of a figure's line, of which several things must be true."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from exercises.core.answer import Answer, Form, Mark, Unreadable, shown
from exercises.core.number import to_number
from exercises.core.plain import Plain


@dataclass(frozen=True)
class Property:
    """Something that must be true of the numbers, said as a student reads it, and its points."""

    says: str
    true: Callable[[Sequence[float]], bool]
    points: int


@dataclass(frozen=True)
class Series(Answer):
    """So many numbers in order. Each property earns its points by itself."""

    length: int = 0
    properties: tuple[Property, ...] = ()
    example: tuple[float, ...] = ()

    KIND: ClassVar[str] = "series"

    def __post_init__(self) -> None:
        if sum(one.points for one in self.properties) != self.points:
            raise ValueError(f"{self.name}: the points of the properties must add up")

    @property
    def rule(self) -> str:
        return f"a list of {self.length} numbers"

    def form(self) -> Form:
        return super().form() | {"length": self.length}

    @staticmethod
    def read(form: Form, given: Plain) -> list[float]:
        if isinstance(given, str):
            given = [entry for entry in given.replace(";", " ").split() if entry]
        if not isinstance(given, list) or len(given) != form["length"]:
            raise Unreadable(
                f"The answer must be a list of {form['length']} numbers, but it is {shown(given)}."
            )
        return [to_number(entry) for entry in given]

    def mark_value(self, value: list[float]) -> Mark:
        missed = [one for one in self.properties if not one.true(value)]
        if not missed:
            return Mark(self.points, "Right.")
        said = " ".join(f"This must be true: {one.says}." for one in missed)
        return Mark(self.points - sum(one.points for one in missed), said)

    def right(self) -> Plain:
        return list(self.example)
