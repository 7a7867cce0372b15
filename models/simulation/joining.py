"""Many firms that decide one after another whether to join, in any order.

Thresholds of this kind are due to Granovetter (1978). The firms differ in the synergy they ask
for, spread so that the willing part of them is that of `models.theory.adoption`: the model looks
at all firms at once, the simulation at one firm at a time.
"""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from models.core.errors import InputError
from models.core.numpy import outputs_function
from models.core.validation import validate
from models.simulation.roots import Root, roots
from models.theory.adoption import ADOPTION

MOST_FIRMS = 1000
PARTS = 2000


def seen(adoption: ArrayLike, **values: Any) -> dict[str, np.ndarray]:
    """What the model gives if a given part of all firms is in the group, by word.

    Parameters
    ----------
    adoption
        Parts, from 0 to 1, in an array of any shape.
    **values
        The parameters of `models.ADOPTION`, single numbers; what is not given takes its default.
    """
    arrays = _single_numbers(values)
    adoption = np.asarray(adoption, dtype=float)
    names = [quantity.word for quantity in ADOPTION.outputs]
    results = zip(names, outputs_function(ADOPTION)(*arrays.values(), adoption), strict=True)
    return {word: np.broadcast_to(array, adoption.shape).copy() for word, array in results}


def willing_part(adoption: ArrayLike, **values: Any) -> np.ndarray:
    """Which part of all firms wants to be in a group that a given part of them is in, as `seen`.

    Examples
    --------
    >>> willing_part([0, 1], first_synergy=1, final_synergy=1).tolist()
    [0.5, 0.5]
    """
    return seen(adoption, **values)["willing"]


def resting(**values: Any) -> list[Root]:
    """The parts at which a group stays as it is, in rising order: one of them, or three.

    If there are three, the middle one is where the group tips: the willing part rises past it. Two
    that lie closer than 0.0005 together may be missed.

    Parameters
    ----------
    **values
        As in `seen`.
    """
    return roots(lambda share: willing_part(share, **values) - share, 0, 1, PARTS)


def resting_shares(**values: Any) -> list[float]:
    """The parts alone, as `resting` finds them.

    Examples
    --------
    >>> [round(share, 3) for share in resting_shares()]
    [0.058, 0.371, 0.979]
    """
    return [root.at for root in resting(**values)]


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
        before = inside.copy()
        for asked in order.T:
            joins = wanting[count] >= readiness[asked]
            count += joins.astype(int) - inside[asked, everywhere]
            inside[asked, everywhere] = joins
        shares.append(count / firms)
        if (inside == before).all():  # so will be every later round
            break
    return np.array(shares + shares[-1:] * (rounds + 1 - len(shares)))


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
