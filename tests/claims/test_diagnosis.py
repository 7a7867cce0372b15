"""What Serrat says should help or harm an alliance, in the models of the book."""

import numpy as np
import pytest

import models
from models.claims.diagnosis import (
    CLAIMS,
    OBJECTIVES,
    READINGS_OF_CONNECTIONS,
    SHORTCOMINGS,
    for_the_alliance,
    readings_of_connections,
    rises,
    turning,
)
from models.data import shortcomings
from models.data.learning_diagnosis import QUESTIONNAIRE
from tests.claims.found import share

DRAWS = 2**11


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.says)
def test_what_is_assumed_holds_everywhere(claim):
    """A claim that the equations state at once has no exception."""
    found = share(claim, DRAWS)
    assert found.applies == 1
    assert found.holds == 1 or claim.kind == "conditional"


def test_objectives_that_are_met_teach_us():
    """Serrat, 'Enhancing Learning Effectiveness': they "should enhance learning effectiveness"."""
    shares = [share(claim, DRAWS).holds for claim in OBJECTIVES]
    assert min(shares[:5]) > 0.95
    assert shares[5] > 0.75


def test_what_the_source_says_of_objectives_is_about_learning():
    """serrat, Table 3: no claim in its name is about commitment."""
    assert {claim.where.where for claim in OBJECTIVES} == {
        "section 'Enhancing Learning Effectiveness', Table 3"
    }
    assert all(claim.says.endswith("raises *own learned*.") for claim in OBJECTIVES)


def test_a_quicker_learner_seldom_keeps_the_alliance():
    """The chapter's point: the objective met on our side alone feeds the race."""
    value, *others = (rises(group.parameter, "commitment", DRAWS) for group in QUESTIONNAIRE.groups)
    assert value < 1 / 3
    assert min(others) > 2 / 3


def test_connecting_does_more_for_the_alliance_than_quick_learning_in_all_three_readings():
    """How much more hangs on the reading: the book's own is the kindest to it."""
    course = rises("own_absorptive_capacity", "commitment", DRAWS)
    shares = [rises(p, "commitment", DRAWS) for p in READINGS_OF_CONNECTIONS.values()]
    assert min(shares) > course + 0.3
    assert shares[0] > max(shares[1:]) + 0.1


def test_what_rises_is_counted_as_the_claims_count_it():
    """The same turns and the same draws: the table and the claims agree."""
    for claim, group in zip(OBJECTIVES, QUESTIONNAIRE.groups, strict=True):
        assert rises(group.parameter, "own_learned", DRAWS) == share(claim, DRAWS).holds


def test_the_tables_have_a_row_for_each_objective_and_each_reading():
    """And both shares in each."""
    for told, rows in ((for_the_alliance(64), 6), (readings_of_connections(64), 3)):
        lines = told.splitlines()[2:]
        assert len(lines) == rows
        assert all(line.count("%") == 2 for line in lines)


def test_low_flexibility_is_the_exception_among_the_causes():
    """It harms in some two thirds of the settings, all others in more."""
    shares = {claim.name: share(claim, DRAWS).holds for claim in SHORTCOMINGS}
    assert 0.55 < shares.pop("low flexibility") < 0.7
    assert min(shares.values()) > 0.7


def test_every_factor_with_a_model_is_tried():
    """None of the table is left out."""
    table = shortcomings.load()
    assert [claim.name for claim in SHORTCOMINGS] == list(table.index[table.model != ""])


def test_turning_down_undoes_turning_up():
    """Where one claim holds, its opposite does not; where nothing moves, neither does."""
    words = ("learning_race", "tacitness")
    where = SHORTCOMINGS[0].where
    up, down = (turning("x", where, *words, way, "own_learned", "up") for way in ("up", "down"))
    shares = [share(claim, DRAWS).holds for claim in (up, down)]
    assert shares[0] < 0.01
    assert sum(shares) <= 1
    still = turning("x", where, *words, "up", "own_learned", "up")
    values = {"change": np.zeros(3)}
    assert not still.holds(values).any()
    assert models.by_name("learning_race") is still.model
