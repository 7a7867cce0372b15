"""Three answers to what a firm's own advantage is worth in a group."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models.theory import own_advantage
from models.theory.group_profit import GROUP_PROFIT
from models.theory.own_advantage import OWN_ADVANTAGE
from models.theory.surplus_split import SURPLUS_SPLIT

STEP = 1e-5


@st.composite
def firms(draw):
    """A firm and one other, synergy, and the firm's share of the surplus."""
    size = draw(st.floats(0.05, 0.95))
    return size, draw(st.floats(1.01, 2.5)), draw(st.floats(0.05, 0.95))


def logarithmic_slope(profit_of):
    """Per cent more of the profit for one per cent more of the firm's own."""
    above, below = profit_of(1 + STEP), profit_of(1 - STEP)
    return (np.log(above) - np.log(below)) / (np.log(1 + STEP) - np.log(1 - STEP))


def elasticities(size, synergy, share):
    return {
        word.removeprefix("elasticity_at_"): float(array)
        for word, array in OWN_ADVANTAGE.run(
            relative_size=size, synergy=synergy, surplus_share=share
        ).items()
    }


@given(firms())
def test_at_a_fixed_share_of_the_groups_profit(firm):
    """Relative size, whatever the share."""
    size, synergy, share = firm

    def profit(factor):
        return GROUP_PROFIT.run(
            stand_alone_profit=[size * factor, 1 - size], synergy=synergy,
            profit_share=[share, 1 - share],
        )["profit_in_group"][0]  # fmt: skip

    assert elasticities(*firm)["fixed_share"] == pytest.approx(logarithmic_slope(profit), rel=1e-7)


@given(firms())
def test_at_a_fixed_share_of_the_surplus(firm):
    """Between relative size and 1."""
    size, synergy, share = firm

    def profit(factor):
        return SURPLUS_SPLIT.run(
            stand_alone_profit=[size * factor, 1 - size], synergy=synergy,
            surplus_share=[share, 1 - share],
        )["profit_in_group"][0]  # fmt: skip

    found = elasticities(*firm)["fixed_surplus_share"]
    assert found == pytest.approx(logarithmic_slope(profit), rel=1e-7)
    assert size < found < 1


@given(firms(), st.floats(0.1, 2))
def test_at_fixed_power(firm, power):
    """gomescasseres1997, appendix, eq. (4): one for one; the other firm's power gives way."""
    size, synergy, _ = firm

    def profit(factor):
        grown = size * factor
        share = power * size * grown / (grown + 1 - size)
        return GROUP_PROFIT.run(
            stand_alone_profit=[grown, 1 - size], synergy=synergy, profit_share=[share, 1 - share]
        )["profit_in_group"][0]

    assert elasticities(*firm)["fixed_power"] == 1
    if power * size < 0.95:
        assert logarithmic_slope(profit) == pytest.approx(1, rel=1e-7)


def test_the_third_answer_is_its_own_profit_with_its_part_of_the_surplus_on_it():
    """pi (1 + w (sigma - 1)) over the profit in the group."""
    s, sigma, w = own_advantage.s, own_advantage.sigma, own_advantage.w
    expected = s * (1 + w * (sigma - 1)) / (s + w * (sigma - 1))
    assert sp.simplify(own_advantage.at_fixed_surplus_share - expected) == 0


def test_the_three_answers_by_hand():
    """At size 0.3, synergy 1.5, half the surplus: 1, 0.3, and 0.375/0.55."""
    assert elasticities(0.3, 1.5, 0.5) == pytest.approx(
        {"fixed_power": 1, "fixed_share": 0.3, "fixed_surplus_share": 15 / 22}, rel=1e-14
    )


def test_without_a_surplus_the_third_answer_is_the_first():
    """At synergy 1 each firm earns what it earns alone."""
    assert own_advantage.at_fixed_surplus_share.subs(own_advantage.sigma, 1) == 1
