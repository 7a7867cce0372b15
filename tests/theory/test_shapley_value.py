"""Power from contribution: Shapley's value in closed form."""

from fractions import Fraction

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models.core.index import explicit, i
from models.theory import bargaining, shapley_value
from models.theory.shapley_value import SHAPLEY_VALUE
from tests.orders_of_joining import by_permutations
from tests.theory.derivations import every_derivation


@st.composite
def groups(draw, least=2):
    """Whole-number profits, and synergies in tenths, 1 for a firm alone."""
    members = draw(st.integers(least, 6))
    profit = draw(st.lists(st.integers(1, 100), min_size=members, max_size=members))
    tenths = draw(st.lists(st.integers(5, 25), min_size=members - 1, max_size=members - 1))
    return profit, [Fraction(1), *(Fraction(k, 10) for k in tenths)]


def run(profit, synergy):
    return SHAPLEY_VALUE.run(
        stand_alone_profit=profit, coalition_synergy=[float(number) for number in synergy]
    )


@every_derivation(shapley_value)
def test_every_step_follows(derivation):
    """No permutations are needed."""
    derivation.check()


@given(groups())
def test_the_closed_form_is_the_mean_over_all_orders_of_joining(group):
    """Against enumeration in exact fractions, for up to six members."""
    profit, synergy = group
    expected = [float(number) for number in by_permutations(profit, synergy)]
    largest = sum(profit) * float(max(synergy))
    found = run(profit, synergy)["shapley_value"]
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-13 * largest)


@pytest.mark.parametrize("members", [2, 3, 4])
def test_the_closed_form_is_the_mean_over_all_orders_in_symbols(members):
    """With letters for numbers: nothing depends on the numbers tried."""
    profit = sp.symbols(f"pi_1:{members + 1}", real=True)
    synergy = sp.symbols(f"sigma_1:{members + 1}", positive=True)
    closed = shapley_value.shapley_value.subs(
        {shapley_value.mean: shapley_value.mean_synergy, shapley_value.Pi: sum(profit)}
    )
    first = explicit(closed.subs(i, 1), members)
    assert sp.expand(first - by_permutations(profit, synergy)[0]) == 0


def test_three_firms_by_hand():
    """Mean synergy 37/30; the first firm's value is 20 · 37/30 + 80 · (3/2 - 37/30)/2."""
    out = run([20, 30, 50], [1, Fraction(6, 5), Fraction(3, 2)])
    np.testing.assert_allclose(out["shapley_value"], [106 / 3, 139 / 3, 205 / 3], rtol=1e-14)
    np.testing.assert_allclose(out["bargaining_power"], [53 / 45, 139 / 135, 41 / 45], rtol=1e-14)


@given(groups())
def test_the_value_shares_out_the_whole(group):
    """What all get is what the group earns."""
    profit, synergy = group
    whole = float(synergy[-1] * sum(profit))
    assert run(profit, synergy)["shapley_value"].sum() == pytest.approx(whole, rel=1e-12)


@given(groups())
def test_power_exceeds_one_by_how_much_smaller_than_the_mean_a_firm_is(group):
    """rho - 1 = (sigma_n - mean)(1 - n s) / (s sigma_n (n - 1))."""
    profit, synergy = group
    members, mean = len(profit), sum(synergy) / len(synergy)
    for power, own in zip(run(profit, synergy)["bargaining_power"], profit, strict=True):
        size = Fraction(own, sum(profit))
        extra = (synergy[-1] - mean) * (1 - members * size) / (size * synergy[-1] * (members - 1))
        assert power - 1 == pytest.approx(float(extra), rel=1e-9, abs=1e-11)


@given(groups())
def test_firms_below_the_mean_size_have_extra_power_if_the_whole_has_more_synergy_than_its_parts(
    group,
):
    """rho > 1 exactly if s < 1/n, when sigma_n exceeds the mean."""
    profit, synergy = group
    if synergy[-1] <= sum(synergy) / len(synergy):
        synergy[-1] = max(synergy) + 1
    for power, own in zip(run(profit, synergy)["bargaining_power"], profit, strict=True):
        if own * len(profit) != sum(profit):
            assert (power > 1) == (own * len(profit) < sum(profit))


@given(st.floats(0.05, 0.95), st.floats(1, 2.5))
def test_for_two_firms_it_is_nashs_bargain_between_equals(size, synergy):
    """The same power from contribution as from negotiation at equal strength."""
    power = run([size, 1 - size], [1, synergy])["bargaining_power"][0]
    nash = bargaining.BARGAINING.run(relative_size=size, synergy=synergy, size_effect=0)
    assert power == pytest.approx(float(nash["bargaining_power"]), rel=1e-12)


@given(st.integers(2, 8), st.floats(0.5, 2.5))
def test_equal_firms_share_equally(members, whole):
    """Symmetry: with nothing to tell them apart, each has power 1."""
    synergy = np.linspace(1, whole, members)
    np.testing.assert_allclose(run([10] * members, synergy)["bargaining_power"], 1, rtol=1e-12)


def test_the_contribution_of_one_order_averages_to_the_closed_form():
    """The firm that joins as number j, as the theory file describes it."""
    members = 4
    contribution = shapley_value.CLOSED_FORM.start
    written_out = explicit(contribution.subs(i, 2), members)
    profit = sp.symbols(f"pi_1:{members + 1}", real=True)
    synergy = sp.symbols(f"sigma_1:{members + 1}", positive=True)
    by_orders = by_permutations(profit, synergy)[1]
    assert sp.expand(written_out.subs(shapley_value.Pi, sum(profit)) - by_orders) == 0
