"""Gomes-Casseres (1997), hypothesis 2: capabilities, pooled and relative."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.theory import capability
from models.theory.capability import CAPABILITY
from models.theory.group_profit import GROUP_PROFIT
from tests.theory.derivations import every_derivation

capabilities = st.lists(st.floats(0.2, 20), min_size=2, max_size=6)
pooling = st.floats(0.5, 2.5)
power = st.floats(0, 3)


def run(held, effect, claim):
    return CAPABILITY.run(capability=held, pooling_effect=effect, power_of_capability=claim)


@every_derivation(capability)
def test_every_step_follows(derivation):
    """gomescasseres1997, section 4, hypothesis 2."""
    derivation.check()


def test_a_pair_by_hand():
    """Capabilities 1 and 3, value the square of the sum, claims by the square: 1.6 and 14.4."""
    out = run([1, 3], 2, 2)
    assert out["capability_sum"] == 4
    assert out["group_profit"] == 16
    np.testing.assert_allclose(out["profit_share"], [0.1, 0.9])
    np.testing.assert_allclose(out["profit_in_group"], [1.6, 14.4])
    np.testing.assert_allclose(out["gain"], [1.6, 1.6])
    np.testing.assert_allclose(out["effect_on_others"], [0.3, -0.3], atol=1e-12)


@given(capabilities, pooling, power)
def test_shares_are_of_one_whole_and_profits_add_up(held, effect, claim):
    """gomescasseres1997, appendix: the shares of the members sum to 1."""
    out = run(held, effect, claim)
    assert out["profit_share"].sum() == pytest.approx(1)
    assert out["relative_capability"].sum() == pytest.approx(1)
    assert out["profit_in_group"].sum() == pytest.approx(float(out["group_profit"]))


@given(capabilities, pooling, power)
def test_it_is_the_model_of_group_profit_with_shares_from_capability(held, effect, claim):
    """gomescasseres1997, appendix, eqs (1) and (2): gains agree if profits alone are powers of
    capability.
    """
    out = run(held, effect, claim)
    alone = np.array(held) ** effect
    synergy = float(out["group_profit"]) / alone.sum()
    group = GROUP_PROFIT.run(
        stand_alone_profit=alone, synergy=synergy, profit_share=out["profit_share"]
    )
    np.testing.assert_allclose(group["gain"], out["gain"], rtol=1e-9)


@given(capabilities, pooling, power, st.data())
def test_effects_are_the_elasticities_of_profit(held, effect, claim, data):
    """By central differences of the logarithm: on the firm itself, and on every other."""
    who = data.draw(st.integers(0, len(held) - 1))
    step = 1e-6
    move = np.where(np.arange(len(held)) == who, step, 0)
    above, below = (
        np.log(run(np.array(held) * np.exp(sign * move), effect, claim)["profit_in_group"])
        for sign in (1, -1)
    )
    slopes = (above - below) / (2 * step)
    out = run(held, effect, claim)
    expected = np.full(len(held), out["effect_on_others"][who])
    expected[who] = out["effect_on_self"][who]
    np.testing.assert_allclose(slopes, expected, rtol=1e-6, atol=1e-8)


@given(capabilities, pooling, power, st.permutations(range(6)))
def test_relabelling_firms_relabels_results(held, effect, claim, order):
    """No firm is special but for its capability."""
    order = [k for k in order if k < len(held)]
    out, other = run(held, effect, claim), run(np.array(held)[order], effect, claim)
    np.testing.assert_allclose(other["profit_in_group"], out["profit_in_group"][order], rtol=1e-9)


@given(capabilities, pooling, power, st.floats(1.1, 5))
def test_all_capabilities_together_raise_everyones_profit(held, effect, claim, times):
    """gomescasseres1997, hypothesis 2, first half: 'the sum of the capabilities assembled'."""
    out, more = run(held, effect, claim), run(times * np.array(held), effect, claim)
    ratio = more["profit_in_group"] / out["profit_in_group"]
    np.testing.assert_allclose(ratio, times**effect, rtol=1e-9)


@given(pooling, power)
def test_a_giant_helps_exactly_if_value_grows_faster_than_claims(effect, claim):
    """Hypothesis 2 fails with gamma below 1 + theta, here gamma < eta."""
    out = run([1, 1e12], effect, claim)
    if claim < 0.05 or abs(effect - claim) < 0.05:
        return
    assert (out["effect_on_others"][1] > 0) == (claim < effect)


def test_with_slow_claims_a_dwarf_costs_more_than_it_brings():
    """The other end of hypothesis 2: with gamma below 1 a tiny partner claims more than it adds."""
    assert run([1, 1e-3], 1.5, 0.5)["effect_on_others"][1] < 0
    assert run([1, 1e-3], 1.5, 0.5)["gain"][0] < 1
    assert run([1, 1e-3], 1.5, 1)["gain"][0] > 1


def test_without_pooling_partners_in_proportion_change_nothing():
    """Exercise 4: value is the sum and shares are in proportion, so each earns what it had."""
    out = run([1, 2, 5, 2], 1, 1)
    np.testing.assert_allclose(out["profit_in_group"], [1, 2, 5, 2])
    assert run([1, 2, 5, 2], 1.5, 1)["profit_in_group"][0] == pytest.approx(np.sqrt(10))


def test_a_group_of_one_earns_what_it_earns_alone():
    """The smallest group."""
    assert run([3.0], 1.5, 2)["gain"] == [1]
