"""A number with a unit, right within a tolerance that the student is told."""

import math
import re
from dataclasses import dataclass
from typing import ClassVar

from exercises.core.answer import Answer, Form, Mark, Slip, Unreadable, shown
from exercises.core.plain import Plain, upright

FUZZ = 1e-9  # of floating-point numbers, so that 0.15 is within 0.005 of 0.145
WRITTEN = re.compile(r"([+-]?)(\d+(?:[.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?\s*(%?)", re.I)
FRACTION = re.compile(r"([+-]?\d{1,12})\s*/\s*(\d{1,12})")
OF_A_HUNDRED = ("per cent", "percentage points")  # where `50 %` is 50, and not a half
IN_WORDS = ("no", "one", "two", "three", "four", "five", "six")


@dataclass(frozen=True)
class Number(Answer):
    """A number.

    `within` is the tolerance, in the unit; or `decimals` says to how many decimals the answer is
    rounded, and any number that is as near counts. Numbers outside of `low` to `high` have no
    sense here, and the student is told so before handing in. A `Slip` is a known wrong number.
    """

    value: float = math.nan
    unit: str = ""
    within: float | None = None
    decimals: int | None = None
    low: float | None = None
    high: float | None = None
    slips: tuple[Slip, ...] = ()

    KIND: ClassVar[str] = "number"

    def __post_init__(self) -> None:
        if (self.within is None) == (self.decimals is None):
            raise ValueError(f"{self.name}: give either within or decimals")

    @property
    def tolerance(self) -> float:
        """How far from the value a right answer may lie."""
        return self.within if self.within is not None else 0.5 * 10.0**-self.decimals  # type: ignore[operator]

    @property
    def rule(self) -> str:
        unit = f"in {self.unit}" if self.unit else "a number"
        if self.within is not None:
            return f"{unit}, right to within {self.within:g}" if self.within else f"{unit}, exact"
        if self.decimals == 0:
            return f"{unit}, to the nearest whole number or finer"
        places = IN_WORDS[self.decimals or 0]
        return f"{unit}, to {places} decimal{'s' * (self.decimals != 1)} or more"

    def form(self) -> Form:
        return super().form() | {"unit": self.unit, "low": self.low, "high": self.high}

    @staticmethod
    def read(form: Form, given: Plain) -> float:
        number = to_number(given, form.get("unit") in OF_A_HUNDRED)
        low, high = form.get("low"), form.get("high")
        below = low is not None and number < low - FUZZ
        above = high is not None and number > high + FUZZ
        if below or above:
            rule = between(low, high)
            unit = f" {form['unit']}" if form.get("unit") else ""
            raise Unreadable(f"The answer must be {rule}{unit}, but {shown(number)} was given.")
        return number

    def mark_value(self, value: float) -> Mark:
        if self.accepts(value, self.value):
            return Mark(self.points, "Right.")
        for slip in self.slips:
            if self.accepts(value, slip.value):
                return Mark(slip.points, slip.says)
        return Mark(0, f"{shown(value)} is not {self.meaning}.")

    def accepts(self, number: float, value: float) -> bool:
        """Whether a number counts as this value."""
        return abs(number - value) <= self.tolerance + FUZZ * max(1.0, abs(value))

    def right(self) -> Plain:
        return float(self.value)


def between(low: float | None, high: float | None) -> str:
    """Say in words where a number must lie."""
    if low is None:
        return f"at most {high:g}"
    if high is None:
        return f"at least {low:g}"
    return f"between {low:g} and {high:g}"


def to_number(given: Plain, of_a_hundred: bool = False) -> float:
    """Return the number that was given in any of its forms; raise `Unreadable`.

    A number, a text with a decimal point or comma, a fraction, per cent with its sign, or a list
    of one such entry. `of_a_hundred` says that the unit itself is per cent.

    >>> [to_number(given) for given in ("0,5", "1/2", "50 %", [0.5], 0.5)]
    [0.5, 0.5, 0.5, 0.5, 0.5]
    """
    if isinstance(given, list) and len(given) == 1:
        return to_number(given[0], of_a_hundred)
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        raise Unreadable(f"The answer must be one number, but it is {shown(given)}.")
    number = _written(given, of_a_hundred) if isinstance(given, str) else float(given)
    if not math.isfinite(number):
        raise Unreadable(f"The answer must be a finite number, but it is {shown(given)}.")
    return number


def _written(text: str, of_a_hundred: bool) -> float:
    text = upright(text).strip().replace("\N{MINUS SIGN}", "-")
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    if fraction := FRACTION.fullmatch(text):
        top, bottom = map(int, fraction.groups())
        return top / bottom if bottom else math.inf
    if number := WRITTEN.fullmatch(text):
        sign, digits, power, percent = number.groups()
        value = float(f"{sign}{digits.replace(',', '.')}{power or ''}")
        return value / 100 if percent and not of_a_hundred else value
    raise Unreadable(
        f"The answer must be a number such as 1234.5 or 1234,5, with no unit and no sign for "
        f"thousands, but it is {shown(text)}."
    )
