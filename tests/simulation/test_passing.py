"""Where something is reached for the first time, against solutions known by hand."""

import numpy as np
import pytest

from models.simulation.passing import first_passing, least


def test_a_curve_passes_a_level_where_its_line_does():
    """Between two points, on a point, at the start, and never; only the first time counts."""
    places, heights = np.array([0.0, 2.0, 3.0, 5.0]), np.array([0.1, 0.5, 0.3, 0.9])
    assert first_passing(places, heights, 0.2) == pytest.approx(0.5)
    assert first_passing(places, heights, 0.5) == 2
    assert first_passing(places, heights, 0.05) == 0
    assert first_passing(places, heights, 0.6) == pytest.approx(4)
    assert np.isnan(first_passing(places, heights, 0.91))


@pytest.mark.parametrize("halvings", [1, 4, 5, 12, 40])
def test_the_least_place_is_found_to_so_many_halvings(halvings):
    """It holds there, and no longer one step before."""
    squares = np.array([0.3, 2.0, 7.0])
    found = least(lambda x: x**2 >= squares, 0, 4, halvings, squares.shape)
    step = 4 * 0.5**halvings
    assert (found**2 >= squares).all()
    assert ((found - step) ** 2 < squares).all()


def test_what_holds_everywhere_begins_at_the_lowest_place_and_what_never_holds_nowhere():
    """Each of many is answered alone."""
    starts = np.array([-1.0, 0.25, 3.0])
    found = least(lambda x: x >= starts, 0, 1, 8, starts.shape)
    np.testing.assert_array_equal(found, [0, 0.25, np.nan])
