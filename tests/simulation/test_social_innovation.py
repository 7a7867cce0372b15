"""The same alliances with arrow J and without it."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from models import STAGES
from models.core.errors import InputError
from models.simulation import sensitivity
from models.simulation import social_innovation as simulation
from models.simulation.social_innovation import MEASURES, by_agent, drawn, effects, scenario
from models.theory import stages

DRAWN = drawn(500, seed=1)
strengths = st.floats(0.01, 0.8)
few = settings(max_examples=10, deadline=None)


def test_draws_fill_the_box_and_depend_on_seed_and_place_alone():
    """Uniform over each range; more draws change none of the first."""
    for p in STAGES.parameters:
        if p.word == "arrow_j":
            assert p.word not in DRAWN
            continue
        low, high = p.box
        parts = (DRAWN[p.word] - low) / (high - low)
        assert ((parts > 0) & (parts < 1)).all()
        assert parts.mean() == pytest.approx(0.5, abs=4 / (12 * len(parts)) ** 0.5)
        assert drawn(3, seed=1)[p.word].tolist() == DRAWN[p.word][:3].tolist()


def test_an_arrow_without_strength_changes_nothing():
    """No arrow, no difference: neither better nor worse."""
    for effect in effects(0.0, 30, **DRAWN).values():
        assert not effect.change.any()
        assert not effect.better.any()
        assert not effect.worse.any()


@few
@given(strengths)
def test_while_firms_stay_as_they_are_conflict_never_rises_and_is_lower_with_the_arrow(strength):
    """ishida, section 6.2: 'effective in improving inter-partner conflict'."""
    conflict = effects(strength, 100, feedback=False, **DRAWN)["conflicts"]
    assert (conflict.change[5:] < 0).all()
    assert np.ptp(conflict.absent, axis=0) == pytest.approx(np.zeros(500), abs=1e-12)


@few
@given(strengths)
def test_where_conditions_decide_nothing_only_conflict_changes(strength):
    """Arrows B, E and F are the only way from conflict to the stages, and so to value."""
    cut = {"arrow_b": 0.0, "arrow_e": 0.0, "arrow_f": 0.0}
    found = effects(strength, 60, feedback=False, **DRAWN | cut)
    assert found["conflicts"].better[-1].all()
    for word in set(MEASURES) - {"conflicts"}:
        assert not found[word].change.any()


def test_the_arrow_shortens_life_only_where_the_derivation_says_that_better_may_be_shorter():
    """LIVES_LONGER of the stages, where operation and evaluation go well with one chance."""
    alike = DRAWN | {"reform": 0.0, "arrow_e": DRAWN["arrow_f"]}
    found = effects(0.4, 800, feedback=False, **alike)
    life = {
        present: getattr(found["alive"], present).sum(axis=0) for present in ("present", "absent")
    }
    harmed = life["present"] < life["absent"] - simulation.SAME
    margin = sp.lambdify((stages.D, stages.r, stages.q), stages.LIVES_LONGER.result.lhs)
    chance = found["outcome_succeeds"].absent[-1]
    assert 0.1 < harmed.mean() < 0.5
    assert (margin(DRAWN["arrow_d"], DRAWN["review"], chance)[harmed] < 0).all()
    assert (chance[harmed] < 0.5).all()


def test_economic_value_is_ahead_by_understanding_over_its_pace():
    """ishida, section 6.1: 'It takes a long time to realize it'; both values in periods of work."""
    run = STAGES.run(100, **DRAWN | {"economic_yield": 1.0, "social_yield": 1.0})
    ahead = run["economic_value"] - run["social_value"]
    assert ahead == pytest.approx(run["understanding"] / DRAWN["grassroots_pace"], abs=1e-9)


def test_better_and_worse_are_told_apart_by_measure():
    """Less conflict is better, less of anything else is worse."""
    low, high = np.array([0.2]), np.array([0.3])
    assert simulation.Effect("conflicts", low, high).better.all()
    assert simulation.Effect("alive", low, high).worse.all()
    assert not simulation.Effect("alive", low, low).better.any()


def test_three_periods_by_hand():
    """Nobody is evaluated before period 2, so that conflict is first lessened in period 3."""
    conflict = effects(0.4, 4, feedback=False)["conflicts"]
    assert conflict.change[:3].tolist() == [0, 0, 0]
    run = STAGES.run(2)
    part = run["in_outcome"][2] / run["alive"][2]
    assert conflict.present[3] == pytest.approx(0.5 * (1 - 0.4 * part), rel=1e-12)


def test_agents_do_to_formation_what_the_review_says():
    """ishida, section 5.2.1: external intermediaries ease formation most."""
    rows = [row.split(" | ") for row in by_agent().splitlines()[2:]]
    formed = [int(row[2].rstrip("%")) for row in rows]
    names = ["No bridging agent", "Internal agent", "External agent", "Internal and external agent"]
    assert [row[0].removeprefix("| ") for row in rows] == names
    none, internal, external, both = formed
    assert none < internal < both < external
    social = [float(row[-1].rstrip(" |")) for row in rows]
    assert max(social) == social[-1]


def test_a_scenario_that_is_not_there_is_refused():
    """The message names those that are."""
    with pytest.raises(InputError, match="there is no scenario 'giant'; there are"):
        scenario(segment="giant")
    assert scenario() == {"bridging": 0.0}


def test_what_does_not_touch_survival_explains_none_of_the_effect():
    """Yields and the pace of communication come after survival, so that their indices are 0."""
    words = ["arrow_j", "arrow_f", "economic_yield", "grassroots_pace"]
    found = sensitivity.sobol(STAGES, simulation.gain_in("alive", 60), words, draws=64)
    assert found.total["economic_yield"] == found.total["grassroots_pace"] == 0
    assert found.total["arrow_j"] > 0.1
    assert found.total["arrow_f"] > 0.1
