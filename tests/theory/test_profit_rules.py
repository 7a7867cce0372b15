"""Three ways to share one profit, against the models they come from."""

import numpy as np
import pytest

from models.simulation import box
from models.theory import profit_rules
from models.theory.bargaining import BARGAINING
from models.theory.equity_stake import EQUITY_STAKE
from models.theory.joint_venture import JOINT_VENTURE
from models.theory.profit_rules import PROFIT_RULES
from tests.theory.derivations import every_derivation

DRAWS = box.draws(PROFIT_RULES, 4000)
RUN = PROFIT_RULES.run(**DRAWS)
PAIR = {word: DRAWS[word] for word in ("relative_size", "synergy")}


@every_derivation(profit_rules)
def test_every_step_follows(derivation):
    """What is derived from an equal split and from Nash's bargain, and its steps."""
    derivation.check()


def test_the_equal_split_is_a_joint_venture_with_half():
    """fourweekmba, 'Joint venture': 'profits split equally between each party'."""
    half = JOINT_VENTURE.run(**PAIR, profit_share=0.5)
    np.testing.assert_allclose(RUN["gain_by_equal_split"], half["gain"], rtol=1e-12)
    np.testing.assert_allclose(RUN["rest_gain_by_equal_split"], half["rest_gain"], rtol=1e-12)
    np.testing.assert_allclose(RUN["equal_split_needs"], half["needed_synergy"], rtol=1e-12)


def test_the_stake_is_bought_on_top_of_half():
    """As a stake with the contract's share at one half."""
    bought = {word: DRAWS[word] for word in ("equity_stake", "stake_price")}
    half = EQUITY_STAKE.run(**PAIR, **bought, profit_share=0.5)
    np.testing.assert_allclose(RUN["gain_with_stake"], half["gain"], rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(RUN["stake_needs"], half["needed_synergy"], rtol=1e-12)


def test_the_bargain_is_nashs():
    """Where strength comes from size, the two models give the same gains."""
    draws = box.draws(BARGAINING, 2000)
    other = BARGAINING.run(**draws)
    words = ("relative_size", "synergy")
    same = PROFIT_RULES.run(
        **{word: draws[word] for word in words}, negotiating_strength=other["negotiating_strength"]
    )
    np.testing.assert_allclose(same["gain_by_bargain"], other["gain"], rtol=1e-9)
    np.testing.assert_allclose(same["rest_gain_by_bargain"], other["rest_gain"], rtol=1e-9)


@pytest.mark.parametrize("rule", ["by_equal_split", "with_stake", "by_bargain"])
def test_every_way_shares_out_just_what_there_is(rule):
    """The gains, weighted by size, add up to synergy."""
    size = DRAWS["relative_size"]
    whole = size * RUN[f"gain_{rule}"] + (1 - size) * RUN[f"rest_gain_{rule}"]
    np.testing.assert_allclose(whole, DRAWS["synergy"], rtol=1e-9, atol=1e-9)


def test_a_bargain_leaves_nobody_worse_off_exactly_if_there_is_a_surplus():
    """Region A is not empty from a synergy of 1 on, and the bargain lies in it."""
    content = (RUN["gain_by_bargain"] >= 1) & (RUN["rest_gain_by_bargain"] >= 1)
    np.testing.assert_array_equal(content, DRAWS["synergy"] >= 1)


def test_where_any_way_works_a_bargain_works():
    """No rule makes a surplus out of none."""
    assert (RUN["equal_split_needs"] >= 1).all()
    assert (RUN["stake_needs"] >= 1 - 1e-12).all()


def test_swapping_the_two_firms_swaps_what_a_bargain_and_a_split_give():
    """Neither of them knows which firm is called i."""
    swapped = PROFIT_RULES.run(
        relative_size=1 - DRAWS["relative_size"],
        synergy=DRAWS["synergy"],
        negotiating_strength=1 - DRAWS["negotiating_strength"],
    )
    for rule in ("by_equal_split", "by_bargain"):
        there, back = swapped[f"gain_{rule}"], RUN[f"rest_gain_{rule}"]
        np.testing.assert_allclose(there, back, rtol=1e-9, atol=1e-9)


def test_anders_and_brio_by_hand():
    """The story of the chapter: 65 + 65, 72 + 58 and 85 + 45 of 130."""
    run = PROFIT_RULES.run(relative_size=0.7, synergy=1.3)
    parts = {"by_equal_split": (65, 65), "with_stake": (72, 58), "by_bargain": (85, 45)}
    for rule, (own, rest) in parts.items():
        assert run[f"gain_{rule}"] == pytest.approx(own / 70, rel=1e-12)
        assert run[f"rest_gain_{rule}"] == pytest.approx(rest / 30, rel=1e-12)
