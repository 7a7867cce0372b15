"""Many battles of standards at once: who survives, who leads, and how soon that is settled."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from models.core.numpy import align, start_function, step_function
from models.core.random import normal
from models.core.validation import validate
from models.theory.standards_battle import STANDARDS_BATTLE

# Designs by name, and what they ship at the start: the groups of Table I, or seven alike.
STARTS: dict[str, dict[str, float]] = {
    "table": dict(
        zip(
            ("Mips", "Sun", "HP", "IBM"),
            np.atleast_1d(STANDARDS_BATTLE.parameter("chips_shipped").default).tolist(),
            strict=True,
        )
    ),
    "seven": dict.fromkeys("ABCDEFG", 100),
}
SURVIVES = 0.05  # the book's line: with less of the market a design is gone
PERIODS = 200
BATTLES = 500
SEED = 0
AT_ONCE = 512  # battles worked on together: few enough to stay in a processor's cache


def battles(
    draws: int = BATTLES, periods: int = PERIODS, seed: int = SEED, **values: Any
) -> np.ndarray:
    """Market shares at the end of many battles that differ in chance.

    Parameters
    ----------
    draws, periods
        How many battles, and how long each lasts.
    seed
        Of the chance events. A battle is the same however many others are fought.
    **values
        Parameters of the model by word: one value, or one for each battle.

    Returns
    -------
    numpy.ndarray
        Shares of shape `(draws, designs)`.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> battles(3, periods=50, seed=1).sum(axis=1).round(12).tolist()
    [1.0, 1.0, 1.0]
    """
    return _fought(draws, periods, seed, values, moments=(periods,))[0]


def battle(number: int = 0, periods: int = PERIODS, seed: int = SEED, **values: Any) -> dict:
    """One of these battles over time, with all outputs of the model."""
    designs = validate(STANDARDS_BATTLE, values)["chips_shipped"].shape[-1]
    events = normal(seed, periods, items=designs, first_draw=number)[:, 0]
    return STANDARDS_BATTLE.run(periods, {"events": events}, **values)


def survivors(shares: np.ndarray) -> np.ndarray:
    """How many designs have survived, for each battle.

    Examples
    --------
    >>> survivors(np.array([[0.5, 0.47, 0.03], [1.0, 0.0, 0.0]])).tolist()
    [2, 1]
    """
    return (shares >= SURVIVES).sum(axis=-1)


def survivor_counts(shares: np.ndarray) -> np.ndarray:
    """In which part of the battles none, one, two, … of the designs survive."""
    return np.bincount(survivors(shares), minlength=shares.shape[-1] + 1) / len(shares)


def chances(shares: np.ndarray) -> dict[str, np.ndarray]:
    """In which part of the battles each design survives, and in which it leads at the end."""
    first = np.bincount(shares.argmax(axis=-1), minlength=shares.shape[-1])
    return {"survives": (shares >= SURVIVES).mean(axis=0), "leads": first / len(shares)}


def chances_by_start(
    starts: ArrayLike, designs: int = 4, draws: int = BATTLES, seed: int = SEED, **values: Any
) -> dict[str, np.ndarray]:
    """How the chances of one design depend on its share at the start; the others are equal.

    Examples
    --------
    >>> even = chances_by_start([0.25], draws=200, periods=50)
    >>> sorted(even), even["leads"].shape
    (['leads', 'survives'], (1,))
    """
    found = []
    for start in np.asarray(starts, dtype=float):
        chips = [start, *[(1 - start) / (designs - 1)] * (designs - 1)]
        found.append(chances(battles(draws, seed=seed, chips_shipped=chips, **values)))
    return {word: np.array([one[word][0] for one in found]) for word in ("survives", "leads")}


def mean_survivors(
    scales: Sequence[float], designs: int = 7, draws: int = BATTLES, seed: int = SEED, **values: Any
) -> np.ndarray:
    """How many of some designs that begin alike survive, on average, at each minimum scale.

    Examples
    --------
    >>> mean_survivors([0.05], designs=4, draws=20, noise=0).tolist()
    [4.0]
    """
    alike = {"chips_shipped": [100] * designs, **values}
    ends = (battles(draws, seed=seed, minimum_scale=scale, **alike) for scale in scales)
    return np.array([survivors(end).mean() for end in ends])


def early_leader_leads(
    moments: Sequence[int] | np.ndarray,
    draws: int = BATTLES,
    periods: int = PERIODS,
    seed: int = SEED,
    **values: Any,
) -> np.ndarray:
    """In which part of the battles the leader at each of these moments leads at the end."""
    *earlier, last = _fought(draws, periods, seed, values, moments=(*moments, periods))
    return np.array([(one.argmax(axis=1) == last.argmax(axis=1)).mean() for one in earlier])


def _fought(draws: int, periods: int, seed: int, values: dict, moments: tuple) -> np.ndarray:
    """Shares of shape `(moments, draws, designs)`."""
    arrays = validate(STANDARDS_BATTLE, values)
    parts = [
        _fought_together(first, min(AT_ONCE, draws - first), periods, seed, arrays, moments)
        for first in range(0, draws, AT_ONCE)
    ]
    return np.concatenate(parts, axis=1)


def _fought_together(
    first: int,
    draws: int,
    periods: int,
    seed: int,
    arrays: dict[str, np.ndarray],
    moments: Sequence[int] | np.ndarray,
) -> np.ndarray:
    given = align(STANDARDS_BATTLE, {w: _part(w, a, first, draws) for w, a in arrays.items()})
    designs = arrays["chips_shipped"].shape[-1]
    events = _events(seed, periods, draws, designs, first)
    step = step_function(STANDARDS_BATTLE)
    kept = np.empty((len(moments), draws, designs))
    (shares,) = start_function(STANDARDS_BATTLE)(*given.values())
    for period in range(periods + 1):
        for place, moment in enumerate(moments):
            if moment == period:
                kept[place] = shares
        if period < periods:
            (shares,) = step(*given.values(), shares, events[period])
    return kept


@lru_cache(maxsize=1)
def _events(seed: int, periods: int, draws: int, designs: int, first: int) -> np.ndarray:
    """The chance of some battles, kept for the next that differ in parameters alone.

    Of use where all are fought at once: of several parts, each takes the place of the one before.
    """
    events = normal(seed, periods, draws, designs, first_draw=first)
    events.flags.writeable = False
    return events


def _part(word: str, array: np.ndarray, first: int, draws: int) -> np.ndarray:
    """What belongs to these battles, if there is one value for each of all."""
    one = 1 if STANDARDS_BATTLE.parameter(word).quantity.is_vector else 0
    return array[first : first + draws] if array.ndim > one else array
