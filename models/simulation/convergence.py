"""Where runs of economic and social performance end, and whether the partner gives by then."""

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import sympy as sp
from numpy.typing import ArrayLike
from scipy.optimize import brentq

from models.core.numpy import outputs_function, start_function, step_function
from models.core.validation import validate
from models.theory import convergence
from models.theory.convergence import CONVERGENCE

GIVES = 0.005  # the book's line: a partner that gives less does not count as one
PERIODS = 1000
GRID = 4001
HIGHEST = 2.0  # no social performance in the box is sustained that is higher


def ends(periods: int = PERIODS, **values: Any) -> dict[str, np.ndarray]:
    """States and outputs after so many periods, and no more of the way than that.

    Parameters
    ----------
    periods
        How many steps to take.
    **values
        Parameters of `models.CONVERGENCE` by word, numbers or arrays that broadcast.

    Returns
    -------
    dict
        Arrays by word, in the shape of the parameters together.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> round(float(ends(first_social=0.7)["social_performance"]), 3)
    0.905
    """
    given = validate(CONVERGENCE, values)
    parameters = tuple(np.broadcast_arrays(*given.values()))
    states = start_function(CONVERGENCE)(*parameters)
    step = step_function(CONVERGENCE)
    for _ in range(periods):
        states = step(*parameters, *states)
    outputs = outputs_function(CONVERGENCE)(*parameters, *states)
    named = [*(state.quantity for state in CONVERGENCE.states), *CONVERGENCE.outputs]
    return {q.word: np.asarray(v) for q, v in zip(named, (*states, *outputs), strict=True)}


def partner_gives(run: dict[str, np.ndarray]) -> np.ndarray:
    """Where the social organisation gives resources.

    Examples
    --------
    >>> bool(partner_gives(ends(first_social=0.7))), bool(partner_gives(ends(first_social=0.1)))
    (True, False)
    """
    return run["partner_resources"] >= GIVES


def growth_factors(engagement: float = 1, **values: Any) -> np.ndarray:
    """How fast small performances grow in a period: the two eigenvalues, the largest last.

    Parameters
    ----------
    engagement
        The part of what it would give that the partner gives.
    **values
        As in `ends`.

    Returns
    -------
    numpy.ndarray
        In the shape of the parameters together, with the two on a new last axis.

    Examples
    --------
    >>> growth_factors().round(3).tolist()
    [0.464, 1.176]
    """
    arrays = np.broadcast_arrays(*validate(CONVERGENCE, values).values())
    entries = _compiled(sp.ImmutableMatrix(convergence.growth.subs(convergence.j, engagement)))(
        *arrays
    )
    matrix = np.stack([np.broadcast_to(entry, arrays[0].shape) for entry in entries], axis=-1)
    return 1 + np.sort(np.linalg.eigvals(matrix.reshape(*arrays[0].shape, 2, 2)).real, axis=-1)


def resting_places(**values: Any) -> tuple[np.ndarray, np.ndarray]:
    """The social performance at which the firm rests alone, and with a partner that gives all.

    By the formulas of `models.theory.convergence`; nothing, where the loop gain is not above 1.

    Examples
    --------
    >>> [round(float(place), 3) for place in resting_places()]
    [0.255, 0.905]
    """
    arrays = validate(CONVERGENCE, values)
    formulas = sp.Tuple(convergence.alone_at_rest, convergence.allied_at_rest)
    with np.errstate(invalid="ignore"):  # the second has a root only where it is looked at
        alone, allied = _compiled(formulas)(*arrays.values())
    return np.maximum(alone, 0), np.where(ends(0, **values)["loop_gain"] > 1, allied, 0.0)


def sustained(
    economic: ArrayLike, social: ArrayLike, **values: Any
) -> tuple[np.ndarray, np.ndarray]:
    """The economic and social performance that performances so high would sustain.

    Parameters
    ----------
    economic, social
        Arrays that broadcast.
    **values
        Parameters of the model, single numbers.
    """
    given = validate(CONVERGENCE, values)
    shape = np.broadcast_shapes(np.shape(economic), np.shape(social))
    results = outputs_function(CONVERGENCE)(*given.values(), economic, social)
    named = dict(zip((q.word for q in CONVERGENCE.outputs), results, strict=True))
    economic_aim, social_aim = named["economic_aim"], named["social_aim"]
    return np.broadcast_to(economic_aim, shape), np.broadcast_to(social_aim, shape)


def rests(**values: Any) -> list[tuple[float, float, bool]]:
    """Where both performances stay as they are, above nothing, in rising order.

    Found by bracketing along the social performance, with economic performance at its aim.

    Returns
    -------
    list
        Economic and social performance, and whether a little more tips into growth.

    Examples
    --------
    >>> [(round(e, 3), round(s, 3), tips) for e, s, tips in rests()]
    [(0.243, 0.255, False), (0.533, 0.543, True), (0.912, 0.905, False)]
    """

    def excess(social: np.ndarray) -> np.ndarray:
        economic, _ = sustained(0, social, **values)
        return sustained(economic, social, **values)[1] - social

    grid = np.linspace(0, HIGHEST, GRID)[1:]
    growing = excess(grid) > 0
    found = []
    for k in np.flatnonzero(growing[:-1] != growing[1:]):
        social = brentq(excess, grid[k], grid[k + 1], xtol=1e-13)
        economic, _ = sustained(0, social, **values)
        found.append((float(economic), float(social), bool(not growing[k])))
    return found


@cache
def _compiled(expressions: tuple[sp.Expr, ...]) -> Callable:
    """The parameters of the model to the values of these."""
    symbols = [p.quantity.symbol for p in CONVERGENCE.parameters]
    return sp.lambdify(symbols, tuple(expressions), "numpy")
