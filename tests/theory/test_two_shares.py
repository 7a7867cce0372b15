"""Two shares without their totals, beside a library's interval and a test by drawing."""

import numpy as np
import pytest
import sympy as sp
from scipy.stats import norm

from models.theory import two_shares
from models.theory.two_shares import TWO_SHARES
from tests.theory.derivations import every_derivation

p_1, p_2, w = two_shares.p_1, two_shares.p_2, two_shares.w


@every_derivation(two_shares)
def test_every_step_follows(derivation):
    """The book's own."""
    derivation.check()


def test_half_and_half_of_a_hundred_by_hand():
    """Each share has a variance of 1/400, so the gap has a standard error of the root of 1/200."""
    now = TWO_SHARES.run(share_of_first=0.5, share_of_second=0.5, first_total=100, second_total=100)
    assert float(now["gap_error"]) == pytest.approx(0.005**0.5)
    assert float(now["gap_low"]) == pytest.approx(-1.96 * 0.005**0.5)


def test_the_reach_is_that_of_the_normal_law():
    """To the two digits that are used everywhere."""
    assert float(two_shares.REACH) == pytest.approx(norm.ppf(0.975), abs=1e-4)


def test_exchanging_the_groups_turns_the_gap_round():
    """Nothing else changes."""
    one = TWO_SHARES.run(share_of_first=0.3, share_of_second=0.6, first_total=50, second_total=90)
    other = TWO_SHARES.run(share_of_first=0.6, share_of_second=0.3, first_total=90, second_total=50)
    assert float(one["gap_low"]) == pytest.approx(-float(other["gap_high"]))
    assert float(one["share_of_both"]) == pytest.approx(float(other["share_of_both"]))


def test_the_share_of_both_is_that_of_all_cases_counted():
    """33 of 100 and 108 of 450 are 141 of 550."""
    now = TWO_SHARES.run(
        share_of_first=0.33, share_of_second=0.24, first_total=100, second_total=450
    )
    assert float(now["share_of_both"]) == pytest.approx(141 / 550)


def test_192_of_each_are_enough_and_191_are_not():
    """ishida, section 5.2.2: 33% and 24%, if both groups had as many."""
    needed = two_shares.needed_total.subs({p_1: 0.33, p_2: 0.24, two_shares.z: two_shares.REACH})
    assert 191 < needed < 192
    lows = TWO_SHARES.run(first_total=[191, 192], second_total=[191, 192])["gap_low"]
    assert lows[0] < 0 < lows[1]


def test_the_weight_puts_both_shares_together_again():
    """Solved for the weight and put in, the mixture gives the share of both back."""
    again = two_shares.share_of_both.subs(w, two_shares.needed_weight)
    assert sp.simplify(again - two_shares.p_both) == 0


def test_the_interval_holds_the_true_gap_in_95_of_100_draws():
    """Simulated at the printed shares and the default totals."""
    generator = np.random.default_rng(4)
    first = generator.binomial(100, 0.33, 20_000) / 100
    second = generator.binomial(445, 0.24, 20_000) / 445
    now = TWO_SHARES.run(
        share_of_first=first, share_of_second=second, first_total=100, second_total=445
    )
    inside = (now["gap_low"] <= 0.09) & (now["gap_high"] >= 0.09)
    assert inside.mean() == pytest.approx(0.95, abs=0.01)
