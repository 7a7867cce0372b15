"""Where a function is zero, all over an interval."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from scipy.optimize import brentq


class Root(NamedTuple):
    """A place where a function is zero, and whether it rises there."""

    at: float
    rises: bool


def roots(function: Callable, low: float, high: float, parts: int) -> list[Root]:
    """Where a function of one number changes its sign, in rising order.

    The page's `kit/solve.js` looks for them in the same parts.

    Parameters
    ----------
    function
        Takes an array of places, and a single place.
    low, high
        Where to look.
    parts
        In how many parts of equal length: of two roots in one part, none is found.

    Examples
    --------
    >>> [round(root.at, 6) for root in roots(lambda x: x**2 - 2, -2, 2, 4)]
    [-1.414214, 1.414214]
    """
    return crossings(function, np.linspace(low, high, parts + 1))


def crossings(function: Callable, places: np.ndarray) -> list[Root]:
    """Where a function changes its sign from one of the rising places to the next.

    Examples
    --------
    >>> crossings(lambda x: x - 1, np.array([0.0, 4.0]))
    [Root(at=1.0, rises=True)]
    """
    above = np.broadcast_to(function(places), places.shape) > 0
    return [
        Root(float(brentq(function, places[k], places[k + 1], xtol=1e-14)), bool(above[k + 1]))
        for k in np.flatnonzero(above[:-1] != above[1:])
    ]
