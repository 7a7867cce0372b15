"""Where a function is zero, against places known by hand."""

import numpy as np
import pytest

from models.simulation.roots import crossings, roots


def test_every_root_is_found_where_no_part_holds_two():
    """The zeros of a sine, rising and falling in turn."""
    found = roots(np.sin, 1, 13, 40)
    assert [root.at for root in found] == pytest.approx([k * np.pi for k in (1, 2, 3, 4)])
    assert [root.rises for root in found] == [False, True, False, True]


def test_between_places_that_are_given_a_root_is_found_by_its_sign():
    """A sign that does not change shows no root, and a constant has none."""
    assert [root.at for root in crossings(lambda x: x**2 - 2, np.array([0, 1, 5]))] == (
        pytest.approx([np.sqrt(2)])
    )
    assert crossings(lambda x: x**2 - 2, np.array([-5, 5])) == []
    assert crossings(lambda x: 1.0, np.array([0, 1])) == []
