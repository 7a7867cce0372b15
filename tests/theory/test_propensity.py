"""Gomes-Casseres (1997), section 2 and hypothesis 1: relative size and the propensity to ally."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.optimize import brentq

from models.theory import propensity
from models.theory.propensity import PROPENSITY
from tests.theory.derivations import every_derivation

x, theta, A, kappa = propensity.x, propensity.theta, propensity.A, propensity.kappa

sizes = st.floats(0.01, 1.5)
importances = st.floats(0.05, 2)
scales = st.floats(0.05, 2)
parts = st.floats(0.05, 0.6)
markets = st.tuples(importances, scales, parts)


def run(size, importance, scale=0.5, part=0.3, decisiveness=5.0):
    out = PROPENSITY.run(
        size_to_rivals=size,
        scale_importance=importance,
        partner_scale=scale,
        share_given_up=part,
        decisiveness=decisiveness,
    )
    return {word: float(array) for word, array in out.items()}


@every_derivation(propensity)
def test_every_step_follows(derivation):
    """gomescasseres1997, section 4, hypothesis 1."""
    derivation.check()


def test_a_firm_as_large_as_a_third_of_its_rivals_by_hand():
    """It has 1/4 of its market, 1/2 with allies of 2/3; at importance 1 and cost 1/4 it gains 3/2.

    Odds are then (3/2)² to 1, so 9 in 13.
    """
    out = run(1 / 3, 1.0, scale=2 / 3, part=0.25, decisiveness=2)
    assert out["share_alone"] == pytest.approx(1 / 4, rel=1e-14)
    assert out["share_allied"] == pytest.approx(1 / 2, rel=1e-14)
    assert out["gain"] == pytest.approx(3 / 2, rel=1e-14)
    assert out["propensity"] == pytest.approx(9 / 13, rel=1e-14)
    assert out["threshold_importance"] == pytest.approx(np.log(4 / 3) / np.log(2), rel=1e-13)


@given(sizes, importances, scales)
def test_at_the_highest_price_a_firm_is_indifferent(size, importance, scale):
    """The bound of the derivation, put in as the share given up, leaves a gain of 1."""
    at = run(size, importance, scale)
    shares = {propensity.z_0: at["share_alone"], propensity.z_A: at["share_allied"]}
    price = float(propensity.HIGHEST_PRICE.result.rhs.subs({**shares, theta: importance}))
    assert run(size, importance, scale, part=price)["gain"] == pytest.approx(1, rel=1e-9)


def test_market_shares_are_those_of_firm_allies_and_rivals():
    """A firm of 3 among rivals of 10 in all, with allies of 2: 3 of 13, and 5 of 15."""
    out = run(0.3, 1.0, scale=0.2)
    assert out["share_alone"] == pytest.approx(3 / 13)
    assert out["share_allied"] == pytest.approx(5 / 15)


@given(sizes, markets)
def test_the_gain_rises_with_the_importance_of_scale(size, market):
    """gomescasseres1997, hypothesis 1: 'will rise with the importance of scale economies in its
    market'.
    """
    importance, scale, part = market
    assert run(size, 1.01 * importance, scale, part)["gain"] > run(size, *market)["gain"]


@given(sizes, markets)
def test_the_gain_falls_with_size_to_rivals(size, market):
    """gomescasseres1997, hypothesis 1: 'decline with the size of the firm relative to its
    competitors'.
    """
    assert run(1.01 * size, *market)["gain"] < run(size, *market)["gain"]


@given(sizes, markets)
def test_below_both_thresholds_a_firm_gains_and_beyond_them_it_loses(size, market):
    """Gain, threshold size and threshold importance say the same."""
    out = run(size, *market)
    assume(abs(out["gain"] - 1) > 1e-9)
    assert (out["gain"] > 1) == (size < out["threshold_size"])
    assert (out["gain"] > 1) == (market[0] > out["threshold_importance"])
    assert (out["gain"] > 1) == (out["propensity"] > 0.5)


@given(markets)
def test_the_threshold_size_is_where_a_root_finder_finds_it(market):
    """A second method: the size at which the logarithm of the gain is nought."""
    found = brentq(lambda log: np.log(run(np.exp(log), *market)["gain"]), -40, 8, xtol=1e-13)
    assert run(1, *market)["threshold_size"] == pytest.approx(np.exp(found), rel=1e-9)


def test_at_the_threshold_the_gain_is_one_whatever_the_values():
    """The closed form solves the equation, proved on the square that the limit solves."""
    r = propensity.r
    equation = (x + A) * (1 + x) - r * x * (1 + x + A)
    assert sp.simplify(equation.subs(x, propensity.limit)) == 0


def test_the_square_under_the_root_exceeds_one_so_that_its_bound_never_binds():
    """The bound is there for the printers only."""
    t = sp.Symbol("t", positive=True)
    assert (propensity.square.subs(propensity.r, 1 + t) - 1).expand().is_positive


def test_a_very_large_firm_only_gives_up():
    """Without use for more scale the gain is what is left after sharing."""
    assert sp.limit(propensity.gain_of_size, x, sp.oo) == 1 - kappa


def test_without_importance_of_scale_nobody_gains():
    """gomescasseres1997, section 2: where scale is no advantage small firms 'succeed … without
    alliances'.
    """
    assert sp.limit(propensity.gain_of_size, theta, 0, "+") == 1 - kappa


@given(sizes, markets)
def test_only_ratios_of_sizes_count(size, market):
    """gomescasseres1997, section 2: the logic is 'no different' for firms of another absolute
    scale.
    """
    importance, scale, part = market
    rivals = 1e6
    alone = size * rivals / (size * rivals + rivals)
    allied = (size + scale) * rivals / ((size + scale) * rivals + rivals)
    out = run(size, *market)
    assert out["gain"] == pytest.approx((1 - part) * (allied / alone) ** importance, rel=1e-9)


def test_scale_that_goes_and_comes_back():
    """gomescasseres1997, section 2: 'only the small firms that have grown substantially will
    survive'.
    """
    small, between, grown = 0.02, 0.5, 1.0
    before = {size: run(size, 1.0)["gain"] > 1 for size in (small, between, grown)}
    window = {size: run(size, 0.1)["gain"] > 1 for size in (small, between, grown)}
    assert before == {small: True, between: True, grown: False}
    assert not any(window.values())


def test_in_money_the_gain_may_rise_with_size():
    """Exercise 1: at importance 2 and no cost, from 1/9 for no size to 0.132 for a tenth."""
    squares = propensity.allied**2 - propensity.alone**2
    at = {size: float(squares.subs({A: sp.Rational(1, 2), x: size})) for size in (0, 0.1)}
    assert at[0] == pytest.approx(1 / 9)
    assert at[0.1] == pytest.approx(0.1324, abs=1e-4)


@given(scales)
def test_a_hard_ceiling_of_scale_gives_the_same_two_signs(scale):
    """With min(1, x) for the part of the market the gain rises and falls as here."""
    grid = np.linspace(0.02, 0.99, 40)
    rise = np.log(np.minimum(1, grid + scale)) - np.log(grid)
    assert (rise > 0).all()
    assert (np.diff(rise) < 0).all()
