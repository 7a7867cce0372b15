"""Random numbers that anyone can compute again: Philox4x32-10, the same in Python and the page.

The generator is published (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
1, 2, 3", 2011) and counts instead of walking: a number is found from its seed and its place alone.
A place is a draw, a period, an item (as a member of a group) and a stream (as one shock of many).
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from models.core.memory import require
from models.core.validation import require_periods

if TYPE_CHECKING:
    from models.core.model import Model

MULTIPLIERS = (np.uint64(0xD2511F53), np.uint64(0xCD9E8D57))
KEY_STEPS = (0x9E3779B9, 0xBB67AE85)
ROUNDS = 10
LANES = 4  # numbers that one count gives
WORD = 0xFFFFFFFF
HALF_WORD = np.uint64(32)
LOW = np.uint64(WORD)
AT_ONCE = 2**13  # counts worked on together: few enough to stay in a processor's cache


def philox(counter: tuple, key: tuple[int, int]) -> tuple[np.ndarray, ...]:
    """The four numbers below 2**32 that belong to a counter of four and a key of two.

    Parameters
    ----------
    counter
        Four arrays of whole numbers below 2**32 that broadcast.
    key
        Two whole numbers below 2**32.

    Examples
    --------
    >>> [f"{int(number):08x}" for number in philox((0, 0, 0, 0), (0, 0))]
    ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']
    """
    a, b, c, d = (np.asarray(part, dtype=np.uint64) for part in counter)
    for turn in range(ROUNDS):
        first, second = (
            np.uint64((k + turn * step) & WORD) for k, step in zip(key, KEY_STEPS, strict=True)
        )
        one, other = a * MULTIPLIERS[0], c * MULTIPLIERS[1]
        a, c = (other >> HALF_WORD) ^ b ^ first, (one >> HALF_WORD) ^ d ^ second
        b, d = other & LOW, one & LOW
    return a, b, c, d


def integers(seed: int, periods: int, draws: int = 1, items: int = 1, **place: int) -> np.ndarray:
    """Whole numbers from 0 to 2**32 - 1, of shape `(periods, draws, items)`; see `normal`.

    Examples
    --------
    >>> integers(seed=1, periods=1, items=2).tolist()
    [[[3823634032, 3842641596]]]
    """
    return _by_place(lambda lanes: lanes, seed, (periods, draws, items), **place)


def uniform(seed: int, periods: int, draws: int = 1, items: int = 1, **place: int) -> np.ndarray:
    """Numbers between 0 and 1, both left out, of shape `(periods, draws, items)`; see `normal`."""
    return _by_place(_between_0_and_1, seed, (periods, draws, items), **place)


def normal(seed: int, periods: int, draws: int = 1, items: int = 1, **place: int) -> np.ndarray:
    """Standard normal numbers, of shape `(periods, draws, items)`, by Box and Muller.

    A number depends on its seed and place alone: more periods, draws or items change none.

    Parameters
    ----------
    seed
        Any whole number; seeds that agree in their lowest 64 bits are the same.
    periods, draws, items
        How many of each.
    **place
        `stream`, 0 if not given, and `first_draw`, the number of the first of the draws.
    """
    return _by_place(_normal, seed, (periods, draws, items), **place)


def shocks(
    model: "Model", seed: int, periods: int, values: dict | None = None
) -> dict[str, np.ndarray]:
    """Standard normal shocks for one run of `model`, a stream for each of its shocks.

    `values` are its parameters by word, from which the members are counted.

    Raises
    ------
    InputError
        If there can be no such number of periods, or no room for so many numbers.
    """
    if model.shocks:
        require_periods(model, periods)
    vectors = [p for p in model.parameters if p.quantity.is_vector]
    members = (
        np.shape((values or {}).get(vectors[0].word, vectors[0].default))[-1] if vectors else 1
    )
    return {
        shock.word: normal(seed, periods, items=members, stream=stream)[:, 0]
        if shock.is_vector
        else normal(seed, periods, stream=stream)[:, 0, 0]
        for stream, shock in enumerate(model.shocks)
    }


def _by_place(
    transform: Callable[[tuple], Sequence[np.ndarray]],
    seed: int,
    shape: tuple[int, int, int],
    stream: int = 0,
    first_draw: int = 0,
) -> np.ndarray:
    """What `transform` makes of the lanes of every count, laid out by period, draw and item."""
    periods, draws, items = shape
    blocks = -(-items // LANES)
    counts = periods * draws * blocks
    # In parts, and then as a whole.
    require(2 * counts * LANES, f"{periods * draws * items:,} random numbers")
    key = (seed & WORD, (seed >> 32) & WORD)
    parts = []
    for first in range(0, counts, AT_ONCE):
        place = np.arange(first, min(first + AT_ONCE, counts), dtype=np.uint64)
        place, block = np.divmod(place, np.uint64(blocks))
        period, draw = np.divmod(place, np.uint64(draws))
        lanes = philox((block, period, draw + np.uint64(first_draw), stream), key)
        parts.append(np.stack(transform(lanes), axis=-1))
    whole = np.concatenate(parts) if parts else np.empty((0, LANES))
    return whole.reshape(periods, draws, blocks * LANES)[..., :items]


def _between_0_and_1(lanes: tuple) -> list[np.ndarray]:
    return [(lane + 0.5) * 2.0**-32 for lane in lanes]


def _normal(lanes: tuple) -> list[np.ndarray]:
    a, b, c, d = _between_0_and_1(lanes)
    numbers = []
    for size, turn in ((a, b), (c, d)):
        radius, angle = np.sqrt(-2 * np.log(size)), 2 * np.pi * turn
        numbers += [radius * np.cos(angle), radius * np.sin(angle)]
    return numbers
