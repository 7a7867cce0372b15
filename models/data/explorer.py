"""A table that a reader explores by choices, and the same as a module for the page."""

import json
from dataclasses import dataclass
from importlib import import_module

from models.core.errors import InputError

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
        if value not in self.options:
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
            If it is too long.
        """
        if len(value) > self.longest:
            rule = f"have at most {self.longest} characters"
            raise InputError(f"{self.word} ({self.meaning}) must {rule}, got {len(value)}")
        return value

    @property
    def described(self) -> dict:
        """The search box as the page gets it."""
        about = {"word": self.word, "label": self.label, "meaning": self.meaning}
        return {**about, "value": self.default, "longest": self.longest}


@dataclass(frozen=True)
class Explorer:
    """Choices, and the facts that they choose from, in a form that JSON can hold."""

    name: str
    title: str
    parameters: tuple[Choice | Search, ...]
    facts: dict


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
    facts = json.dumps(described, ensure_ascii=False, allow_nan=False, indent=1)
    return f"export const {explorer.name} = {facts};\n"
