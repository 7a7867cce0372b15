"""What is written along the axes of a plane: numbers, each at its place, and titles."""

import numpy as np

from tests.pictures.picture import NEAR, pixels

FEWEST = 2  # numbers on an axis: fewer tell no scale


def hold_ruler(plane: dict) -> None:
    """Hold the axes of a plane, if they are drawn, to what they say."""
    if not plane["ticks"]:
        return
    for up in (False, True):
        ticks = [one for one in plane["ticks"] if one["up"] == up]
        numbers = [float(one["text"].replace("−", "-")) for one in ticks]
        assert len(numbers) >= FEWEST, f"on an axis only {numbers}"
        low, high = sorted(plane["y" if up else "x"])
        assert min(numbers) >= low, f"before an axis: {numbers}"
        assert max(numbers) <= high, f"beyond an axis: {numbers}"
        assert np.ptp(numbers) >= (high - low) / 2, f"on a part of an axis: {numbers}"
        corner = np.full(len(numbers), -np.inf)
        there = np.column_stack([corner, numbers] if up else [numbers, corner])
        here = [one["place"] for one in ticks]
        np.testing.assert_allclose(here, pixels(there, plane), atol=NEAR, err_msg="numbers of axes")
    across, upwards = plane["titles"]
    titles = [across and f"{across} →", upwards and f"↑ {upwards}"]
    assert plane["texts"] == titles, f"titles {plane['texts']}, and not {titles}"
