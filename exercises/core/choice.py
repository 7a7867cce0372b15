"""One of a few options, or several of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar

from exercises.core.answer import Answer, Form, Mark, Unreadable, shown
from exercises.core.plain import Plain


@dataclass(frozen=True)
class Choice(Answer):
    """One of these options. `says` may hold a sentence for a wrong option."""

    options: tuple[str, ...] = ()
    value: str = ""
    says: Mapping[str, str] = field(default_factory=dict)

    KIND: ClassVar[str] = "choice"

    def __post_init__(self) -> None:
        if self.value not in self.options or not set(self.says) <= set(self.options):
            raise ValueError(f"{self.name}: the key and what is said must be among the options")

    @property
    def rule(self) -> str:
        return f"one of {coded(self.options)}"

    def form(self) -> Form:
        return super().form() | {"options": list(self.options)}

    @staticmethod
    def read(form: Form, given: Plain) -> str:
        if isinstance(given, list) and len(given) == 1:
            given = given[0]
        return option(given, form["options"])

    def mark_value(self, value: str) -> Mark:
        if value == self.value:
            return Mark(self.points, "Right.")
        return Mark(0, self.says.get(value, f"{value} is not {self.meaning}."))

    def right(self) -> Plain:
        return self.value


@dataclass(frozen=True)
class Choices(Answer):
    """All of these options that apply, none among them allowed.

    An option that is rightly taken earns its part of the points, among those that apply; one that
    is wrongly taken costs its part, among those that do not: who takes all or none earns nothing
    by it, unless that is right.
    """

    options: tuple[str, ...] = ()
    value: frozenset[str] = frozenset()

    KIND: ClassVar[str] = "choices"

    def __post_init__(self) -> None:
        if not self.value <= set(self.options):
            raise ValueError(f"{self.name}: the key must be among the options")

    @property
    def rule(self) -> str:
        return f"a list of those of {coded(self.options)} that apply; `[]` if none does"

    def form(self) -> Form:
        return super().form() | {"options": list(self.options)}

    @staticmethod
    def read(form: Form, given: Plain) -> frozenset[str]:
        entries = given if isinstance(given, list) else [given]
        return frozenset(option(entry, form["options"]) for entry in entries)

    def mark_value(self, value: frozenset[str]) -> Mark:
        if value == self.value:
            return Mark(self.points, "Right.")
        wrong = len(value ^ self.value)
        many = f"{wrong} of the {len(self.options)} options"
        says = f"{many} should be taken where left, or the reverse."
        return Mark(int(self.points * self.part(value) * 2) / 2, says)

    def part(self, value: frozenset[str]) -> Fraction:
        """Return what part of the points a choice earns that is not wholly right."""
        others = len(self.options) - len(self.value)
        if not self.value:
            return Fraction(0)
        taken = Fraction(len(value & self.value), len(self.value))
        return max(Fraction(0), taken - Fraction(len(value - self.value), others or 1))

    def right(self) -> Plain:
        return sorted(self.value)


def option(given: Plain, options: list[str]) -> str:
    """Return the option that was given, whatever its capitals and blanks; raise `Unreadable`."""
    if isinstance(given, float) and given.is_integer():
        given = int(given)
    wanted = " ".join(str(given).split()).casefold()
    for one in options:
        if not isinstance(given, Mapping | list) and wanted == " ".join(one.split()).casefold():
            return one
    raise Unreadable(f"The answer must be one of {listed(options)}, but it is {shown(given)}.")


def coded(options: tuple[str, ...]) -> str:
    """Return options as code in Markdown."""
    return ", ".join(f'`"{one}"`' for one in options)


def listed(options: list[str] | tuple[str, ...]) -> str:
    """Return options as a sentence names them."""
    return ", ".join(f'"{one}"' for one in options)
