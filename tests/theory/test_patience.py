"""Joining at a loss because synergy will grow."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.core.errors import InputError
from models.theory import patience
from models.theory.patience import PATIENCE
from tests.theory.derivations import every_derivation

powers = st.floats(0.5, 1.5)
firsts = st.floats(0.5, 0.99)
finals = st.floats(1, 2.5)
slownesses = st.floats(0.05, 0.95)
patiences = st.floats(0.5, 0.98)


def run(power, start, end, slowness, discount=0.9):
    out = PATIENCE.run(
        bargaining_power=power,
        first_synergy=start,
        final_synergy=end,
        slowness=slowness,
        patience=discount,
    )
    return float(out["value_of_joining"]), float(out["needed_patience"])


@every_derivation(patience)
def test_every_step_follows(derivation):
    """What is derived from present values, and its steps."""
    derivation.check()


@given(powers, firsts, finals, slownesses, patiences)
def test_the_value_is_the_sum_over_the_periods(power, start, end, slowness, discount):
    """Period by period, for as long as it matters."""
    period = np.arange(2000)
    synergy = end - (end - start) * slowness**period
    summed = (discount**period * (power * synergy - 1)).sum()
    value, _ = run(power, start, end, slowness, discount)
    assert value == pytest.approx(summed, rel=1e-9, abs=1e-9)


@given(powers, firsts, finals, slownesses, patiences)
def test_joining_pays_exactly_from_the_needed_patience(power, start, end, slowness, discount):
    """delta >= (1-rho s0)/((1-rho s0)+(1-g)(rho s_inf-1)), and its two ends."""
    value, needed = run(power, start, end, slowness, discount)
    assume(abs(value) > 1e-9)
    assert 0 <= needed <= 1
    assert (value > 0) == (discount > needed)


def test_a_loss_of_a_fifth_and_a_gain_of_three_tenths_by_hand():
    """0.2 / (0.2 + 0.5 * 0.3)."""
    assert run(1, 0.8, 1.3, 0.5)[1] == pytest.approx(0.2 / 0.35, rel=1e-12)


def test_a_firm_that_never_gains_needs_all_patience_and_one_that_never_loses_none():
    """Power too low for final synergy; power high enough for first synergy."""
    assert run(0.5, 0.8, 1.9, 0.5)[1] == 1
    assert run(1.3, 0.8, 1.9, 0.5)[1] == 0


def test_at_break_even_from_the_start_there_is_nothing_to_wait_for():
    """A tie: no loss at first."""
    assert run(1.25, 0.8, 1.9, 0.5)[1] == 0


def test_synergy_that_does_not_grow_is_refused():
    """The rule in its own words."""
    with pytest.raises(InputError, match="first_synergy must be below final_synergy, got"):
        run(1, 1, 1, 0.5)
