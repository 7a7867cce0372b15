"""The worst moment of a learning race: where it lies, and that the race itself comes there."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models import LEARNING_RACE
from models.theory import worst_moment
from models.theory.worst_moment import WORST_MOMENT
from tests.theory.derivations import every_derivation

ratios = st.floats(0.01, 2)
worths = st.floats(0.05, 1)


@every_derivation(worst_moment)
def test_every_step_follows(derivation):
    """Each step of each derivation, symbolically."""
    derivation.check()


@given(ratios, worths)
def test_no_moment_of_the_race_is_worse(ratio, first):
    """Against all moments of a fine grid, by a formula in time and not in what is left."""
    work = np.linspace(0, 60, 60_001)  # the faster learner's unlearned part is exp(-work)
    offered = 1 - np.exp(-ratio * work) * (1 - first * np.exp(-work))
    found = WORST_MOMENT.run(pace_ratio=ratio, first_worth=first)
    assert found["least_worth"] == pytest.approx(offered.min(), abs=1e-6)
    assert found["worst_left"] == pytest.approx(np.exp(-work[offered.argmin()]), abs=2e-3)


@given(worths)
def test_creating_faster_never_makes_the_worst_moment_worse(first):
    """The least worth rises with the pace of creating, and never above what there is at first."""
    least = WORST_MOMENT.run(pace_ratio=np.linspace(0.01, 2, 200), first_worth=first)["least_worth"]
    assert (np.diff(least) >= -1e-12).all()
    assert (least <= first + 1e-12).all()


def test_open_partners_by_hand():
    """Creating as fast as learning: worst at one half, where a quarter is missing."""
    found = WORST_MOMENT.run(pace_ratio=1, first_worth=1)
    assert found["worst_left"] == 0.5
    assert found["least_worth"] == 0.75


def test_the_race_itself_comes_there_at_one_level_of_trust():
    """In small steps, equals with trust that does not move: the least worth of the run."""
    a, nu, trust = np.meshgrid([0.02, 0.04], [0.002, 0.01, 0.03], [0.3, 0.6, 1.0])
    values = {"own_absorptive_capacity": a / 20, "partner_absorptive_capacity": a / 20}
    values |= {"joint_creation": nu / 20, "prior_ties": trust, "trust_pace": 0}
    values |= {"own_protection": 0.4, "partner_protection": 0.4, "outside_worth": 0}
    run = LEARNING_RACE.run(20_000, keep=range(0, 20_001, 100), **values)
    reach = run["own_access"][0]
    expected = WORST_MOMENT.run(pace_ratio=nu * trust / (a * reach), first_worth=reach)
    np.testing.assert_allclose(
        run["alliance_worth"].min(axis=0), expected["least_worth"], atol=2e-3
    )


def test_trust_tilts_the_race_to_learning_only_where_much_is_guarded_and_tacit():
    """The condition has the sign of the slope, at random points."""
    ratio, condition = worst_moment.pace_ratio, worst_moment.TRUST_TILTS.result
    symbols = (worst_moment.p, worst_moment.race.tau, worst_moment.T)
    one = {worst_moment.race.nu: 1, worst_moment.a: 1}
    slope = sp.lambdify(symbols, ratio.subs(one).diff(worst_moment.T))
    holds = sp.lambdify(symbols, condition)
    points = np.random.default_rng(1).uniform(0, 1, (3, 2000))
    np.testing.assert_array_equal(slope(*points) > 0, holds(*points))
    assert not holds(0.9, 0.9, 0.5)
    assert holds(0.9, 0.1, 0.5)
