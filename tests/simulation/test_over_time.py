"""A model over time, with its periods."""

import numpy as np

from models import STAGES
from models.simulation.over_time import over_time


def test_the_run_of_a_model_gets_the_numbers_of_its_periods():
    """They stand in front, and all else is as the model gives it."""
    found = over_time(STAGES, 7, reform=0.2)
    assert found.pop("period").tolist() == list(range(8))
    run = STAGES.run(7, reform=0.2)
    assert list(found) == list(run)
    for word, array in run.items():
        np.testing.assert_array_equal(found[word], array)
