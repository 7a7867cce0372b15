"""The allow-list: what both printers know to mean the same in NumPy and in JavaScript.

SymPy's own JavaScript printer lets through sums that do not run and powers that give a number
in JavaScript where NumPy gives nan. What is not listed here is refused, by name.
"""

import sympy as sp
from sympy.core.relational import Relational

from models.core.errors import ModelError
from models.core.index import j, n

FUNCTIONS = (sp.exp, sp.log, sp.tanh, sp.Min, sp.Max, sp.Abs)
OPERATIONS = (sp.Add, sp.Mul, sp.Pow, *FUNCTIONS)
CONSTANTS = (sp.Integer, sp.Rational, sp.Float, type(sp.E), type(sp.pi))


def refuse_unprintable(where: str, expression: sp.Basic, ranges: dict | None = None) -> None:
    """Raise `ModelError`, naming `where`, if a part of the expression is not on the list.

    `ranges` writes bounded symbols in positive ones (`{s: 1 / (1 + t)}`), so that the base of a
    power or the argument of a logarithm can be seen to be positive.
    """
    if isinstance(expression, Relational):
        parts = expression.args
    else:
        problem = _problem(expression, ranges or {})
        if problem:
            raise ModelError(f"{where}: {problem}")
        parts = _parts(expression)
    for part in parts:
        refuse_unprintable(where, part, ranges)


def _parts(expression: sp.Basic) -> tuple[sp.Basic, ...]:
    if isinstance(expression, sp.Indexed):
        return ()
    return (expression.function,) if isinstance(expression, sp.Sum) else expression.args


def _problem(part: sp.Basic, ranges: dict) -> str | None:
    if isinstance(part, sp.Sum):
        return _problem_with_sum(part)
    if isinstance(part, sp.Pow) and not (part.exp.is_integer or _positive(part.base, ranges)):
        return f"{part} may be a root of a negative number; bound what it is the root of"
    if isinstance(part, sp.log) and not _positive(part.args[0], ranges):
        return f"{part} may be the logarithm of a negative number; bound what it is taken of"
    if isinstance(part, (sp.Symbol, sp.Indexed, *OPERATIONS, *CONSTANTS)):
        return None
    return f"{type(part).__name__} is not on the list of printable functions: {part}"


def _positive(expression: sp.Expr, ranges: dict) -> bool:
    if expression.is_positive:
        return True
    return bool(sp.factor(sp.together(expression.subs(ranges))).is_positive)


def _problem_with_sum(part: sp.Sum) -> str | None:
    if part.limits != ((j, 1, n),):
        return f"a sum must run over all members, (j, 1, n): {part}"
    indices = {index for indexed in part.function.atoms(sp.Indexed) for index in indexed.indices}
    if indices != {j}:
        return f"a sum must be of terms of member j, and of j only: {part}"
    return None
