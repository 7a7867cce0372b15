"""Where runs of economic and social performance end, and whether the partner gives by then."""

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import sympy as sp
from numpy.polynomial import Polynomial
from numpy.typing import ArrayLike

from models.core.numpy import as_fast, outputs_function, start_function, step_function
from models.core.validation import validate
from models.simulation.passing import least
from models.simulation.roots import Root, crossings
from models.theory import convergence
from models.theory.convergence import CONVERGENCE

GIVES = 0.005  # the book's line: a partner that gives less does not count as one
ROUNDING = 1e-9  # what is lacking or left by less is so by rounding
PERIODS = 1000
SHOWN = 60  # periods that the figure shows


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
    parameters = as_fast(np.broadcast_arrays(*given.values()))
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

    By the formulas for a partner that gives nothing yet, and for one that gives all, where these
    hold; between them by the zeros of a polynomial of the third degree, which has at most one
    zero between two of its turning points.

    Returns
    -------
    list
        Economic and social performance, and whether a little more tips into growth.

    Examples
    --------
    >>> [(round(e, 3), round(s, 3), tips) for e, s, tips in rests()]
    [(0.243, 0.255, False), (0.533, 0.543, True), (0.912, 0.905, False)]
    """
    given = {word: float(value) for word, value in validate(CONVERGENCE, values).items()}
    asked = given["asked_performance"]
    begins = max(asked - given["leeway"], 0)
    alone, allied = map(float, resting_places(**values))
    partly = Polynomial(_partly_at_rest()(*given.values()))
    turns = [float(turn.real) for turn in partly.deriv().roots() if not turn.imag]
    places = [begins, *(turn for turn in sorted(turns) if begins < turn < asked), asked]
    socials = [
        *([Root(alone, rises=False)] if 0 < alone <= begins else []),
        *crossings(partly, np.array(places)),
        *([Root(allied, rises=False)] if allied > 0 and asked <= allied else []),
    ]
    economic, _ = sustained(0, np.array([social for social, _ in socials]), **values)
    return [(float(e), social, tips) for e, (social, tips) in zip(economic, socials, strict=True)]


def least_lasting(
    economic: ArrayLike, highest: float, halvings: int, periods: int, **values: Any
) -> np.ndarray:
    """From which social performance at the start on the partner gives in the end.

    A better start makes no partner leave, for each performance only raises the other.

    Parameters
    ----------
    economic
        Economic performances at the start.
    highest, halvings
        The highest social performance to look at, and how often it is halved.
    periods
        When the end is.

    Returns
    -------
    numpy.ndarray
        One for each of `economic`; `nan` if the partner leaves even from the highest.

    Examples
    --------
    >>> least_lasting([0, 1.6], 1.6, 10, 300).round(2).tolist()
    [0.65, 0.39]
    """
    columns = np.asarray(economic, dtype=float)

    def gives(social: np.ndarray) -> np.ndarray:
        starts = {"first_economic": columns, "first_social": social}
        return partner_gives(ends(periods, **values | starts))

    shape = np.broadcast_shapes(columns.shape, *map(np.shape, values.values()))
    return least(gives, 0, highest, halvings, shape)


def economic_that_holds(social: ArrayLike, **values: Any) -> np.ndarray:
    """The economic performance under which social performance stays at what it is.

    Returns
    -------
    numpy.ndarray
        One for each of `social`; `nan` where no economic performance is enough, or where social
        performance rises even without any.

    Examples
    --------
    >>> economic_that_holds([0, 0.255, 1.2], attracts_resources=0).round(2).tolist()
    [0.0, 0.24, 12.0]
    """
    social = np.asarray(social, dtype=float)
    _, at_least = sustained(0, social, **values)
    lacking = social - at_least
    with np.errstate(divide="ignore", invalid="ignore"):
        effect = np.maximum(lacking, 0) / validate(CONVERGENCE, values)["serves_society"]
        holds = (lacking >= -ROUNDING) & (effect < 1)
        return np.where(holds, effect / (1 - effect), np.nan)


@cache
def _partly_at_rest() -> Callable:
    """The parameters of the model to the coefficients of that polynomial, the lowest first."""
    symbols = [p.quantity.symbol for p in CONVERGENCE.parameters]
    coefficients = sp.Poly(convergence.partly_at_rest, convergence.S).all_coeffs()
    return sp.lambdify(symbols, coefficients[::-1], "numpy")


@cache
def _compiled(expressions: tuple[sp.Expr, ...]) -> Callable:
    """The parameters of the model to the values of these."""
    symbols = [p.quantity.symbol for p in CONVERGENCE.parameters]
    return sp.lambdify(symbols, tuple(expressions), "numpy")
