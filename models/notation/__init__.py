"""Every symbol of the book, once, in the order in which the book meets them."""

from importlib import import_module

from models.core.quantity import Quantity
from models.core.showing import Markdown, table

PARTS = (
    "group_profit",
    "growing_groups",
    "niche_or_reach",
    "constellations",
    "standards_battle",
    "forms",
    "stages",
    "literature",
    "learning",
    "society",
    "threads",
)


def quantities(*parts: str) -> tuple[Quantity, ...]:
    """Those of these parts of the book, or all."""
    modules = [vars(import_module(f"models.notation.{part}")) for part in parts or PARTS]
    named = (value for module in modules for value in module.values())
    return tuple(value for value in named if isinstance(value, Quantity))


def page(*parts: str) -> Markdown:
    """The symbols of these parts of the book, or all, as a table."""
    rows = [[f"${q.latex}$", q.label, q.meaning, q.unit, f"`{q.word}`"] for q in quantities(*parts)]
    return table(["letter", "name", "meaning", "unit", "word"], rows)
