"""Gaps and half times of how a standard spreads."""

import numpy as np
import pytest

from models.core.errors import InputError
from models.simulation.diffusion import gaps, half_times, routes, routes_told


def test_half_the_step_makes_about_half_the_gap():
    """First order, as the chapter says."""
    found = gaps([1, 0.5, 0.25, 0.125])
    assert ((found[:-1] / found[1:] > 1.8) & (found[:-1] / found[1:] < 2)).all()


def test_half_times_of_allies_are_those_of_the_exact_curve():
    """ln(2 + q/p)/(p + q), by hand, to within a step of the computation."""
    row = half_times([1], innovation=0.05, imitation=0.3).loc[1.0]
    assert row.to_numpy() == pytest.approx(np.log(8) / 0.35, abs=0.02)


def test_the_smaller_firm_waits_longest_apart_and_both_alike_together():
    """The story of the chapter."""
    table = half_times([0, 1])
    assert table.firm[0] > table["all"][0] > table.other[0] > table.firm[1]
    assert table.loc[1.0].round(9).nunique() == 1


def test_what_takes_too_long_is_no_number():
    """A hundred years are not enough for everything."""
    slow = half_times([0], market_part=0.05, innovation=0.001, imitation=0.1)
    assert np.isnan(slow.firm[0.0])
    assert slow.other[0.0] < 100


def test_what_the_model_cannot_take_is_refused():
    """By the model's own message."""
    with pytest.raises(InputError, match="step_length 'h'"):
        gaps([-1])
    with pytest.raises(InputError, match="compatibility 'c'"):
        half_times([2])


def test_early_years_live_by_innovation_and_later_ones_by_imitation():
    """The rate of the exact curve, split by hand into its two parts."""
    years = np.array([0, 2, 7, 15])
    decay = np.exp(-0.42 * years)
    adopted = (1 - decay) / (1 + 20 * decay)
    found = routes(years)
    assert found.adopters.to_numpy() == pytest.approx(adopted, abs=0.003)
    assert found.innovation.to_numpy() == pytest.approx(0.02 * (1 - adopted), abs=1e-4)
    assert found.imitation.to_numpy() == pytest.approx(0.4 * adopted * (1 - adopted), abs=5e-4)
    assert found.innovation[0.0] > found.imitation[0.0]
    assert found.imitation[7.0] > found.innovation[7.0]


def test_a_higher_innovation_is_in_what_people_adopt_by_themselves():
    """The parameter that a reader sets, not its default."""
    assert routes([0], innovation=0.05).innovation[0.0] == pytest.approx(0.05)


def test_the_table_of_routes_has_a_row_for_each_year():
    """And its words are the chapter's."""
    lines = routes_told([1, 5]).splitlines()
    assert len(lines) == 4
    assert lines[3].startswith("| 5 | 25% |")
