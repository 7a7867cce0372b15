"""Gomes-Casseres (1997), appendix, Figure 3: the two iso-profit lines and region A."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st

from models.core.errors import InputError
from models.theory import iso_profit
from models.theory.group_profit import GROUP_PROFIT
from models.theory.iso_profit import ISO_PROFIT
from tests.theory.derivations import every_derivation

s, sigma, rho = iso_profit.s, iso_profit.sigma, iso_profit.rho

sizes = st.floats(0.05, 0.95)
synergies = st.floats(0.05, 2.5)
powers = st.floats(0.05, 2.5)


def run(size, synergy, power):
    return {
        word: float(array)
        for word, array in ISO_PROFIT.run(
            relative_size=size, synergy=synergy, bargaining_power=power
        ).items()
    }


@every_derivation(iso_profit)
def test_every_step_follows(derivation):
    """gomescasseres1997, appendix, Fig. 3."""
    derivation.check()


def test_a_firm_of_three_tenths_by_hand():
    """With synergy 1.4 and power 1.5 it gets 0.45 of 140: 63 for 30; the others 77 for 70."""
    out = run(0.3, 1.4, 1.5)
    assert out == pytest.approx(
        {
            "profit_share": 0.45,
            "gain": 2.1,
            "rest_power": 11 / 14,
            "rest_gain": 1.1,
            "break_even_synergy": 2 / 3,
            "rest_break_even_synergy": 14 / 11,
            "lowest_power": 5 / 7,
            "highest_power": 5 / 3,
        },
        rel=1e-14,
    )


@st.composite
def firm_and_others(draw):
    """A group of 2 to 6 firms, told apart into the first and all others."""
    members = draw(st.integers(2, 6))
    profits = draw(st.lists(st.floats(1, 100), min_size=members, max_size=members))
    parts = draw(st.lists(st.floats(0.1, 1), min_size=members, max_size=members))
    return np.array(profits), draw(synergies), np.array(parts) / np.sum(parts)


@given(firm_and_others())
def test_power_and_gain_of_the_rest_are_those_of_the_other_firms_together(group):
    """The rest of the group is its members, weighted by what they earn alone."""
    profits, synergy, shares = group
    whole = GROUP_PROFIT.run(stand_alone_profit=profits, synergy=synergy, profit_share=shares)
    size, power = profits[0] / profits.sum(), whole["bargaining_power"][0]
    assume(size * power < 1)
    pooled = run(size, synergy, power)
    others = np.average(whole["bargaining_power"][1:], weights=profits[1:])
    assert pooled["rest_power"] == pytest.approx(others, rel=1e-9)
    gain = whole["profit_in_group"][1:].sum() / profits[1:].sum()
    assert pooled["rest_gain"] == pytest.approx(gain, rel=1e-9)


@given(sizes, powers)
def test_extra_power_is_taken_from_the_rest(size, power):
    """Above 1 on one side is below 1 on the other."""
    assume(size * power < 0.999)
    rest = run(size, 1.0, power)["rest_power"]
    assert size * (power - 1) + (1 - size) * (rest - 1) == pytest.approx(0, abs=1e-12)


def test_slopes_of_the_lines_where_they_meet():
    """-1 for the firm, whatever its size; s/(1-s) for the others."""
    assert iso_profit.slope == -1
    assert sp.simplify(iso_profit.rest_slope - s / (1 - s)) == 0


def test_curvatures_of_the_lines_where_they_meet():
    """2 for the firm, 2 s²/(1-s)² for the others."""
    own, rest = (
        line.diff(rho, 2).subs(rho, 1) for line in (iso_profit.own_line, iso_profit.rest_line)
    )
    assert own == 2
    assert sp.simplify(rest - 2 * s**2 / (1 - s) ** 2) == 0


def test_the_lines_meet_at_one_one_and_nowhere_else():
    """gomescasseres1997, appendix, Fig. 3: where profits in the group equal profits alone."""
    assert iso_profit.crossings == [1]
    assert iso_profit.own_line.subs(rho, 1) == 1
    difference = sp.together(iso_profit.own_line - iso_profit.rest_line)
    assert sp.factor(sp.numer(difference)) in (1 - rho, rho - 1)


def test_the_line_of_the_others_has_its_pole_where_the_firm_takes_all():
    """At power 1/s nothing is left, and no synergy is enough."""
    assert sp.solve(sp.denom(iso_profit.rest_line), rho) == [1 / s]
    third = iso_profit.rest_line.subs(s, sp.Rational(1, 3))
    assert sp.limit(third, rho, 3, "-") == sp.oo


def test_the_lines_are_perpendicular_only_for_equal_halves():
    """Product of slopes -1 at s = 1/2 and nowhere else."""
    assert sp.solve(sp.Eq(iso_profit.slope * iso_profit.rest_slope, -1), s) == [sp.Rational(1, 2)]


def test_a_line_of_k_times_the_profit_is_k_times_as_high():
    """Iso-profit lines are stretched copies of each other."""
    k = sp.Symbol("k", positive=True)
    (own,) = sp.solve(sp.Eq(iso_profit.gain, k), sigma)
    (rest,) = sp.solve(sp.Eq(iso_profit.rest_gain, k), sigma)
    assert sp.simplify(own - k * iso_profit.own_line) == 0
    assert sp.simplify(rest - k * iso_profit.rest_line) == 0


@given(sizes, synergies, powers)
def test_above_its_line_a_side_is_better_off_and_below_it_worse(size, synergy, power):
    """gomescasseres1997, appendix, Fig. 3: upper right of P_i; upper left of P_n-i."""
    assume(size * power < 0.999)
    out = run(size, synergy, power)
    for gain, line in (("gain", "break_even_synergy"), ("rest_gain", "rest_break_even_synergy")):
        assume(abs(out[gain] - 1) > 1e-9)
        assert (out[gain] > 1) == (synergy > out[line])


@given(sizes, synergies, powers)
def test_power_suits_both_exactly_between_the_two_limits(size, synergy, power):
    """Region A, cut at one synergy."""
    assume(size * power < 0.999)
    out = run(size, synergy, power)
    assume(min(abs(out["gain"] - 1), abs(out["rest_gain"] - 1)) > 1e-9)
    both = out["gain"] > 1 and out["rest_gain"] > 1
    assert both == (out["lowest_power"] < power < out["highest_power"])


def test_the_room_for_power_in_the_two_units():
    """(sigma-1)/(s sigma) in power; 1 - 1/sigma in shares, whatever the size."""
    width = iso_profit.highest_power - iso_profit.lowest_power
    assert sp.simplify(width - (sigma - 1) / (s * sigma)) == 0
    in_shares = iso_profit.share.subs(rho, iso_profit.highest_power) - iso_profit.share.subs(
        rho, iso_profit.lowest_power
    )
    assert sp.simplify(in_shares - (1 - 1 / sigma)) == 0
    assert s not in sp.simplify(in_shares).free_symbols


def test_without_synergy_only_a_power_of_one_suits_both():
    """At synergy 1 both limits are 1."""
    assert iso_profit.lowest_power.subs(sigma, 1) == 1
    assert sp.simplify(iso_profit.highest_power.subs(sigma, 1)) == 1


@given(sizes, synergies)
def test_a_power_that_suits_both_exists_exactly_from_synergy_one(size, synergy):
    """Whatever the sizes."""
    assume(abs(synergy - 1) > 1e-9)
    out = run(size, synergy, 0.5)
    assert (out["lowest_power"] < out["highest_power"]) == (synergy > 1)


def test_the_area_of_region_a_up_to_a_given_synergy():
    """(S - 1 - ln S)/s; smaller firms see a larger region."""
    top, x = sp.symbols("S x", positive=True)
    area = sp.integrate(sp.expand(iso_profit.width.subs(sigma, x)), (x, 1, top))
    assert sp.simplify(area - (top - 1 - sp.log(top)) / s) == 0


def test_the_area_of_region_a_counted_on_a_grid():
    """By an independent count: s = 0.4, synergy up to 2."""
    grid = (np.arange(2000) + 0.5) / 2000
    synergy, power = 1 + grid[:, None], 2.4999 * grid[None, :]
    out = ISO_PROFIT.run(relative_size=0.4, synergy=synergy, bargaining_power=power)
    inside = (out["gain"] > 1) & (out["rest_gain"] > 1)
    assert inside.mean() * 2.4999 == pytest.approx((1 - np.log(2)) / 0.4, abs=2e-3)


def test_a_firm_may_gain_below_synergy_one_only_if_synergy_exceeds_its_size():
    """gomescasseres1997, appendix, point B: power must reach 1/sigma and stay below 1/s."""
    room = sp.simplify(1 / s - iso_profit.lowest_power)
    assert sp.simplify(room - (sigma - s) / (s * sigma)) == 0
    assert run(0.3, 0.5, 2.5)["gain"] == 1.25
    with pytest.raises(InputError, match="a firm can't take the whole"):
        run(0.3, 0.2, 5.0)


def test_for_three_firms_region_a_is_necessary_but_not_sufficient():
    """With powers 1, 1.7 and 0.3 the others gain together, yet the third loses."""
    sizes_, powers_ = np.array([0.5, 0.25, 0.25]), np.array([1, 1.7, 0.3])
    pooled = run(0.5, 1.5, 1.0)
    assert pooled["gain"] > 1
    assert pooled["rest_gain"] > 1
    each = GROUP_PROFIT.run(
        stand_alone_profit=100 * sizes_, synergy=1.5, profit_share=sizes_ * powers_
    )
    np.testing.assert_allclose(each["gain"], [1.5, 2.55, 0.45])


@given(firm_and_others())
def test_if_every_firm_gains_the_firm_and_the_rest_gain(group):
    """The other way: nobody worse off implies region A."""
    profits, synergy, surplus_shares = group
    synergy, sizes_ = 1.01 + synergy, profits / profits.sum()
    shares = (sizes_ + surplus_shares * (synergy - 1)) / synergy
    each = GROUP_PROFIT.run(stand_alone_profit=profits, synergy=synergy, profit_share=shares)
    assert each["gain"].min() > 1
    pooled = run(sizes_[0], synergy, shares[0] / sizes_[0])
    assert pooled["gain"] > 1
    assert pooled["rest_gain"] > 1


def test_over_positive_puts_what_is_positive_below_the_line():
    """A ratio reads as the paper would write it, and stays the same."""
    ratio = (s - 1) / (s * rho - 1)
    turned = iso_profit.over_positive(ratio)
    assert sp.simplify(turned - ratio) == 0
    assert sp.denom(turned).subs({s: 0.5, rho: 1}) > 0
