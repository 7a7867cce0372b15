"""A run with its periods: one for each moment, and the model's own numbers."""

import numpy as np
import pytest

from models import OPENNESS, STAGES
from models.core.errors import InputError
from models.simulation.over_time import over_time


def test_every_moment_has_its_period():
    """From 0 to the last; each state and output is as long."""
    run = over_time(STAGES, 7, arrow_j=0)
    assert run["period"].tolist() == list(range(8))
    assert {len(column) for column in run.values()} == {8}


def test_the_numbers_are_those_of_the_model():
    """Shocks and parameters reach it."""
    shocks = {"backing": np.array([0.0, 1.0, -1.0])}
    found = over_time(OPENNESS, 3, shocks, openness=0.6)
    for word, column in OPENNESS.run(3, shocks, openness=0.6).items():
        np.testing.assert_array_equal(found[word], column)


def test_what_the_model_refuses_is_refused():
    """In its own words."""
    with pytest.raises(InputError, match="periods"):
        over_time(STAGES, -1)
