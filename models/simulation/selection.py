"""Which counts among all cases fit a count among those chosen, chance and preference included."""

import numpy as np
from scipy.stats import nchypergeom_fisher

from models.core.errors import InputError


def counts_that_fit(
    population: int,
    sample_size: int,
    successes: int,
    selection_ratio: float = 1.0,
    confidence: float = 0.95,
) -> tuple[int, int]:
    """The lowest and the highest count among all cases that fit the count among those chosen.

    A count among all fits if neither so few nor so many among those chosen would be rarer than
    half of what `confidence` leaves. Each case is chosen or not by itself, with odds that are
    `selection_ratio` times as high for the kind that is counted, and so many are chosen in all:
    Fisher's noncentral hypergeometric law, or at a ratio of 1 the plain one.

    Raises
    ------
    InputError
        If more are counted than chosen, or more chosen than there are, or the ratio is not
        positive, or the confidence is not between 0 and 1.

    Examples
    --------
    >>> counts_that_fit(42, 21, 1)
    (1, 7)
    """
    if not 0 <= successes <= sample_size <= population:
        raise InputError(
            "no more must be counted than chosen, nor more chosen than there are: got "
            f"{successes} of {sample_size} of {population}"
        )
    if not (selection_ratio > 0 and 0 < confidence < 1):
        given = f"{selection_ratio} and {confidence}"
        raise InputError(f"ratio must be > 0 and confidence between 0 and 1, got {given}")
    possible = np.arange(successes, population - sample_size + successes + 1)
    law = nchypergeom_fisher(population, possible, sample_size, selection_ratio)
    tail = (1 - confidence) / 2
    fits = possible[(law.cdf(successes) > tail) & (law.sf(successes - 1) > tail)]
    return int(fits[0]), int(fits[-1])
