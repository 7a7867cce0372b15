"""The same division, told as shares of the surplus."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models.core.index import i
from models.theory import surplus_split
from models.theory.group_profit import GROUP_PROFIT
from models.theory.surplus_split import SURPLUS_SPLIT
from tests.theory.derivations import every_derivation


@st.composite
def groups(draw):
    """Profits that may be negative, synergy, and shares of the surplus."""
    members = draw(st.integers(2, 6))
    parts = draw(st.lists(st.floats(0.1, 1), min_size=members, max_size=members))
    return {
        "stand_alone_profit": draw(
            st.lists(st.floats(-10, 100), min_size=members, max_size=members)
        ),
        "synergy": draw(st.floats(0.5, 2.5)),
        "surplus_share": np.array(parts) / np.sum(parts),
    }


@every_derivation(surplus_split)
def test_every_step_follows(derivation):
    """What is derived in shares of the surplus, and its steps."""
    derivation.check()


def test_a_firm_that_loses_money_alone_can_gain_by_its_part_of_the_surplus():
    """-10, 30 and 50 make 105 for 70; half of 35 lifts the first to 7.5."""
    out = SURPLUS_SPLIT.run(
        stand_alone_profit=[-10, 30, 50], synergy=1.5, surplus_share=[0.5, 0.3, 0.2]
    )
    assert (out["stand_alone_total"], out["group_profit"]) == (70, 105)
    np.testing.assert_allclose(out["profit_in_group"], [7.5, 40.5, 57], rtol=1e-14)


def test_more_synergy_helps_it_while_the_group_as_a_whole_earns_money():
    """Unlike in (4), the slope is its part of the total."""
    slope = surplus_split.profit_in_group.diff(surplus_split.sigma)
    assert sp.simplify(slope - surplus_split.w[i] * surplus_split.Pi) == 0


@given(groups())
def test_profits_in_the_group_add_up_to_its_profit(group):
    """The whole surplus is shared, whoever gets it."""
    out = SURPLUS_SPLIT.run(**group)
    assert out["profit_in_group"].sum() == pytest.approx(float(out["group_profit"]), abs=1e-10)


@given(groups())
def test_it_is_the_division_by_shares_of_the_total_in_other_words(group):
    """The same profits from alpha = (pi + w (sigma - 1) Pi) / (sigma Pi)."""
    profit = np.abs(group["stand_alone_profit"]) + 1
    synergy = 1 + abs(group["synergy"] - 1)
    whole = profit.sum()
    shares = (profit + group["surplus_share"] * (synergy - 1) * whole) / (synergy * whole)
    total = GROUP_PROFIT.run(stand_alone_profit=profit, synergy=synergy, profit_share=shares)
    surplus = SURPLUS_SPLIT.run(**group | {"stand_alone_profit": profit, "synergy": synergy})
    np.testing.assert_allclose(surplus["profit_in_group"], total["profit_in_group"], rtol=1e-12)
    power = sp.lambdify(
        [surplus_split.pi[i], surplus_split.Pi, surplus_split.sigma, surplus_split.w[i]],
        surplus_split.power,
    )(profit, whole, synergy, group["surplus_share"])
    np.testing.assert_allclose(power, total["bargaining_power"], rtol=1e-12)


def test_surplus_in_proportion_to_size_is_a_power_of_one():
    """rho = 1 exactly when w = s."""
    w, s, sigma = surplus_split.w, surplus_split.s, surplus_split.sigma
    above_one = surplus_split.POWER_FROM_SURPLUS.result
    assert sp.solve(above_one, w[i]) == [s[i]]
    assert sp.solve(above_one, sigma) == [1]


def test_no_share_of_a_positive_surplus_leaves_a_firm_worse_off():
    """Acceptable divisions are those with nonnegative surplus shares."""
    out = SURPLUS_SPLIT.run(stand_alone_profit=[20, 30, 50], surplus_share=[0, 0, 1])
    assert (out["profit_in_group"] >= [20, 30, 50]).all()
