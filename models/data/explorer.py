"""A table that a reader explores by choices, and the same as a module for the page."""

import json
from dataclasses import dataclass
from importlib import import_module
from numbers import Real
from typing import Any
from unicodedata import category

from models.core.errors import InputError
from models.core.typography import typeset

# The tables that live figures show, by the name of the file that defines the EXPLORER.
HOMES = (
    "alliance_form",
    "alliance_roles",
    "alliance_scenarios",
    "alliances",
    "growth_matrix",
    "journals",
    "learning_priorities",
    "review_funnel",
    "risc_groups",
    "risc_ties",
    "studies",
    "theories",
    "voices",
)


@dataclass(frozen=True)
class Choice:
    """One of several: a menu of a live figure.

    `options` says how people read each value; the first is the default. A quiet choice has no
    menu: the reader makes it in the figure itself.
    """

    word: str
    label: str
    meaning: str
    options: dict[str, str]
    quiet: bool = False

    @property
    def default(self) -> str:
        return next(iter(self.options))

    def check(self, value: str) -> str:
        """Return the value.

        Raises
        ------
        InputError
            If it is not one of the options.
        """
        if not isinstance(value, str) or value not in self.options:
            rule = f"one of {', '.join(self.options)}"
            raise InputError(f"{self.word} ({self.meaning}) must be {rule}, got {value!r}")
        return value

    @property
    def described(self) -> dict:
        """The choice as the page gets it."""
        options = [{"value": value, "label": label} for value, label in self.options.items()]
        return {
            "word": self.word,
            "label": self.label,
            "meaning": self.meaning,
            "value": self.default,
            "options": options,
            "quiet": self.quiet,
        }


@dataclass(frozen=True)
class Search:
    """Words to look for: a search box of a live figure. At first it is empty."""

    word: str
    label: str
    meaning: str
    longest: int = 100

    @property
    def default(self) -> str:
        return ""

    def check(self, value: str) -> str:
        """Return the value.

        Raises
        ------
        InputError
            If it is no text, too long, or not in one line.
        """
        name = f"{self.word} ({self.meaning})"
        if not isinstance(value, str):
            raise InputError(f"{name} must be a text, got {value!r}")
        if len(value) > self.longest:
            rule = f"have at most {self.longest} characters"
            raise InputError(f"{name} must {rule}, got {len(value)}")
        if any(category(letter) == "Cc" for letter in value):
            raise InputError(f"{name} must be in one line, without tabs, got {value!r}")
        return value

    @property
    def described(self) -> dict:
        """The search box as the page gets it."""
        about = {"word": self.word, "label": self.label, "meaning": self.meaning}
        return {**about, "value": self.default, "longest": self.longest}


@dataclass(frozen=True)
class Whole:
    """A whole number from `low` to `high`: a slider of a live figure that moves by one."""

    word: str
    label: str
    meaning: str
    unit: str
    default: int
    low: int
    high: int

    def check(self, value: Any) -> int:
        """Return the value, as a whole number.

        Raises
        ------
        InputError
            If it is no whole number of the range.

        Examples
        --------
        >>> Whole("moment", "period shown", "what is shown", "period", 40, 0, 200).check(100.5)
        Traceback (most recent call last):
        ...
        models.core.errors.InputError: moment (what is shown; period) must be a whole number \
from 0 to 200, got 100.5
        """
        number = isinstance(value, Real) and not isinstance(value, bool)
        if not number or value != value // 1 or not self.low <= value <= self.high:
            rule = f"a whole number from {self.low} to {self.high}"
            raise InputError(
                f"{self.word} ({self.meaning}; {self.unit}) must be {rule}, got {value!r}"
            )
        return int(value)

    @property
    def described(self) -> dict:
        """The number as the page gets it."""
        about = {"word": self.word, "label": self.label, "letter": "", "meaning": self.meaning}
        range_ = {"value": self.default, "low": self.low, "high": self.high, "whole": True}
        return {**about, "unit": self.unit, **range_}


@dataclass(frozen=True)
class Explorer:
    """Choices, and the facts that they choose from, in a form that JSON can hold."""

    name: str
    title: str
    parameters: tuple[Choice | Search, ...]
    facts: dict
    models: tuple = ()  # a table needs none

    @property
    def defaults(self) -> dict[str, str]:
        """The choices at first, by word."""
        return {one.word: one.default for one in self.parameters}


def by_name(name: str) -> Explorer:
    """The explorer of that name.

    Raises
    ------
    InputError
        If there is none.
    """
    if name not in HOMES:
        raise InputError(f"there is no table {name!r} to explore; there are {', '.join(HOMES)}")
    return import_module(f"models.data.{name}").EXPLORER


def module(name: str) -> str:
    """An ES module that exports the explorer of that name: what a live figure knows of its data.

    Examples
    --------
    >>> module("risc_groups")[:27]
    'export const risc_groups = '
    """
    explorer = by_name(name)
    described = {
        "name": explorer.name,
        "title": explorer.title,
        "parameters": [choice.described for choice in explorer.parameters],
        **explorer.facts,
    }
    facts = json.dumps(typeset(described), ensure_ascii=False, allow_nan=False, indent=1)
    return f"export const {explorer.name} = {facts};\n"
