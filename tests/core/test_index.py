"""Members of a group, and sums over all of them."""

import sympy as sp

from models.core.index import explicit, i, j, n, total

a, b = sp.IndexedBase("a", positive=True), sp.IndexedBase("b")


def test_a_total_runs_over_all_members():
    """What is written for member i is summed for j from 1 to n."""
    assert total(a[i] * b[i]) == sp.Sum(a[j] * b[j], (j, 1, n))


def test_written_out_a_total_has_one_term_for_each_member():
    """For two members the sum is two plain symbols."""
    first, second = sp.symbols("a_1 a_2", positive=True)
    assert explicit(total(a[i]) / n, 2) == (first + second) / 2


def test_written_out_symbols_keep_their_assumptions():
    """Positive profits stay positive when members are counted."""
    assert all(symbol.is_positive for symbol in explicit(total(a[i]), 3).free_symbols)


def test_the_last_member_is_the_one_that_n_counts():
    """Member n of four is number four."""
    assert explicit(a[n], 4) == sp.Symbol("a_4", positive=True)


def test_any_member_stays_any_member():
    """Only counted members become plain symbols."""
    assert explicit(a[i], 4) == a[i]
