"""Members of a group: `i` is any one of them, `j` runs over all `n` in a sum."""

import sympy as sp

n = sp.Symbol("n", integer=True, positive=True)
i = sp.Symbol("i", integer=True, positive=True)
j = sp.Symbol("j", integer=True, positive=True)


def total(expression: sp.Expr) -> sp.Sum:
    """The sum over all members of an expression in `i`.

    Examples
    --------
    >>> total(sp.IndexedBase("pi")[i])
    Sum(pi[j], (j, 1, n))
    """
    return sp.Sum(expression.subs(i, j), (j, 1, n))


def explicit(expression: sp.Basic, members: int) -> sp.Basic:
    """The same with `n` a number: sums written out, `pi[2]` a plain symbol `pi_2`.

    Examples
    --------
    >>> explicit(total(sp.IndexedBase("pi")[i]), 3)
    pi_1 + pi_2 + pi_3
    """
    written_out = expression.subs(n, members).doit()
    return written_out.replace(
        lambda part: isinstance(part, sp.Indexed) and part.indices[0].is_number,
        lambda part: _member(part.base, int(part.indices[0])),
    )


def _member(base: sp.IndexedBase, place: int) -> sp.Symbol:
    return sp.Symbol(f"{base.label.name}_{place}", **base.assumptions0)
