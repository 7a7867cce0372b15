"""Turning one parameter from end to end."""

import numpy as np
import pytest

from models import JOINT_VENTURE, LEARNING_RACE
from models.core.errors import InputError
from models.simulation import box
from models.simulation.turned import turned


def test_the_ends_are_those_of_whole_runs():
    """The same as the model's own run, of which only the last period is kept here."""
    inputs = box.draws(LEARNING_RACE, 30, seed=3)
    ends = LEARNING_RACE.parameter("tacitness").box
    for word in ("trust", "knowledge_gap"):
        found = turned(LEARNING_RACE, "tacitness", word, inputs, periods=25)
        for end, array in zip(ends, found, strict=True):
            whole = LEARNING_RACE.run(25, **inputs | {"tacitness": end})[word]
            np.testing.assert_allclose(array, whole[-1], rtol=1e-12)


def test_working_in_parts_changes_nothing(monkeypatch):
    """Draws are worked on some at a time; a draw does not know in which part it is."""
    inputs = box.draws(LEARNING_RACE, 50, seed=1)
    together = turned(LEARNING_RACE, "prior_ties", "commitment", inputs)
    monkeypatch.setattr("models.simulation.turned.AT_ONCE", 7)
    np.testing.assert_array_equal(
        turned(LEARNING_RACE, "prior_ties", "commitment", inputs), together
    )


def test_a_model_without_states_takes_no_periods():
    """Its outcome is there at once."""
    inputs = box.draws(JOINT_VENTURE, 20)
    low, high = turned(JOINT_VENTURE, "profit_share", "rest_gain", inputs)
    assert (low > high).all()


def test_an_unknown_parameter_is_refused():
    """By the model's own message."""
    with pytest.raises(InputError, match="no parameter 'luck'"):
        turned(JOINT_VENTURE, "luck", "gain", box.draws(JOINT_VENTURE, 5))


@pytest.mark.parametrize(
    ("model", "word"), [(JOINT_VENTURE, "profit_share"), (LEARNING_RACE, "tacitness")]
)
def test_an_unknown_outcome_is_refused(model, word):
    """With those that there are, for a model with states and for one without."""
    with pytest.raises(InputError, match=rf"{model.name} gives .*, got 'luck'"):
        turned(model, word, "luck", box.draws(model, 5))
