"""Who gains, at the edges."""

import pytest

from models.simulation.gains import who_gains


@pytest.mark.parametrize(
    ("gain", "rest_gain", "expected"),
    [
        (1.2, 1.1, "both"),
        (1, 1, "both"),
        (1.2, 0.99, "own"),
        (0.99, 1.2, "rest"),
        (0.9, 0.8, "none"),
        (1 - 1e-12, 1, "both"),
    ],
)
def test_a_firm_that_earns_as_much_as_alone_is_not_worse_off(gain, rest_gain, expected):
    """And rounding takes nothing from it."""
    assert who_gains(gain, rest_gain) == expected
