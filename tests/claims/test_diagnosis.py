"""What Serrat says should help or harm an alliance, in the models of the book."""

import numpy as np
import pytest

import models
from models.claims.claim import share
from models.claims.diagnosis import CLAIMS, COMMITMENTS, OBJECTIVES, SHORTCOMINGS, turning
from models.data import shortcomings

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


def test_a_quicker_learner_seldom_keeps_the_alliance():
    """The chapter's point: the objective met on our side alone feeds the race."""
    value, *others = (share(claim, DRAWS).holds for claim in COMMITMENTS)
    assert value < 1 / 3
    assert min(others) > 2 / 3


def test_low_flexibility_is_the_exception_among_the_causes():
    """All others harm in most settings."""
    shares = {claim.name: share(claim, DRAWS).holds for claim in SHORTCOMINGS}
    assert shares.pop("low flexibility") < 0.5
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
