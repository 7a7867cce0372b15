"""Putting known equations into an expression, member by member where they are indexed."""

from collections.abc import Iterable

import sympy as sp

from models.core.index import i, j


def symbols_of(expression: sp.Basic) -> set[sp.Basic]:
    """The symbols and indexed bases an expression uses, the running index of sums left out."""
    bases = {part.base for part in expression.atoms(sp.Indexed)}
    plain = {symbol for symbol in expression.free_symbols if isinstance(symbol, sp.Symbol)}
    return (plain - {base.label for base in bases} - {j}) | bases


def put_in(expression: sp.Basic, given: Iterable[sp.Eq]) -> sp.Basic:
    """Replace each left-hand side of `given` by its right-hand side, the last first.

    An equation for member `i` holds for every member.
    """
    for equation in reversed(tuple(given)):
        if isinstance(equation.lhs, sp.Indexed):
            if expression.has(equation.lhs.base):
                expression = _put_in_member(expression, equation)
        elif expression.has(equation.lhs):
            expression = expression.subs(equation.lhs, equation.rhs)
    return expression


def of_one(expression: sp.Basic) -> sp.Basic:
    """The same for one member alone: `pi[i]` becomes the plain symbol `pi_i`."""
    return expression.replace(
        lambda part: isinstance(part, sp.Indexed) and part.indices[0] == i,
        lambda part: sp.Symbol(f"{part.base.label.name}_i", **part.base.assumptions0),
    )


def _put_in_member(expression: sp.Basic, equation: sp.Eq) -> sp.Basic:
    return expression.replace(
        lambda part: isinstance(part, sp.Indexed) and part.base == equation.lhs.base,
        lambda part: equation.rhs.subs(i, part.indices[0]),
    )
