"""Gomes-Casseres (1997), appendix, equations (1) to (4), and what follows at once."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models.core.errors import InputError
from models.core.index import explicit, i
from models.theory import group_profit
from models.theory.group_profit import FOUR, GROUP_PROFIT, SHARES_SUM_TO_ONE
from tests.theory.derivations import every_derivation

pi, rho, s = group_profit.pi, group_profit.rho, group_profit.s
sigma = group_profit.sigma


@st.composite
def groups(draw):
    """A group of 1 to 6 firms: profits, synergy and shares."""
    members = draw(st.integers(1, 6))
    profits = draw(st.lists(st.floats(1, 100), min_size=members, max_size=members))
    parts = draw(st.lists(st.floats(0.1, 1), min_size=members, max_size=members))
    return {
        "stand_alone_profit": profits,
        "synergy": draw(st.floats(0.5, 2.5)),
        "profit_share": np.array(parts) / np.sum(parts),
    }


@every_derivation(group_profit)
def test_every_step_follows(derivation):
    """gomescasseres1997, appendix: (1) to (3) give (4); shares sum to 1."""
    derivation.check()


def test_equation_four_is_the_product_of_three_factors():
    """gomescasseres1997, appendix, eq. (4)."""
    assert sp.simplify(FOUR.result - pi[i] * sigma * rho[i]) == 0


def test_three_firms_by_hand():
    """20, 30 and 50 alone make 150 together at synergy 1.5; shares of 30, 30 and 40 per cent."""
    out = GROUP_PROFIT.run(
        stand_alone_profit=[20, 30, 50], synergy=1.5, profit_share=[0.3, 0.3, 0.4]
    )
    by_hand = {
        "stand_alone_total": 100,
        "relative_size": [0.2, 0.3, 0.5],
        "group_profit": 150,
        "bargaining_power": [1.5, 1, 0.8],
        "profit_in_group": [45, 45, 60],
        "gain": [2.25, 1.5, 1.2],
    }
    assert set(out) == set(by_hand)
    for word, expected in by_hand.items():
        np.testing.assert_allclose(out[word], expected, rtol=1e-14, err_msg=word)


@given(groups())
def test_profit_in_the_group_has_three_factors(group):
    """gomescasseres1997, appendix, eq. (4): own profit, synergy, power."""
    out = GROUP_PROFIT.run(**group)
    product = np.array(group["stand_alone_profit"]) * group["synergy"] * out["bargaining_power"]
    np.testing.assert_allclose(out["profit_in_group"], product, rtol=1e-12)


@given(groups())
def test_nothing_is_lost_and_nothing_is_added_in_sharing_out(group):
    """gomescasseres1997, appendix, eqs (1), (2): profits in the group add up to synergy times
    the total.
    """
    out = GROUP_PROFIT.run(**group)
    whole = group["synergy"] * sum(group["stand_alone_profit"])
    assert out["profit_in_group"].sum() == pytest.approx(whole, rel=1e-12)


@given(groups())
def test_the_mean_of_power_weighted_by_profits_is_one(group):
    """Nobody's power can be chosen freely."""
    power = GROUP_PROFIT.run(**group)["bargaining_power"]
    assert np.average(power, weights=group["stand_alone_profit"]) == pytest.approx(1, rel=1e-12)


@given(groups())
def test_power_can_not_be_above_one_for_all_nor_below_one_for_all(group):
    """One firm's extra power is another's lack of it."""
    power = GROUP_PROFIT.run(**group)["bargaining_power"]
    assert power.min() <= 1 + 1e-12
    assert power.max() >= 1 - 1e-12


@pytest.mark.parametrize("members", [1, 2, 3, 5])
def test_shares_sum_to_one_exactly_when_the_mean_of_power_is_one(members):
    """Written out: sum of shares minus 1 is the mean of power minus 1."""
    shares = explicit(SHARES_SUM_TO_ONE.start.lhs, members)
    profits = sp.symbols(f"pi_1:{members + 1}", real=True)
    powers = sp.symbols(f"rho_1:{members + 1}", real=True)
    total = sum(profits)
    by_definition = {
        sp.Symbol(f"alpha_{k + 1}", nonnegative=True): profits[k] / total * powers[k]
        for k in range(members)
    }
    mean = sum(p * r for p, r in zip(profits, powers, strict=True)) / total
    assert sp.simplify(shares.subs(by_definition) - mean) == 0


def test_synergy_is_worth_more_to_the_powerful_and_power_more_in_synergy():
    """The cross derivative is stand-alone profit."""
    assert sp.diff(FOUR.result, sigma, rho[i]) == pi[i]


def test_without_synergy_and_extra_power_a_firm_earns_what_it_earns_alone():
    """gomescasseres1997, appendix, after (4): its own advantages are then its sole source of
    profits.
    """
    assert FOUR.result.subs({sigma: 1, rho[i]: 1}) == pi[i]


def test_a_firm_that_earns_nothing_alone_earns_nothing_whatever_its_power():
    """The multiplicative form can't tell the story of Mips."""
    assert FOUR.result.subs(pi[i], 0) == 0


def test_a_firm_that_loses_money_alone_loses_more_with_synergy():
    """At a stand-alone profit of -10 and any positive power, more synergy hurts."""
    slope = sp.diff(FOUR.result.subs(pi[i], -10), sigma)
    positive = sp.Symbol("power", positive=True)
    assert slope.subs(rho[i], positive).is_negative


@pytest.mark.parametrize("profit", [0, -10])
def test_so_the_model_refuses_profits_that_are_not_positive(profit):
    """An error, not a number without a meaning."""
    with pytest.raises(
        InputError, match=f"stand_alone_profit .* must be > 0, got {profit} at position 0"
    ):
        GROUP_PROFIT.run(stand_alone_profit=[profit, 30, 50])
