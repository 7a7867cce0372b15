"""Populations of firms: exact results against random firms and against second methods."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import kstest

from models.core.errors import InputError
from models.simulation import two_kinds
from models.theory.two_kinds import TWO_KINDS

POPULATIONS = (
    {},
    {"second_kind": 0, "typical_size": 0.25, "size_spread": 1.5},
    {"scale_importance": 0.2, "decisiveness": 8, "kinds_apart": 1.0},
    {"second_kind": 1, "partner_scale": 1.5, "share_given_up": 0.5},
)
every_population = pytest.mark.parametrize("values", POPULATIONS, ids=range(len(POPULATIONS)))


@every_population
def test_random_firms_are_distributed_as_the_exact_distribution_says(values):
    """Kolmogorov and Smirnov's test on 20 000 firms, against `part_below`."""
    drawn = two_kinds.propensities(20_000, seed=3, **values)
    assert kstest(drawn, lambda level: two_kinds.part_below(level, **values)).pvalue > 0.001


@every_population
def test_the_histogram_is_that_of_random_firms(values):
    """By counting, within four standard errors."""
    drawn = two_kinds.propensities(100_000, seed=5, **values)
    counted = np.histogram(drawn, np.linspace(0, 1, 21))[0] / len(drawn)
    exact = two_kinds.histogram(20, **values)
    error = np.sqrt(exact * (1 - exact) / len(drawn))
    assert (np.abs(counted - exact) <= 4 * error + 1e-9).all()
    assert exact.sum() == pytest.approx(1)


def test_no_firm_has_less_than_the_least_propensity():
    """A firm with all of its market would give up a part for nothing: 0.7 to the power 5."""
    least = 0.7**5 / (1 + 0.7**5)
    assert two_kinds.part_below(0.999 * least, size_spread=2, second_kind=1) == 0
    assert two_kinds.part_below(1.01 * least, size_spread=2, second_kind=1) > 0


def test_the_same_seed_gives_the_same_firms_and_another_gives_others():
    """Seeds are handed in; nothing is drawn in secret."""
    first, again, other = (two_kinds.sizes(50, seed=s) for s in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert (first != other).all()


def test_two_kinds_differ_by_the_factor_that_is_given():
    """The middle firm of the second kind is exp(kinds_apart) times that of the first."""
    first, second = (
        np.median(two_kinds.sizes(200_001, second_kind=kind, kinds_apart=2.0)) for kind in (0, 1)
    )
    assert second / first == pytest.approx(np.exp(2), rel=0.02)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, 2),  # two kinds
        ({"second_kind": 0}, 1),  # the smaller kind alone
        ({"second_kind": 1}, 1),  # the larger kind alone
        ({"second_kind": 0, "typical_size": 0.25, "size_spread": 1.5}, 2),  # one kind, two modes
        ({"kinds_apart": 0}, 1),  # two kinds in name only
    ],
)
def test_modes_are_counted_on_the_exact_density(values, expected):
    """'Bimodality does not prove two subgroups'."""
    assert two_kinds.modes(**values) == expected


@pytest.mark.parametrize(
    "values",
    [
        {"decisiveness": 3},
        {"decisiveness": 2, "second_kind": 0, "typical_size": 0.25, "size_spread": 1.5},
        {"decisiveness": 1, "second_kind": 0.5, "kinds_apart": 3.5},
        {"decisiveness": 1, "second_kind": 0.5, "kinds_apart": 0.5},
    ],
    ids=range(4),
)
def test_modes_are_where_a_second_method_finds_them(values):
    """From differences of the exact distribution, with no slope and no density."""
    chance = np.linspace(0, 1, 4001)
    below = two_kinds.part_below(chance, **values)
    heights = np.diff(below)
    hollows = [
        k
        for k in range(1, len(heights) - 1)
        if heights[k - 1] > heights[k] <= heights[k + 1] and heights[k] > 0
    ]
    heaps = np.diff([0, *below[1:][hollows], 1])
    assert (heaps >= 0.05).sum() == two_kinds.modes(**values)


@every_population
def test_the_mean_is_that_of_random_firms(values):
    """Within four standard errors."""
    drawn = two_kinds.propensities(100_000, seed=7, **values)
    error = drawn.std() / np.sqrt(len(drawn))
    assert abs(two_kinds.mean_propensity(**values) - drawn.mean()) < 4 * error


@given(st.floats(0.3, 3))
def test_for_tiny_firms_two_modes_come_from_variance_two_on(variance):
    """TWO_MODES: far below rivals and allies, the middle firm at even odds."""
    assume(abs(variance - 2) > 0.05)
    decisiveness, importance, typical = 2.0, 0.05, 1e-30
    # What is given up makes up for the scale that allies bring to the middle firm.
    allied = 0.5 / 1.5
    count = two_kinds.modes(
        scale_importance=importance,
        decisiveness=decisiveness,
        share_given_up=1 - (typical / allied) ** importance,
        typical_size=typical,
        size_spread=np.sqrt(variance) / (decisiveness * importance),
        second_kind=0,
        kinds_apart=0,
    )
    assert count == (1 if variance < 2 else 2)


def test_a_heap_of_next_to_no_firms_is_no_mode():
    """A second kind of one firm in fifty is there, and too small to count."""
    assert two_kinds.modes(second_kind=0.02) == 1
    assert two_kinds.modes(second_kind=0.1) == 2


def test_arrays_of_populations_are_answered_one_by_one():
    """Parameters broadcast, and each population is judged alone."""
    spreads = np.array([0.3, 0.9, 1.5])
    together = two_kinds.modes(size_spread=spreads, second_kind=0, typical_size=0.25)
    alone = [int(two_kinds.modes(size_spread=s, second_kind=0, typical_size=0.25)) for s in spreads]
    assert together.tolist() == alone


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"size_spread": 0.0}, "size_spread 'sₓ'.* must be > 0, got 0"),
        ({"second_kind": 1.2}, "second_kind 'w₂'.* must be >= 0 and <= 1, got 1.2"),
        ({"spread": 1.0}, "two_kinds has no parameter 'spread'"),
    ],
)
def test_bad_populations_are_refused_in_the_models_own_words(values, said):
    """Name, meaning, rule and value."""
    for ask in (two_kinds.histogram, two_kinds.modes, lambda **v: two_kinds.sizes(5, **v)):
        with pytest.raises(InputError, match=said):
            ask(**values)


def test_sizes_of_one_firm_are_not_a_parameter_of_a_population():
    """The size of a firm runs over the population, so it cannot be set."""
    assert "size_to_rivals" in [p.word for p in TWO_KINDS.parameters]
    assert two_kinds.histogram(size_to_rivals=1.0).tolist() == two_kinds.histogram().tolist()
