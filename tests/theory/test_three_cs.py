"""Gomes-Casseres (1997), section 2, Figure 1: context, capabilities, control and four arrows."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models.simulation import box
from models.theory import three_cs
from models.theory.three_cs import THREE_CS
from tests.theory.derivations import every_derivation

PERIODS = 60
TO = {
    "arrow_1": "needed_capability",
    "arrow_2": "shared_control",
    "arrow_3": "held_capability",
    "arrow_4": "context_demand",
}
FROM = {
    "arrow_1": "context_demand",
    "arrow_2": "held_capability",
    "arrow_3": "shared_control",
    "arrow_4": "held_capability",
}
STATES = {state.quantity.word: state for state in THREE_CS.states}
SYMBOLS = {quantity.word: quantity.symbol for quantity in THREE_CS.quantities}

proportions = st.floats(0, 1)
speeds = st.floats(0, 0.5)


@every_derivation(three_cs)
def test_every_step_follows(derivation):
    """gomescasseres1997, section 2, Fig. 1."""
    derivation.check()


@pytest.mark.parametrize("arrow", TO)
def test_an_arrow_enters_exactly_its_own_equation(arrow):
    """SymPy's Jacobian of the next states by the four arrows has one entry a column."""
    nexts = sp.Matrix(THREE_CS.next_states)
    column = nexts.jacobian([SYMBOLS[arrow]])
    entered = {word for word, entry in zip(STATES, column, strict=True) if entry != 0}
    assert entered == {TO[arrow]}


@pytest.mark.parametrize("arrow", TO)
def test_an_arrow_carries_what_the_source_says_from_where_it_begins(arrow):
    """With it the one depends on the other; without it, on nothing but itself and ageing."""
    whole = STATES[TO[arrow]].next
    assert whole.has(SYMBOLS[FROM[arrow]])
    without = whole.subs(SYMBOLS[arrow], 0)
    assert without.free_symbols <= {SYMBOLS[TO[arrow]], SYMBOLS["ageing"]}


def test_everything_stays_between_nought_and_one_over_the_box():
    """Invariant: 4 000 draws and all corners, over 60 periods."""
    for values in (box.draws(THREE_CS, 4000), box.corners(THREE_CS)):
        run = THREE_CS.run(PERIODS, **values)
        for word in (*STATES, "missing_capability"):
            assert run[word].min() >= 0, word
            assert run[word].max() <= 1, word


def test_three_periods_by_hand():
    """Demand 0.5, nothing held, arrows 1/2, 1/2, 1/2 and 0, equal paces, no ageing."""
    run = THREE_CS.run(
        3, arrow_1=0.5, arrow_2=0.5, arrow_3=0.5, arrow_4=0, learning_with_allies=1, ageing=0,
        first_demand=0.5, first_capability=0,
    )  # fmt: skip
    assert run["needed_capability"].tolist() == [0, 0.25, 0.375, 0.4375]
    assert run["held_capability"].tolist() == [0, 0, 0.125, 0.25]
    assert run["shared_control"].tolist() == [0, 0, 0.125, 0.1875]
    assert run["context_demand"].tolist() == [0.5] * 4


@pytest.mark.parametrize("arrow", TO)
def test_switching_an_arrow_off_changes_the_run(arrow):
    """Every arrow matters at the defaults."""
    whole, without = THREE_CS.run(PERIODS), THREE_CS.run(PERIODS, **{arrow: 0})
    word = TO[arrow]
    assert np.abs(whole[word][-1] - without[word][-1]) > 0.02


@given(speeds, speeds, proportions)
def test_with_all_that_is_needed_and_nothing_that_changes_nothing_is_shared(one, two, level):
    """gomescasseres1997, section 2: 'If a firm has these capabilities internally, it need not
    form'.
    """
    run = THREE_CS.run(
        PERIODS, arrow_1=one, arrow_2=two, arrow_4=0, ageing=0,
        first_demand=level, first_capability=level,
    )  # fmt: skip
    np.testing.assert_allclose(run["shared_control"], 0, atol=1e-12)


@given(st.floats(0.1, 0.5), st.floats(0.1, 0.5), proportions)
def test_a_firm_that_lacks_capabilities_and_does_not_learn_shares_what_is_missing(one, two, has):
    """gomescasseres1997, section 2: 'otherwise, it might seek an alliance' (arrows 1 and 2
    alone).
    """
    demand = 1.0
    run = THREE_CS.run(
        600, arrow_1=one, arrow_2=two, arrow_3=0, arrow_4=0, ageing=0,
        first_demand=demand, first_capability=has,
    )  # fmt: skip
    assert run["shared_control"][-1] == pytest.approx(demand - has, abs=1e-6)


@pytest.mark.slow
@given(st.floats(0.05, 0.5), st.floats(0.05, 0.5), st.floats(0.05, 0.5), st.floats(0.01, 0.2))
def test_the_gap_settles_where_the_derivation_says(one, two, three, age):
    """LASTING_GAP, by simulation."""
    run = THREE_CS.run(
        4000, arrow_1=one, arrow_2=two, arrow_3=three, arrow_4=0, ageing=age, first_demand=0.8
    )
    needed, shared = run["needed_capability"][-1], run["shared_control"][-1]
    pace = 1 - shared + 0.5 * shared
    expected = age * needed / (three * pace + age)
    assert run["missing_capability"][-1] == pytest.approx(expected, rel=1e-6)


def test_learning_less_with_allies_leaves_less_than_sharing_nothing():
    """Exercise 5: without arrow 2 the firm upgrades at its full pace."""
    alone = THREE_CS.run(40, learning_with_allies=0, arrow_2=0)["held_capability"][-1]
    shared = THREE_CS.run(40, learning_with_allies=0)["held_capability"][-1]
    assert alone > shared
