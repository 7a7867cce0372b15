"""Counting up by the model gives the binomial law, by enumeration and by symbols."""

from fractions import Fraction
from itertools import product
from math import comb, prod

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models.core.errors import InputError
from models.theory import small_sample
from models.theory.small_sample import COUNT_BY_COUNT, SMALL_SAMPLE


def test_the_derivation_holds():
    """Each step is checked."""
    COUNT_BY_COUNT.check()


def test_going_from_count_to_count_never_leaves_the_law():
    """The law at the next count is the factor times the law at this one, for any numbers."""
    N, x, p = small_sample.N, small_sample.x, small_sample.p
    law = small_sample.binomial_law
    for size, count in ((1, 0), (7, 3), (36, 5)):
        step = (law.subs(x, x + 1) - law * small_sample.ratio).subs({N: size, x: count})
        assert sp.simplify(step) == 0, p


def test_a_sample_of_four_by_all_sixteen_outcomes():
    """Every sequence of yes and no, with its own probability, counted one by one."""
    share = Fraction(3, 10)
    by_count = [Fraction(0)] * 5
    for outcome in product((0, 1), repeat=4):
        by_count[sum(outcome)] += prod(share if hit else 1 - share for hit in outcome)
    run = SMALL_SAMPLE.run(4, sample_size=4, successes=1, reference_share=0.3)
    assert run["probability_of_count"] == pytest.approx([float(one) for one in by_count])


@given(
    size=st.integers(1, 60),
    count=st.integers(0, 60),
    percent=st.integers(1, 99),
)
def test_at_most_is_the_exact_sum_of_fractions(size, count, percent):
    """Whole numbers and fractions only, so nothing is rounded in between."""
    count = min(count, size)
    share = Fraction(percent, 100)
    exact = sum(comb(size, k) * share**k * (1 - share) ** (size - k) for k in range(count + 1))
    run = SMALL_SAMPLE.run(count, sample_size=size, successes=count, reference_share=percent / 100)
    assert run["probability_of_at_most"][-1] == pytest.approx(float(exact), rel=1e-9)


def test_all_counts_together_are_certain_and_beyond_them_is_nothing():
    """Going on after the last count adds nothing."""
    run = SMALL_SAMPLE.run(20, sample_size=12, successes=3, reference_share=0.4)
    assert run["probability_of_at_most"][12:] == pytest.approx([1] * 9)
    assert not run["probability_of_count"][13:].any()


def test_more_successes_than_cases_are_refused():
    """A share above all is no share."""
    with pytest.raises(InputError, match=r"no more successes than cases, got .*7"):
        SMALL_SAMPLE.run(1, sample_size=6, successes=7)
