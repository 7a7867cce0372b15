"""Counts among all that fit a count among the chosen: by lot, and with a preference."""

from math import comb

import numpy as np
import pytest

from models.core.errors import InputError
from models.simulation.selection import counts_that_fit


def by_lot(population, sample_size, successes, tail=0.025):
    """The same for a draw by lot, by counting combinations as whole numbers."""
    fits = []
    for count in range(population + 1):
        ways = [
            comb(count, x) * comb(population - count, sample_size - x)
            for x in range(sample_size + 1)
        ]
        below, above = sum(ways[: successes + 1]), sum(ways[successes:])
        if min(below, above) > tail * sum(ways):
            fits.append(count)
    return min(fits), max(fits)


@pytest.mark.parametrize(
    ("population", "sample_size", "successes"),
    [(42, 21, 1), (42, 21, 11), (42, 21, 20), (30, 12, 2), (30, 12, 0), (9, 9, 4), (60, 5, 5)],
)
def test_by_lot_it_is_the_count_of_combinations(population, sample_size, successes):
    """Whole numbers only, so nothing is rounded."""
    found = counts_that_fit(population, sample_size, successes)
    assert found == by_lot(population, sample_size, successes)


def test_if_all_were_chosen_there_is_nothing_to_guess():
    """The count is known."""
    assert counts_that_fit(42, 42, 7) == (7, 7)


def test_the_more_gladly_a_kind_was_chosen_the_fewer_fit():
    """Both ends fall, and never leave the range that is known without assumption."""
    ends = np.array([counts_that_fit(42, 21, 1, ratio) for ratio in (0.05, 0.25, 1, 4)])
    assert (np.diff(ends, axis=0) <= 0).all()
    assert ends.min() >= 1
    assert ends.max() <= 22
    assert ends[0, 1] > ends[-1, 1]


def test_choosing_again_and_again_seldom_leaves_the_interval():
    """Simulated: with 8 of the kind among 42 and odds of one half, 21 chosen by rejection."""
    generator = np.random.default_rng(5)
    weights = np.where(np.arange(42) < 8, 0.5, 1.0)  # odds, at a chance of one half for the others
    drawn = generator.random((60_000, 42)) < weights / (1 + weights)
    seen = drawn[drawn.sum(axis=1) == 21][:, :8].sum(axis=1)
    ends = {count: counts_that_fit(42, 21, int(count), 0.5) for count in np.unique(seen)}
    inside = [ends[count][0] <= 8 <= ends[count][1] for count in seen]
    assert len(seen) > 3000
    assert np.mean(inside) >= 0.95


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ((42, 21, 22), "got 22 of 21 of 42"),
        ((20, 21, 1), "got 1 of 21 of 20"),
        ((42, 21, 1, 0.0), "ratio must be > 0"),
        ((42, 21, 1, 1.0, 1.0), "confidence between 0 and 1"),
    ],
)
def test_what_cannot_be_is_refused(values, message):
    """The message says what was given."""
    with pytest.raises(InputError, match=message):
        counts_that_fit(*values)
