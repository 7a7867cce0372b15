"""A split agreed in advance."""

import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st

from models.theory import joint_venture
from models.theory.group_profit import GROUP_PROFIT
from models.theory.joint_venture import JOINT_VENTURE

s = joint_venture.s

sizes = st.floats(0.05, 0.95)
shares = st.floats(0.05, 0.95)
synergies = st.floats(0.05, 2.5)


def run(size, synergy, share):
    out = JOINT_VENTURE.run(relative_size=size, synergy=synergy, profit_share=share)
    return {word: float(array) for word, array in out.items()}


@given(sizes, synergies, shares)
def test_gains_are_those_of_two_firms_with_these_shares(size, synergy, share):
    """Against the model for any number of firms."""
    two = GROUP_PROFIT.run(
        stand_alone_profit=[size, 1 - size], synergy=synergy, profit_share=[share, 1 - share]
    )
    out = run(size, synergy, share)
    assert (out["gain"], out["rest_gain"]) == pytest.approx(tuple(two["gain"]), rel=1e-12)
    assert out["bargaining_power"] == pytest.approx(two["bargaining_power"][0], rel=1e-12)


@given(sizes, synergies, shares)
def test_nobody_is_worse_off_exactly_from_the_needed_synergy(size, synergy, share):
    """Synergy must reach the larger of the two sizes over shares."""
    out = run(size, synergy, share)
    assume(abs(out["needed_synergy"] - synergy) > 1e-9)
    assert (min(out["gain"], out["rest_gain"]) > 1) == (synergy > out["needed_synergy"])
    assert out["needed_synergy"] >= 1 - 1e-12


@given(sizes)
def test_an_equal_split_needs_twice_the_larger_size(size):
    """fourweekmba, 'Joint venture': 2 max(s, 1 - s)."""
    assert run(size, 1.0, 0.5)["needed_synergy"] == pytest.approx(
        2 * max(size, 1 - size), rel=1e-14
    )
    assert joint_venture.needed_for_equal_split.subs(s, size) == pytest.approx(
        2 * max(size, 1 - size)
    )


@given(sizes)
def test_a_split_by_what_each_earns_alone_needs_a_synergy_of_one_only(size):
    """gomescasseres1997, section 3, 'according to ownership percentages'."""
    assert run(size, 1.0, size)["needed_synergy"] == pytest.approx(1, rel=1e-12)
    assert joint_venture.needed_for_ownership_split == 1


def test_an_equal_split_suits_as_large_a_part_of_all_pairs_as_synergy_exceeds_one():
    """For sizes uniform from 0 to 1 the part is sigma - 1, up to a synergy of 2."""
    synergy = sp.Symbol("synergy", positive=True)
    smallest, largest = 1 - synergy / 2, synergy / 2
    for end in (smallest, largest):
        at_end = joint_venture.needed_for_equal_split.subs(s, end)
        assert at_end.subs(synergy, sp.Rational(3, 2)) == sp.Rational(3, 2)
    assert sp.simplify(largest - smallest - (synergy - 1)) == 0


def test_half_for_a_partner_of_three_tenths_by_hand():
    """It gains 65 for 30 at synergy 1.3, the other loses: 65 for 70; 1.4 is needed."""
    assert run(0.3, 1.3, 0.5) == pytest.approx(
        {
            "bargaining_power": 5 / 3,
            "gain": 65 / 30,
            "rest_gain": 65 / 70,
            "needed_synergy": 1.4,
        },
        rel=1e-14,
    )
