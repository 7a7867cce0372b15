"""What every sub-group of a group could earn on its own, by enumeration.

The book's own step beyond Gomes-Casseres (1997), Figure 3: region A leaves every firm better off
than alone, but some members may do better still as a smaller group. A group of k members has
synergy sigma_k. Coalition number `c` has the members whose bits are set in `c`: 5 is 0 and 2.
"""

from math import factorial

import numpy as np
from numpy.typing import ArrayLike

from models.core.errors import InputError
from models.core.origin import Derived
from models.core.parameter import REAL, Parameter
from models.core.validation import validate
from models.notation.group_profit import EARNED
from models.theory.shapley_value import SHAPLEY_VALUE

MOST_MEMBERS = 12
ROUNDING = 1e-9

PROFIT_IN_GROUP = Parameter(
    EARNED, default=(45, 45, 60), domain=REAL, box=(-100, 300), origin=Derived("eq. (1)")
)


def coalition_values(stand_alone_profit: ArrayLike, coalition_synergy: ArrayLike) -> np.ndarray:
    """What each coalition earns: its synergy times what its members earn alone.

    Parameters
    ----------
    stand_alone_profit
        What each firm earns alone; members on the last axis.
    coalition_synergy
        Synergy of a group of one, of two, … of all members, on the last axis.

    Returns
    -------
    numpy.ndarray
        Shape `(*draws, 2**members)`; the empty coalition, number 0, earns 0.

    Raises
    ------
    InputError
        If a value is not of its domain, lengths differ, or there are more than 12 members.

    Examples
    --------
    >>> coalition_values([20, 30], [1, 1.5]).tolist()
    [0.0, 20.0, 30.0, 75.0]
    """
    profit, synergy = _checked(stand_alone_profit, coalition_synergy)
    return _values(profit, synergy)


def shapley_value(stand_alone_profit: ArrayLike, coalition_synergy: ArrayLike) -> np.ndarray:
    """Each firm's mean contribution over all orders of joining, by enumeration.

    A second method beside the closed form of `models.theory.shapley_value`; same arguments and
    errors as `coalition_values`.

    Returns
    -------
    numpy.ndarray
        Shape `(*draws, members)`, in money.

    Examples
    --------
    >>> shapley_value([20, 30], [1, 1.5]).tolist()
    [32.5, 42.5]
    """
    profit, synergy = _checked(stand_alone_profit, coalition_synergy)
    return _values(profit, synergy) @ _shapley_weights(profit.shape[-1])


def blocking_coalitions(
    stand_alone_profit: ArrayLike, coalition_synergy: ArrayLike, profit_in_group: ArrayLike
) -> list[tuple[int, ...]]:
    """The sub-groups, single firms among them, that would earn more on their own.

    An empty list says that the division is in the core.

    Parameters
    ----------
    stand_alone_profit, coalition_synergy
        As in `coalition_values`, for one group.
    profit_in_group
        What each firm earns in the group; adds up to the group's profit.

    Returns
    -------
    list of tuple
        Positions of the members, smallest groups first.

    Raises
    ------
    InputError
        As in `coalition_values`, or if the profits do not add up to the group's.

    Examples
    --------
    The second and third firm are better off than alone, but better still without the first:

    >>> blocking_coalitions([40, 30, 30], [1, 1.4, 1.5], [70, 40, 40])
    [(1, 2)]
    """
    profit, synergy = _checked(stand_alone_profit, coalition_synergy)
    earned = _checked_earned(profit, synergy, profit_in_group)
    blocks = _blocks(_values(profit, synergy), earned)
    found = (tuple(np.flatnonzero(row).tolist()) for row in _membership(len(profit))[blocks])
    return sorted(found, key=lambda members: (len(members), members))


def share_with_shapley_in_core(
    members: int, draws: int = 10_000, seed: int = 0, rising_increments: bool = False
) -> float:
    """In which share of random groups Shapley's value leaves no sub-group a reason to go.

    Stand-alone profits are uniform over their box; a firm alone has synergy 1, and the synergies
    of larger groups are uniform between 1 and the highest of their box, put in rising order.

    Parameters
    ----------
    members
        How many firms a group has, 2 to 12.
    rising_increments
        Whether each further member adds more synergy than the one before.

    Raises
    ------
    InputError
        If there are fewer than 2 or more than 12 members.

    Examples
    --------
    >>> share_with_shapley_in_core(3, rising_increments=True)
    1.0
    """
    if not 2 <= members <= MOST_MEMBERS:
        raise InputError(f"members must be from 2 to {MOST_MEMBERS}, got {members}")
    generator = np.random.default_rng(seed)
    low, high = SHAPLEY_VALUE.parameter("stand_alone_profit").box
    profit = generator.uniform(low, high, (draws, members))
    synergy = _rising_synergy(generator, draws, members, rising_increments)
    rows = 2**22 // 2**members  # so many groups at once, to keep memory small
    stable = [
        _shapley_in_core(profit[first : first + rows], synergy[first : first + rows])
        for first in range(0, draws, rows)
    ]
    return float(np.concatenate(stable).mean())


def _shapley_in_core(profit: np.ndarray, synergy: np.ndarray) -> np.ndarray:
    values = _values(profit, synergy)
    return np.asarray(~_blocks(values, values @ _shapley_weights(profit.shape[-1])).any(axis=-1))


def _rising_synergy(
    generator: np.random.Generator, draws: int, members: int, rising_increments: bool
) -> np.ndarray:
    highest = SHAPLEY_VALUE.parameter("coalition_synergy").box[1]
    synergy = np.ones((draws, members))
    synergy[:, 1:] = np.sort(generator.uniform(1, highest, (draws, members - 1)), axis=-1)
    if rising_increments:
        increments = np.sort(np.diff(synergy, axis=-1), axis=-1)
        synergy[:, 1:] = 1 + np.cumsum(increments, axis=-1)
    return synergy


def _membership(members: int) -> np.ndarray:
    """Which coalition has which member, of shape `(2**members, members)`."""
    return (np.arange(2**members)[:, None] >> np.arange(members)) % 2 == 1


def _values(profit: np.ndarray, synergy: np.ndarray) -> np.ndarray:
    inside = _membership(profit.shape[-1])
    of_size = np.concatenate([np.zeros_like(synergy[..., :1]), synergy], axis=-1)
    return of_size[..., inside.sum(axis=1)] * (profit @ inside.T)


def _shapley_weights(members: int) -> np.ndarray:
    """What the value of each coalition counts for each member, of shape `(2**members, members)`."""
    inside = _membership(members)
    joined = [
        factorial(k) * factorial(members - k - 1) / factorial(members) for k in range(members)
    ]
    sizes = inside.sum(axis=1)
    with_member = np.array([0, *joined])[sizes]
    without_member = np.array([*joined, 0])[sizes]
    return np.where(inside, with_member[:, None], -without_member[:, None])


def _blocks(values: np.ndarray, earned: np.ndarray) -> np.ndarray:
    """Which coalitions earn more than their members are given, but for rounding."""
    given = earned @ _membership(earned.shape[-1]).T
    return values - given > ROUNDING * np.abs(values).max(axis=-1, keepdims=True)


def _checked(
    stand_alone_profit: ArrayLike, coalition_synergy: ArrayLike
) -> tuple[np.ndarray, np.ndarray]:
    given = {"stand_alone_profit": stand_alone_profit, "coalition_synergy": coalition_synergy}
    arrays = validate(SHAPLEY_VALUE, given)
    profit, synergy = arrays["stand_alone_profit"], arrays["coalition_synergy"]
    if profit.shape[-1] > MOST_MEMBERS:
        quantity = SHAPLEY_VALUE.parameter("stand_alone_profit").quantity
        raise InputError(
            f"{quantity} must have at most {MOST_MEMBERS} members, since all their sub-groups "
            f"are looked at, got {profit.shape[-1]}"
        )
    return profit, synergy


def _checked_earned(
    profit: np.ndarray, synergy: np.ndarray, profit_in_group: ArrayLike
) -> np.ndarray:
    earned = PROFIT_IN_GROUP.check(profit_in_group)
    if not profit.shape == synergy.shape == earned.shape or profit.ndim > 1:
        raise InputError(
            "blocking_coalitions takes one group, with one value per member in each list, got "
            f"shapes {profit.shape}, {synergy.shape}, {earned.shape}"
        )
    group = float(synergy[-1] * profit.sum())
    if abs(earned.sum() - group) > ROUNDING * group:
        raise InputError(
            f"{EARNED} must add up to the group's profit, {group:.10g}, got {earned.sum():.10g}"
        )
    return earned
