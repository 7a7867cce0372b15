"""A population of firms and its propensity to ally: exactly, and by random firms.

Gomes-Casseres (1997), section 2, expects two modes and takes them as a hint of two kinds of firm.
Every function takes the parameters of `models.theory.two_kinds` by word, but for the size of one
firm, which runs over the population. Each takes arrays that broadcast, or one value each.
"""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtr

from models.core.validation import validate
from models.theory.propensity import PROPENSITY
from models.theory.two_kinds import TWO_KINDS

REACH = 7.0  # standard deviations beyond which there is no firm to speak of
GRID = 600
LEAST_HEAP = 0.05
BINS = 20


def sizes(count: int, seed: int = 0, **values: Any) -> np.ndarray:
    """Sizes to rivals of random firms.

    Returns
    -------
    numpy.ndarray
        Shape `(count,)`.

    Raises
    ------
    InputError
        If a value is not of its domain.

    Examples
    --------
    >>> sizes(10_000, typical_size=0.25).shape
    (10000,)
    """
    p = _checked(values)
    generator = np.random.default_rng(seed)
    of_second_kind = generator.random(count) < p["second_kind"]
    scatter = p["size_spread"] * generator.standard_normal(count)
    return p["typical_size"] * np.exp(scatter + p["kinds_apart"] * of_second_kind)


def propensities(count: int, seed: int = 0, **values: Any) -> np.ndarray:
    """Propensities to ally of random firms, of shape `(count,)`; as `sizes`."""
    firms = sizes(count, seed, **values)
    return TWO_KINDS.run(size_to_rivals=firms, **values)["propensity"]


def part_below(level: ArrayLike, **values: Any) -> np.ndarray:
    """The part of firms with a propensity below a level, exactly.

    Propensity falls with size, so these are the firms larger than the one that has just this
    propensity. Its gain is that of even odds for a firm that gives up less, or more.

    Parameters
    ----------
    level
        Propensities between 0 and 1.

    Examples
    --------
    >>> float(part_below(0.0)), float(part_below(1.0))
    (0.0, 1.0)
    """
    p = _checked(values)
    level = np.asarray(level, dtype=float)
    inside = np.clip(level, 1e-300, 1 - 1e-16)
    gain = (inside / (1 - inside)) ** (1 / p["decisiveness"])
    kept = (1 - p["share_given_up"]) / gain
    reached = kept < 1  # below this gain there is no firm, however large
    size = PROPENSITY.run(
        scale_importance=p["scale_importance"],
        partner_scale=p["partner_scale"],
        share_given_up=np.where(reached, np.clip(1 - kept, 1e-12, 1 - 1e-12), 0.5),
    )["threshold_size"]
    return np.where(level >= 1, 1.0, np.where(reached, 1 - _part_smaller(size, p), 0.0))


def histogram(bins: int = BINS, **values: Any) -> np.ndarray:
    """The part of firms in each of equally wide bins of propensity, exactly.

    Returns
    -------
    numpy.ndarray
        Shape `(bins,)`; sums to 1.

    Examples
    --------
    >>> round(float(histogram(bins=10).sum()), 12)
    1.0
    """
    return np.diff(part_below(np.linspace(0, 1, bins + 1), **values))


def modes(**values: Any) -> np.ndarray:
    """The number of modes of the density of propensities, for each draw.

    A mode counts if its heap, from hollow to hollow, holds at least one firm in twenty: sharper
    heaps of next to no firms are there in theory, and nobody would see them.

    Examples
    --------
    Two kinds of firm, one kind of much the same size, and one kind of many sizes:

    >>> int(modes()), int(modes(second_kind=0)), int(modes(second_kind=0, size_spread=1.5))
    (2, 1, 2)
    """
    firms, part = _over_sizes(values)
    with np.errstate(divide="ignore"):
        rising = np.diff(np.log(firms["propensity_density"]), axis=-1) > 0
    hollow = ~rising[..., :-1] & rising[..., 1:]
    heap = np.pad(np.cumsum(hollow, axis=-1), [(0, 0)] * (hollow.ndim - 1) + [(1, 1)], mode="edge")
    parts = [np.where(heap == k, part, 0).sum(axis=-1) for k in range(heap.max() + 1)]
    return (np.stack(parts) >= LEAST_HEAP).sum(axis=0)


def mean_propensity(**values: Any) -> np.ndarray:
    """The mean of the propensities of all firms, for each draw.

    Examples
    --------
    >>> float(mean_propensity().round(2))
    0.65
    """
    firms, part = _over_sizes(values)
    return (firms["propensity"] * part).sum(axis=-1)


def _over_sizes(values: dict) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """What the model gives for sizes as far as there are firms, and the part of firms at each."""
    p: dict[str, Any] = {word: array[..., None] for word, array in _checked(values).items()}
    centre = np.log(p["typical_size"]) + p["kinds_apart"] / 2
    half = REACH * p["size_spread"] + p["kinds_apart"] / 2
    firms = TWO_KINDS.run(size_to_rivals=np.exp(centre + half * np.linspace(-1, 1, GRID)), **p)
    return firms, firms["firm_density"] / firms["firm_density"].sum(axis=-1, keepdims=True)


def _part_smaller(size: np.ndarray, p: dict) -> np.ndarray:
    distance = np.log(size / p["typical_size"])
    first = ndtr(distance / p["size_spread"])
    second = ndtr((distance - p["kinds_apart"]) / p["size_spread"])
    return (1 - p["second_kind"]) * first + p["second_kind"] * second


def _checked(values: dict) -> dict[str, np.ndarray]:
    arrays = validate(TWO_KINDS, values)
    del arrays["size_to_rivals"]
    return arrays
