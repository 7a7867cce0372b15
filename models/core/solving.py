"""Solving for a letter at a small part of the price of `sympy.solve`."""

import sympy as sp


def solutions(equation: sp.Basic, unknown: sp.Basic) -> list[sp.Expr]:
    """What `unknown` may be, in the order of `sympy.solve`.

    `sympy.solve` tries many forms of a solution for the shortest, and puts each back in. Here a
    test puts back what the theory solves, so that nobody waits for it who only loads a model.

    Examples
    --------
    >>> a, x = sp.symbols("a x", positive=True)
    >>> solutions(sp.Eq(x**2 + a, (a + 1) * x), x)
    [1, a]
    """
    difference = equation.lhs - equation.rhs if isinstance(equation, sp.Eq) else equation
    above = sp.numer(sp.together(difference))
    return sp.solve(above, unknown, simplify=False, check=False)


def solution(equation: sp.Basic, unknown: sp.Basic) -> sp.Expr:
    """The one thing that `unknown` must be, over one line.

    Raises
    ------
    ValueError
        If there is no solution, or more than one.

    Examples
    --------
    >>> share, price = sp.symbols("share price", positive=True)
    >>> solution(sp.Eq(share * price, 1), price)
    1/share
    """
    (only,) = solutions(equation, unknown)
    return sp.together(only)
