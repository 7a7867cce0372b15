"""Where something is reached for the first time: along a curve, and over an interval.

The page's `kit/passing.js` does the same.
"""

from collections.abc import Callable

import numpy as np

AT_ONCE = 2**9  # places to look at together: of many halvings for one, of one for many


def first_passing(places: np.ndarray, heights: np.ndarray, level: float) -> float:
    """Where a curve first reaches a level, in a straight line between two of its points.

    Parameters
    ----------
    places, heights
        The points of the curve, by rising place.

    Returns
    -------
    float
        `nan` if the level is never reached.

    Examples
    --------
    >>> first_passing([0, 1, 2], [0.0, 0.4, 0.8], 0.5)
    1.25
    """
    reached = np.asarray(heights) >= level
    if not reached.any():
        return np.nan
    last = reached.argmax()
    two = slice(max(last - 1, 0), last + 1)
    return float(np.interp(level, heights[two], places[two]))


def least(
    holds: Callable, low: float, high: float, halvings: int, shape: tuple[int, ...] = ()
) -> np.ndarray:
    """The least place from which on something holds, for each of many; `nan` if it never does.

    That it holds from there on, and not only there, is taken for granted.

    Parameters
    ----------
    holds
        Takes places for each of many, with one more axis in front, and tells of each whether it
        holds, as an array.
    low, high
        Where to look.
    halvings
        How closely: to this power of a half of the whole; at least 1.
    shape
        The shape of what `holds` answers for one place; `()` for a single one.

    Examples
    --------
    >>> float(least(lambda x: x * x >= 2, 0, 4, 20).round(5))
    1.41422
    """
    start, width = np.full(shape, float(low)), high - low
    possible, at_once = np.ones(shape, bool), np.zeros(shape, bool)
    together = max(int(np.log2(AT_ONCE / max(start.size, 1))), 1)
    for done in range(0, halvings, together):
        ends = not done  # which are asked with the first places between them
        parts = 2 ** min(halvings - done, together)
        width /= parts
        inner = width * np.arange(1 - ends, parts + ends).reshape(-1, *[1] * start.ndim)
        enough = np.asarray(holds(start + inner))
        if ends:
            at_once, enough, possible = enough[0], enough[1:-1], enough[-1]
        start = start + width * np.where(enough.any(axis=0), enough.argmax(axis=0), parts - 1)
    return np.where(at_once, low, np.where(possible, start + width, np.nan))
