"""The still of arrow J: the same alliances with it and without it, and all draws in order."""

import numpy as np
import pytest

from models.core.errors import InputError, ModelError
from models.exhibits.social_innovation import stills
from models.exhibits.social_innovation.arrow_j import EXHIBIT
from models.simulation.social_innovation import DRAWS, MEASURES, PERIODS


@pytest.mark.parametrize("measure", MEASURES)
def test_the_draws_stand_from_the_worst_to_the_best(measure):
    """Where less is better, the greatest rise comes first."""
    _, lower = stills.arrow_j(measure=measure, moment=10).axes
    changes = lower.lines[0].get_ydata()
    assert len(changes) == DRAWS
    assert (np.diff(changes if MEASURES[measure] else -changes) >= 0).all()


def test_the_still_is_the_live_figure_as_a_reader_finds_it():
    """What is not set is taken from its declaration, and what it refuses is refused."""
    assert repr(stills.arrow_j()) == repr(stills.arrow_j(**EXHIBIT.defaults))
    with pytest.raises(InputError, match="moment"):
        stills.arrow_j(moment=PERIODS + 1)
    with pytest.raises(ModelError, match="no reader sets arrow_k"):
        stills.arrow_j(arrow_k=0.5)


def test_an_arrow_without_strength_changes_nothing():
    """Both lines are one, and all draws lie on the axis."""
    upper, lower = stills.arrow_j(arrow_j=0, moment=PERIODS).axes
    with_j, without = upper.lines[1].get_ydata(), upper.lines[3].get_ydata()
    np.testing.assert_array_equal(with_j, without)
    assert not lower.lines[0].get_ydata().any()
