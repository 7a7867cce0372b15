"""Many firms that decide one after another whether to join, in any order.

Thresholds of this kind are due to Granovetter (1978). The firms differ in the synergy they ask
for, spread so that the willing part of them is that of `models.theory.adoption`: the model looks
at all firms at once, the simulation at one firm at a time.
"""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize import brentq

from models.core.errors import InputError
from models.core.numpy import outputs_function
from models.core.validation import validate
from models.theory.adoption import ADOPTION

MOST_FIRMS = 1000
GRID = 2001


def willing_part(adoption: ArrayLike, **values: Any) -> np.ndarray:
    """Which part of all firms wants to be in a group that a given part of them is in.

    Parameters
    ----------
    adoption
        Parts, from 0 to 1, in an array of any shape.
    **values
        The parameters of `models.ADOPTION`, single numbers; what is not given takes its default.

    Returns
    -------
    numpy.ndarray
        Parts, in the shape of `adoption`.

    Examples
    --------
    >>> willing_part([0, 1], first_synergy=1, final_synergy=1).tolist()
    [0.5, 0.5]
    """
    arrays = _single_numbers(values)
    adoption = np.asarray(adoption, dtype=float)
    names = [quantity.word for quantity in ADOPTION.outputs]
    results = dict(zip(names, outputs_function(ADOPTION)(*arrays.values(), adoption), strict=True))
    return np.broadcast_to(results["willing"], adoption.shape).copy()


def resting_shares(**values: Any) -> list[float]:
    """The parts at which a group stays as it is, in rising order: one of them, or three.

    If there are three, the middle one is where the group tips. Found by bracketing, not by a
    formula; two that lie closer than 0.0005 together may be missed.

    Parameters
    ----------
    **values
        As in `willing_part`.

    Examples
    --------
    >>> [round(share, 3) for share in resting_shares()]
    [0.058, 0.371, 0.979]
    """
    arrays = _single_numbers(values)
    grid = np.linspace(0, 1, GRID)
    surplus = willing_part(grid, **values) - grid
    starts = np.flatnonzero((surplus[:-1] > 0) != (surplus[1:] > 0))
    numbers = {word: float(array) for word, array in arrays.items()}

    def excess(share: float) -> float:
        return float(willing_part(share, **numbers)) - share

    return [float(brentq(excess, grid[k], grid[k + 1], xtol=1e-14)) for k in starts]


def one_after_another(
    firms: int = 200, orders: int = 100, rounds: int = 1, seed: int = 0, **values: Any
) -> np.ndarray:
    """Which part of the firms is in, after each round in which every firm is asked once.

    The founder begins with the firms that are readiest to join, a part `first_adoption` of all.
    Then all firms are asked in a random order, the same in each round; each is in or out by what
    it sees when it is asked.

    Parameters
    ----------
    firms, orders, rounds, seed
        How many firms, 1 to 1000; over how many orders; how often each firm is asked; and from
        which seed the orders are drawn.
    **values
        As in `willing_part`.

    Returns
    -------
    numpy.ndarray
        Parts of all firms, of shape `(rounds + 1, orders)`.

    Raises
    ------
    InputError
        If a count is not a whole number in its range, or a parameter is not of its domain.

    Examples
    --------
    >>> in_the_end = one_after_another(firms=50, orders=4, rounds=50, first_adoption=0.5)[-1]
    >>> in_the_end.tolist()
    [0.98, 0.98, 0.98, 0.98]
    """
    _require_counts(firms=(firms, MOST_FIRMS), orders=(orders, 10_000), rounds=(rounds, 1000))
    first = float(_single_numbers(values)["first_adoption"])
    parts = np.arange(firms + 1) / firms
    wanting = willing_part(parts, **values)
    readiness = (np.arange(firms) + 0.5) / firms  # a firm is willing if so large a part is
    inside = np.repeat(readiness[:, None] < first, orders, axis=1)
    generator = np.random.default_rng(seed)
    order = generator.permuted(np.tile(np.arange(firms), (orders, 1)), axis=1)
    everywhere = np.arange(orders)
    shares = [inside.mean(axis=0)]
    count = inside.sum(axis=0)
    for _ in range(rounds):
        for asked in order.T:
            joins = wanting[count] >= readiness[asked]
            count += joins.astype(int) - inside[asked, everywhere]
            inside[asked, everywhere] = joins
        shares.append(count / firms)
    return np.array(shares)


def _single_numbers(values: dict) -> dict[str, np.ndarray]:
    arrays = validate(ADOPTION, values)
    for word, array in arrays.items():
        if array.ndim:
            raise InputError(f"{word} must be a single number here, got shape {array.shape}")
    return arrays


def _require_counts(**counts: tuple[int, int]) -> None:
    for word, (count, most) in counts.items():
        whole = isinstance(count, (int, np.integer)) and not isinstance(count, bool)
        if not whole or not 1 <= count <= most:
            raise InputError(f"{word} must be a whole number from 1 to {most}, got {count!r}")
