"""Large firms that come and go, the long run, and the window of openness."""

import numpy as np
import pytest

from models.core.errors import InputError
from models.simulation import openness


def test_large_firms_add_while_they_stay_and_take_away_after():
    """None before they join, plus while they stay, minus when they have turned to rivals."""
    found = openness.giants(joins=2, leaves=4, strength=1.5, periods=6)
    assert found.tolist() == [0, 0, 1.5, 1.5, -1.5, -1.5]
    assert openness.giants(0, 0, 1, periods=2).tolist() == [-1, -1]
    assert not openness.scenario("none").any()


def test_they_cannot_leave_before_they_come():
    """An error names both periods."""
    with pytest.raises(InputError, match="can't leave in period 3 before they join in 5"):
        openness.giants(joins=5, leaves=3, strength=1)


def test_an_unknown_scenario_gets_the_list():
    """There are two."""
    with pytest.raises(InputError, match="one of none, ace, got 'acme'"):
        openness.scenario("acme")


def test_openness_is_virtuous_in_a_window():
    """Virtuous from 0.54 on; the upper end lies below 1 - 1/6."""
    low, high = openness.window()
    assert low == 0.54
    assert 0.8 < high < 5 / 6


def test_the_long_run_by_openness():
    """After 400 periods, by openness 0, .2, .4, .6, .8, 1."""
    share = openness.path(periods=400, openness=np.linspace(0, 1, 6))["market_share"][-1]
    np.testing.assert_allclose(share, [0.007, 0.015, 0.029, 0.989, 0.910, 0.196], atol=6e-4)


def test_a_sponsor_that_begins_small_has_a_narrower_window():
    """It must give away more before its share grows; the upper end is the same."""
    windows = [openness.window(first_share=share) for share in (0.44, 0.2, 0.1, 0.05)]
    lows, highs = zip(*windows, strict=True)
    assert sorted(lows) == list(lows)
    assert len(set(lows)) == 4
    assert len(set(highs)) == 1


def test_there_may_be_no_window():
    """Research that yields nothing is no use to anybody."""
    assert openness.window(research_yield=0.5) is None


def test_the_window_ends_where_the_cycle_turns():
    """Inside it the design keeps up, a step outside it does not."""
    low, high = openness.window()
    inside = openness.keeps_up(openness.path(openness=np.array([low, 0.6, high])))
    outside = openness.keeps_up(openness.path(openness=np.array([low - 0.01, high + 0.01])))
    assert inside.all()
    assert not outside.any()


def test_the_same_episode_saves_one_sponsor_and_ruins_another():
    """gomescasseres1997, 'Loss of control': large firms that come and leave, at two degrees of
    openness.
    """
    levels = np.array([0.4, 0.8])
    alone = openness.keeps_up(openness.path(openness=levels))
    after = openness.keeps_up(openness.path(openness.scenario("ace", 60), openness=levels))
    assert alone.tolist() == [False, True]
    assert after.tolist() == [True, False]


def test_the_longer_large_firms_stay_the_more_degrees_of_openness_survive_them():
    """The window grows on both sides."""
    windows = [openness.window(openness.scenario("ace", leaves)) for leaves in (60, 100, 200)]
    lows, highs = zip(*windows, strict=True)
    assert sorted(lows, reverse=True) == list(lows)
    assert sorted(highs) == list(highs)
