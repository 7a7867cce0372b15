"""The printers' common ground: expressions in words, common parts taken out once.

Symbols become words. A vector's value for any member becomes its bare word, a sum over the
members becomes `total(...)`, and the last member's value `last(...)`: no index is left, so
common parts can be shared safely.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sympy as sp

from models.core.index import n

if TYPE_CHECKING:
    from models.core.model import Model

MEMBERS = sp.Symbol("members")


class total(sp.Function):
    """Sum over the members."""


class last(sp.Function):
    """Value of the last member."""


@dataclass(frozen=True)
class Program:
    """Straight-line code: shared parts in order, then one expression per result."""

    shared: tuple[tuple[sp.Symbol, sp.Expr], ...]
    results: tuple[sp.Expr, ...]


def program(model: "Model", expressions: Iterable[sp.Expr]) -> Program:
    """The expressions of `model` in words, as straight-line code."""
    in_words = [to_words(model, expression) for expression in expressions]
    names = sp.numbered_symbols("T")  # words begin with a small letter
    # A sum in the value of each member is common to all members: named twice, it is taken out.
    sums = sorted({part for e in in_words for part in e.atoms(total)}, key=str)
    shared, results = sp.cse([*in_words, *sums], symbols=names, order="none")
    return Program(tuple(shared), tuple(results[: len(in_words)]))


def to_words(model: "Model", expression: sp.Basic) -> sp.Basic:
    """One expression of `model` with every symbol replaced by its word."""
    words = {quantity.symbol: sp.Symbol(quantity.word) for quantity in model.quantities}
    expression = expression.replace(
        lambda part: isinstance(part, sp.Indexed),
        lambda part: last(words[part.base]) if part.indices[0] == n else words[part.base],
    )
    expression = expression.replace(
        lambda part: isinstance(part, sp.Sum), lambda part: total(part.function)
    )
    members = {} if n in words else {n: MEMBERS}
    return expression.xreplace({**words, **members})


def is_vector(expression: sp.Basic, vectors: set[sp.Symbol]) -> bool:
    """Whether a worded expression has one value per member."""
    if isinstance(expression, (total, last)):
        return False
    return expression in vectors or any(is_vector(part, vectors) for part in expression.args)
