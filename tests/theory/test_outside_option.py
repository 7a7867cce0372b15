"""What holds a firm that could stay out while the others go on as a group."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.theory import outside_option
from models.theory.iso_profit import ISO_PROFIT
from models.theory.outside_option import OUTSIDE_OPTION
from tests.theory.derivations import every_derivation

sizes = st.floats(0.05, 0.95)
synergies = st.floats(0.1, 2.5)
outsides = st.floats(0.2, 2)


def run(size, synergy, outside):
    out = OUTSIDE_OPTION.run(relative_size=size, synergy=synergy, outside_profit=outside)
    return {word: float(array) for word, array in out.items()}


@every_derivation(outside_option)
def test_every_step_follows(derivation):
    """What is derived for a firm with something else to do, and its steps."""
    derivation.check()


@given(sizes, synergies, outsides)
def test_there_is_room_exactly_from_the_needed_synergy(size, synergy, outside):
    """sigma >= 1 + s(o - 1)."""
    out = run(size, synergy, outside)
    assume(abs(synergy - out["needed_synergy"]) > 1e-9)
    room = out["highest_power"] > out["lowest_power"]
    assert room == (synergy > 1 + size * (outside - 1))


@given(sizes, synergies, outsides, st.floats(0.05, 2.5))
def test_between_the_limits_both_sides_have_what_they_ask_for(size, synergy, outside, power):
    """Against the figure: the firm gains at least o, the others at least 1."""
    assume(size * power < 0.999)
    out = run(size, synergy, outside)
    figure = ISO_PROFIT.run(relative_size=size, synergy=synergy, bargaining_power=power)
    assume(abs(figure["gain"] - outside) > 1e-9)
    assume(abs(figure["rest_gain"] - 1) > 1e-9)
    content = figure["gain"] > outside and figure["rest_gain"] > 1
    assert content == (out["lowest_power"] < power < out["highest_power"])


def test_where_staying_out_changes_nothing_the_limits_are_those_of_the_figure():
    """o = 1: region A, and a needed synergy of exactly 1."""
    out = run(0.3, 1.3, 1)
    figure = ISO_PROFIT.run(relative_size=0.3, synergy=1.3, bargaining_power=1)
    assert out["needed_synergy"] == 1
    assert out["lowest_power"] == pytest.approx(float(figure["lowest_power"]))
    assert out["highest_power"] == pytest.approx(float(figure["highest_power"]))


def test_a_firm_left_behind_may_be_held_below_its_profit_alone():
    """A shrinking outside option is the other way into the trap."""
    out = run(0.3, 0.95, 0.6)
    power = out["lowest_power"] * 1.01
    figure = ISO_PROFIT.run(relative_size=0.3, synergy=0.95, bargaining_power=power)
    assert figure["gain"] < 1
    assert figure["rest_gain"] > 1
