"""Point B as the group grows: synergy and the others' line."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.optimize import brentq

from models.core.errors import InputError
from models.theory import bandwagon
from models.theory.bandwagon import BANDWAGON, final, first, h, n, rho
from models.theory.group_profit import GROUP_PROFIT
from models.theory.iso_profit import ISO_PROFIT
from tests.theory.derivations import every_derivation

members = st.integers(2, 50)
powers = st.floats(0.5, 1.9)
firsts = st.floats(0.5, 1)
finals = st.floats(1, 2.5)
half_ways = st.floats(1, 20)


def run(**values):
    return {word: float(array) for word, array in BANDWAGON.run(**values).items()}


@every_derivation(bandwagon)
def test_every_step_follows(derivation):
    """Point B, and the line that it must cross."""
    derivation.check()


def test_six_firms_by_hand():
    """Synergy 0.8 + 0.6 * 4/7; the others need 5/(6 - 1.45)."""
    out = run(members=6)
    assert out["synergy"] == pytest.approx(0.8 + 0.6 * 4 / 7, rel=1e-14)
    assert out["rest_break_even_synergy"] == pytest.approx(5 / 4.55, rel=1e-14)
    assert out["break_even_synergy"] == pytest.approx(1 / 1.45, rel=1e-14)


@given(members, powers, firsts, finals, half_ways)
def test_gains_are_those_of_equal_firms(count, power, start, end, half_way):
    """The lines of the figure, and equations (1) to (4) for each firm."""
    out = run(
        members=count,
        bargaining_power=power,
        first_synergy=start,
        final_synergy=end,
        half_way=half_way,
    )
    figure = ISO_PROFIT.run(relative_size=1 / count, synergy=out["synergy"], bargaining_power=power)
    for word in ("gain", "rest_gain", "break_even_synergy", "rest_break_even_synergy"):
        assert out[word] == pytest.approx(float(figure[word]), rel=1e-9)
    share = power / count
    each = GROUP_PROFIT.run(
        stand_alone_profit=np.ones(count),
        synergy=out["synergy"],
        profit_share=[share, *[(1 - share) / (count - 1)] * (count - 1)],
    )["gain"]
    assert (out["gain"], out["rest_gain"]) == pytest.approx((each[0], each[-1]), rel=1e-9)


def test_what_the_others_need_falls_to_one_and_their_line_flattens():
    """(n-1)/(n-rho) -> 1, slope 1/(n-1) at (1, 1)."""
    assert sp.limit(bandwagon.others_line, n, sp.oo) == 1
    assert sp.simplify(bandwagon.others_slope - 1 / (n - 1)) == 0
    needed = BANDWAGON.run(members=np.arange(2, 51))["rest_break_even_synergy"]
    assert (np.diff(needed) < 0).all()
    assert (needed > 1).all()


@given(st.floats(1.02, 1.9), firsts, st.floats(1.05, 2.5), half_ways)
def test_the_closed_form_is_where_a_root_finder_finds_the_crossing(power, start, end, half_way):
    """The positive root of the quadratic, against Brent's method on the two lines."""
    values = {rho: power, first: start, final: end, h: half_way}
    gap = sp.lambdify(n, (bandwagon.synergy - bandwagon.others_line).subs(values), "math")
    assume(gap(2) < -1e-6)
    closed = float(bandwagon.enough_members.subs(values))
    assert brentq(gap, 2, 10**6) == pytest.approx(closed, rel=1e-6)


@given(powers, firsts, st.floats(1.05, 2.5), half_ways)
def test_once_both_gain_they_go_on_gaining(power, start, end, half_way):
    """There is one entry into region A, and no way out by growth."""
    out = BANDWAGON.run(
        members=np.arange(2, 200),
        bargaining_power=power,
        first_synergy=start,
        final_synergy=end,
        half_way=half_way,
    )
    both = (out["gain"] >= 1) & (out["rest_gain"] >= 1)
    assert not (both[:-1] & ~both[1:]).any()


def test_if_synergy_ends_at_one_no_growth_suits_both_sides_with_extra_power():
    """Synergy exactly 1: the others' line is above it at every size."""
    out = BANDWAGON.run(members=np.arange(2, 2000), final_synergy=1)
    assert (out["rest_gain"] < 1).all()


def test_at_synergy_one_and_power_one_everyone_breaks_even():
    """A tie is a tie: gains are exactly 1."""
    out = run(members=7, bargaining_power=1, first_synergy=1, final_synergy=1)
    assert (out["gain"], out["rest_gain"]) == (1, 1)


def test_a_firm_alone_is_no_pair_and_a_pair_has_no_power_of_two():
    """A group of one has no others; power 2 in a pair is the whole."""
    with pytest.raises(InputError, match="must be a whole number >= 2, got 1"):
        run(members=1)
    with pytest.raises(InputError, match="must be > 0 and < 2, got 2"):
        run(bargaining_power=2)
