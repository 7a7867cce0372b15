"""How a symbol of the book is declared: letter, word, meaning, unit."""

import sympy as sp

from models.core.quantity import Quantity


def one(
    letter: str, word: str, meaning: str, unit: str, spoken: str = "", **assumptions: bool
) -> Quantity:
    """A quantity with one value."""
    return Quantity(sp.Symbol(letter, **assumptions), word, meaning, unit, spoken)


def per_member(
    letter: str, word: str, meaning: str, unit: str, spoken: str = "", **assumptions: bool
) -> Quantity:
    """A quantity with a value for each member of a group."""
    return Quantity(sp.IndexedBase(letter, **assumptions), word, meaning, unit, spoken)
