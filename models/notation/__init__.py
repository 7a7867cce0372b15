"""Every symbol of the book, once, in the order in which the book meets them."""

from importlib import import_module

from models.core.quantity import Quantity
from models.core.showing import Markdown, table

PARTS = ("groups", "forms", "stages", "learning", "society")


def quantities() -> tuple[Quantity, ...]:
    """All of them."""
    parts = [vars(import_module(f"models.notation.{part}")) for part in PARTS]
    named = (value for part in parts for value in part.values())
    return tuple(value for value in named if isinstance(value, Quantity))


def page() -> Markdown:
    """All symbols of the book as a table."""
    rows = [[f"${q.latex}$", q.label, q.meaning, q.unit, f"`{q.word}`"] for q in quantities()]
    return table(["letter", "name", "meaning", "unit", "word"], rows)
