"""Conflict at rest: where arrows A and J hold each other."""

import numpy as np
import pytest
import sympy as sp

from models import RESTING_CONFLICT
from models.simulation import box
from models.theory import resting_conflict
from models.theory.resting_conflict import A, J, K, m, v
from tests.theory.derivations import every_derivation


@every_derivation(resting_conflict)
def test_every_step_follows(derivation):
    """ishida, section 6.2, arrow J; the equations are the book's."""
    derivation.check()


def test_by_hand():
    """A = 0.1, J = 0.5, v = 0.2, m = 0.6: 0.9 * 0.1 * 0.6 over 0.1 + 0.1 - 0.01."""
    run = RESTING_CONFLICT.run(arrow_a=0.1, arrow_j=0.5, under_evaluation=0.2, rivalry=0.6)
    assert run["resting_conflict"] == pytest.approx(0.054 / 0.19, rel=1e-14)


def test_three_periods_from_rest_stay_there():
    """K' of the stages, step by step in exact fractions, does not move from where it rests."""
    values = {
        A: sp.Rational(1, 5),
        J: sp.Rational(2, 5),
        v: sp.Rational(3, 10),
        m: sp.Rational(1, 2),
    }
    start = state = resting_conflict.resting.subs(values)
    for _ in range(3):
        state = resting_conflict.next_conflict.subs(values).subs(K, state)
    assert state == start == sp.Rational(11, 37)


def test_conflict_goes_there_from_anywhere():
    """The distance to rest shrinks by the same factor in each period, between 0 and 1."""
    moved = resting_conflict.next_conflict - resting_conflict.resting
    factor = sp.factor(sp.simplify(moved / (K - resting_conflict.resting)))
    assert sp.simplify(factor - (1 - A) * (1 - J * v)) == 0


def test_what_arrow_j_does_over_the_box():
    """ishida, section 6.2: 'effective in improving inter-partner conflict', never below nothing."""
    drawn = box.draws(RESTING_CONFLICT, 4096)
    left = RESTING_CONFLICT.run(**drawn)["conflict_left"]
    more = RESTING_CONFLICT.run(**drawn | {"arrow_j": drawn["arrow_j"] + 0.1})["conflict_left"]
    faster = RESTING_CONFLICT.run(**drawn | {"arrow_a": drawn["arrow_a"] + 0.1})["conflict_left"]
    assert ((left >= 0) & (left <= 1)).all()
    assert (more <= left).all()
    assert (faster >= left).all()


def test_without_arrow_j_conflict_is_the_rivalry():
    """Nothing takes it away, or nobody evaluates."""
    rivalry = np.linspace(0.1, 0.9, 5)
    for off in ({"arrow_j": 0}, {"under_evaluation": 0}):
        run = RESTING_CONFLICT.run(rivalry=rivalry, **off)
        assert run["resting_conflict"] == pytest.approx(rivalry, rel=1e-14)


def test_the_first_evaluations_do_most():
    """The chapter's reading of its Figure 2: conflict left falls ever more slowly."""
    slope = sp.diff(resting_conflict.resting / m, v)
    t, w, y = sp.symbols("t w y", positive=True)
    inside = {A: 1 / (1 + t), J: 1 / (1 + w), v: 1 / (1 + y)}
    assert sp.factor(sp.together(slope.subs(inside))).is_negative
    assert sp.factor(sp.together(sp.diff(slope, v).subs(inside))).is_positive
