"""A table that a reader explores by choices, and the same as a module for the page."""

import json
from dataclasses import dataclass
from importlib import import_module

from models.core.errors import InputError

# The tables that live figures show, by the name of the file that defines the EXPLORER.
HOMES = ("risc_groups", "risc_ties")


@dataclass(frozen=True)
class Choice:
    """One of several: a menu of a live figure.

    `options` says how people read each value; the first is the default.
    """

    word: str
    label: str
    meaning: str
    options: dict[str, str]

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


@dataclass(frozen=True)
class Explorer:
    """Choices, and the facts that they choose from, in a form that JSON can hold."""

    name: str
    title: str
    parameters: tuple[Choice, ...]
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
        "parameters": [_described(choice) for choice in explorer.parameters],
        **explorer.facts,
    }
    facts = json.dumps(described, ensure_ascii=False, allow_nan=False, indent=1)
    return f"export const {explorer.name} = {facts};\n"


def _described(choice: Choice) -> dict:
    options = [{"value": value, "label": label} for value, label in choice.options.items()]
    return {
        "word": choice.word,
        "label": choice.label,
        "meaning": choice.meaning,
        "value": choice.default,
        "options": options,
    }
