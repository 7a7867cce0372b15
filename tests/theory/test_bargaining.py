"""Power from negotiation: Nash's bargain."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models.theory import bargaining, iso_profit
from models.theory.bargaining import BARGAINING
from tests.theory.derivations import every_derivation

s, sigma, b = bargaining.s, bargaining.sigma, bargaining.b

sizes = st.floats(0.05, 0.95)
synergies = st.floats(1.05, 2.5)
size_effects = st.floats(0, 3)


def run(size, synergy, size_effect):
    out = BARGAINING.run(relative_size=size, synergy=synergy, size_effect=size_effect)
    return {word: float(array) for word, array in out.items()}


@every_derivation(bargaining)
def test_every_step_follows(derivation):
    """Power exceeds 1 exactly when strength exceeds size."""
    derivation.check()


def golden_section(function, low, high):
    """Where a function with one peak is largest."""
    ratio = (np.sqrt(5) - 1) / 2
    while high - low > 1e-10:
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, right) if function(left) > function(right) else (left, high)
    return (low + high) / 2


@given(sizes, synergies, st.floats(0, 2))
def test_the_bargain_maximises_the_nash_product(size, synergy, size_effect):
    """By search: the product of surpluses, each to the power of its side's strength."""
    strength = size**size_effect / (size**size_effect + (1 - size) ** size_effect)

    def nash_product(share):
        own, rest = synergy * share - size, synergy * (1 - share) - (1 - size)
        return strength * np.log(own) + (1 - strength) * np.log(rest)

    found = golden_section(nash_product, size / synergy, 1 - (1 - size) / synergy)
    share = run(size, synergy, size_effect)["bargaining_power"] * size
    assert share == pytest.approx(found, abs=1e-6)


def test_equal_strength_shares_the_surplus_in_halves():
    """Alone 30 and 70, together 150: both gain 25, so 55/45 and 95/105 in power."""
    out = run(0.3, 1.5, 0)
    assert out == pytest.approx(
        {
            "negotiating_strength": 0.5,
            "bargaining_power": 55 / 45,
            "gain": 55 / 30,
            "rest_gain": 95 / 70,
        },
        rel=1e-14,
    )


def test_all_strength_and_none_are_the_ends_of_what_both_accept():
    """b = 0 and b = 1 are the limits of region A."""
    power = bargaining.bargained_power
    assert sp.simplify(power.subs(b, 0) - iso_profit.lowest_power) == 0
    assert sp.simplify(power.subs(b, 1) - iso_profit.highest_power) == 0


def test_strength_in_proportion_to_size_is_a_power_of_one():
    """b = s, which is a size effect of 1."""
    assert sp.simplify(bargaining.bargained_power.subs(b, s)) == 1
    assert sp.simplify(bargaining.strength.subs(bargaining.t, 1) - s) == 0


def test_power_in_terms_of_strength():
    """rho = (1 + b (sigma - 1) / s) / sigma."""
    expected = (1 + b * (sigma - 1) / s) / sigma
    assert sp.simplify(bargaining.bargained_power - expected) == 0


@given(st.floats(0.05, 0.49), synergies, size_effects)
def test_the_smaller_side_has_extra_power_exactly_if_size_counts_less_than_in_proportion(
    size, synergy, size_effect
):
    """The hazard for small firms (gomescasseres1997, section 3) needs power more than in
    proportion.
    """
    power = run(size, synergy, size_effect)["bargaining_power"]
    if size_effect < 0.999:
        assert power > 1
    elif size_effect > 1.001:
        assert power < 1


@given(sizes, synergies, size_effects)
def test_nobody_bargains_himself_below_what_he_earns_alone(size, synergy, size_effect):
    """Nash's bargain lies in region A."""
    out = run(size, synergy, size_effect)
    assert out["gain"] >= 1
    assert out["rest_gain"] >= 1 - 1e-12


@given(sizes, synergies, size_effects)
def test_the_two_sides_may_change_names(size, synergy, size_effect):
    """What is one side's gain is the other's, seen from there."""
    one, other = run(size, synergy, size_effect), run(1 - size, synergy, size_effect)
    assert one["gain"] == pytest.approx(other["rest_gain"], rel=1e-9)
