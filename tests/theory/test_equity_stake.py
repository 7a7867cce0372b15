"""A stake in the partner: what it moves, how large it must be, and at which price it helps."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.optimize import brentq

from models.simulation import box
from models.theory import equity_stake
from models.theory.equity_stake import EQUITY_STAKE
from models.theory.joint_venture import JOINT_VENTURE
from tests.theory.derivations import every_derivation

DRAWS = box.draws(EQUITY_STAKE, 4000)
RUN = EQUITY_STAKE.run(**DRAWS)


@every_derivation(equity_stake)
def test_every_step_follows(derivation):
    """What is derived for a stake with a price, and its steps."""
    derivation.check()


def test_by_hand_half_of_130_and_a_fifth_of_the_partner():
    """Firm i: 65, a fifth of the partner's 65 is 13, for which it pays a fifth of 30."""
    run = EQUITY_STAKE.run(
        relative_size=0.7, synergy=1.3, profit_share=0.5, equity_stake=0.2, stake_price=1
    )
    assert run["gain"] == pytest.approx((65 + 13 - 6) / 70, rel=1e-12)
    assert run["rest_gain"] == pytest.approx((65 - 13 + 6) / 30, rel=1e-12)


def test_no_stake_is_the_joint_venture():
    """fourweekmba: without equity the split is that of the contract."""
    words = ("relative_size", "synergy", "profit_share")
    plain = JOINT_VENTURE.run(**{word: DRAWS[word] for word in words})
    none = EQUITY_STAKE.run(**DRAWS | {"equity_stake": 0.0})
    for word in ("gain", "rest_gain", "needed_synergy"):
        np.testing.assert_allclose(none[word], plain[word], rtol=1e-12)


def test_the_two_gains_add_up_to_synergy():
    """Profit is moved, not made, at every price."""
    size = DRAWS["relative_size"]
    whole = size * RUN["gain"] + (1 - size) * RUN["rest_gain"]
    np.testing.assert_allclose(whole, DRAWS["synergy"], rtol=1e-9, atol=1e-9)


def test_both_are_content_exactly_from_the_needed_synergy():
    """And that is never below 1: nobody shares out what is not there."""
    clear = np.abs(RUN["needed_synergy"] - DRAWS["synergy"]) > 1e-6
    content = (RUN["gain"] >= 1) & (RUN["rest_gain"] >= 1)
    assert (content == (DRAWS["synergy"] >= RUN["needed_synergy"]))[clear].all()
    assert (RUN["needed_synergy"] >= 1 - 1e-12).all()


@given(st.floats(0.1, 0.9), st.floats(1.01, 2.5), st.floats(0.1, 0.9), st.floats(0, 1))
def test_the_smallest_stake_is_where_the_gain_passes_one(size, synergy, share, price):
    """By root finding: up to the price of the partner alone it always exists."""
    assume(size - synergy * share > 1e-3)
    values = {"relative_size": size, "synergy": synergy, "profit_share": share}

    def beyond_even(stake):
        run = EQUITY_STAKE.run(**values, equity_stake=stake, stake_price=price)
        return float(run["gain"]) - 1

    found = brentq(beyond_even, 0, 1 - 1e-12)
    s, sigma, alpha, v = (getattr(equity_stake, name) for name in ("s", "sigma", "alpha", "v"))
    numbers = {s: size, sigma: synergy, alpha: share, v: price}
    assert found == pytest.approx(float(equity_stake.smallest_stake.subs(numbers)), rel=1e-6)


def test_a_gift_of_five_per_cent_is_enough_in_the_example_of_the_notes():
    """s = .3, sigma = 1.2, rho = .7 asks for 5.06% as a gift, and the partner keeps .95."""
    s, sigma, alpha = equity_stake.s, equity_stake.sigma, equity_stake.alpha
    gift = float(equity_stake.for_nothing.subs({s: 0.3, sigma: 1.2, alpha: 0.21}))
    assert gift == pytest.approx(0.0506, abs=5e-5)


def test_at_its_full_worth_no_stake_helps():
    """What it pays with one hand it takes with the other."""
    s, sigma, alpha, v = (getattr(equity_stake, name) for name in ("s", "sigma", "alpha", "v"))
    worth = sigma * (1 - alpha) / (1 - s)
    assert sp.simplify(equity_stake.gain.subs(v, worth) - sigma * alpha / s) == 0


def test_at_the_price_of_the_partner_alone_the_partner_needs_what_it_needed():
    """The seller's line stays where it is, so that such a stake can only help."""
    dear = EQUITY_STAKE.run(**DRAWS | {"stake_price": 1.0})
    none = EQUITY_STAKE.run(**DRAWS | {"equity_stake": 0.0})
    np.testing.assert_array_equal(dear["rest_gain"] >= 1, none["rest_gain"] >= 1)
    assert (dear["needed_synergy"] <= none["needed_synergy"] + 1e-9).all()
