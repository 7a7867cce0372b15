"""Putting known equations in, member by member where they are indexed."""

import sympy as sp

from models.core.index import i, j, n, total
from models.core.substitution import of_one, put_in, symbols_of

a, b = sp.IndexedBase("a", positive=True), sp.IndexedBase("b")
x, y, z = sp.symbols("x y z")


def test_symbols_are_plain_ones_and_bases_without_the_running_index():
    """The index of a sum is no quantity, and a vector counts once."""
    assert symbols_of(x * total(a[i]) + b[n]) == {x, a, b, n}


def test_the_last_equation_is_put_in_first():
    """So equations may use those before them."""
    assert put_in(z, [sp.Eq(x, 2), sp.Eq(y, x + 1), sp.Eq(z, x * y)]) == 6


def test_an_equation_for_member_i_holds_for_every_member():
    """Within sums, for the last member, and for any."""
    put = put_in(b[i] + b[n] + total(b[i]), [sp.Eq(b[i], x * a[i])])
    assert put == x * a[i] + x * a[n] + sp.Sum(x * a[j], (j, 1, n))


def test_one_member_alone_has_plain_symbols():
    """The member that is looked at loses its index; sums over all keep theirs."""
    assert of_one(a[i] * x) == sp.Symbol("a_i", positive=True) * x
    assert of_one(total(a[i])) == total(a[i])
