"""Where the border between alliances that thrive and alliances that fail lies."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq

from models.core.errors import InputError
from models.simulation import box
from models.simulation.learning_cycle import (
    conditions_explained,
    fates,
    one_change,
    resting_conditions,
    threshold,
    thrives,
    with_time,
)
from models.theory import learning_cycle
from models.theory.learning_cycle import LEARNING_CYCLE


def test_fates_are_those_of_the_whole_paths():
    """An independent way: the model's run, all periods kept."""
    drawn = box.draws(LEARNING_CYCLE, 500, seed=1)
    run = LEARNING_CYCLE.run(120, **drawn)
    found = fates(120, **drawn)
    there = np.maximum.accumulate(run["learned"] > drawn["first_aspiration"], axis=0)
    assert (found["thrives"] == there[-1]).all()
    assert (found["disappointed"] == ((run["evaluation"] < 0) & ~there).any(axis=0)).all()
    assert 0.1 < found["disappointed"].mean() < 0.9
    due = run["due"] * drawn["first_aspiration"]
    expected = {
        "lowest": run["conditions"].min(axis=0),
        "last": run["conditions"][-1],
        "newly_at_first": run["learning_now"][0],
        "newly_at_last": run["learning_now"][-1],
        "moved": np.abs(run["aspiration"] - due).max(axis=0),
    }
    for word, numbers in expected.items():
        np.testing.assert_allclose(found[word], numbers, rtol=1e-12, err_msg=word)


def test_an_alliance_that_thrives_ends_in_good_and_one_that_fails_in_bad_conditions():
    """After 4 000 periods conditions are at one of the two ends, in all of 400 draws."""
    found = fates(4000, **box.draws(LEARNING_CYCLE, 400, seed=2))
    assert (found["last"][found["thrives"]] > 0.99).all()
    assert (found["last"][~found["thrives"]] < 0.001).all()


def test_the_border_is_where_brentq_finds_the_end_to_change():
    """A second method: scipy's root of conditions after 800 periods, less a half."""
    for values in ({}, {"first_aspiration": 0.5, "learning_speed": 0.2}):

        def end(start, values=values):
            return float(fates(800, first_conditions=start, **values)["last"]) - 0.5

        found = brentq(end, 0.01, 1, xtol=1e-9)
        assert float(threshold(800, **values)) == pytest.approx(found, abs=1e-7)


def test_to_thrive_alone_is_told_as_with_the_other_fates():
    """The short way, which looks at what is learned only, and the long one."""
    drawn = box.draws(LEARNING_CYCLE, 300, seed=5)
    np.testing.assert_array_equal(thrives(**drawn), fates(**drawn)["thrives"])


def test_a_start_beyond_the_border_thrives_and_one_before_it_fails():
    """All at once for 100 draws that can thrive at all."""
    drawn = box.draws(LEARNING_CYCLE, 100, seed=4)
    del drawn["first_conditions"]
    least = threshold(**drawn)
    possible = np.isfinite(least)
    assert 0.5 < possible.mean() < 1
    drawn = {word: array[possible] for word, array in drawn.items()}
    least = least[possible]
    assert thrives(first_conditions=np.minimum(least + 1e-6, 1), **drawn).all()
    assert not thrives(first_conditions=least - 1e-6, **drawn).any()


def test_where_no_border_is_not_even_perfect_conditions_are_enough():
    """`nan` means that the alliance fails from the best start."""
    values = {"first_aspiration": 0.8, "learning_speed": 0.05}
    assert np.isnan(threshold(**values))
    assert np.isnan(resting_conditions(**values))
    assert not thrives(first_conditions=1.0, **values)


@given(st.floats(0.05, 0.8), st.floats(0.05, 0.3), st.floats(0.01, 0.1))
def test_conditions_that_last_are_the_formulas_where_there_is_one(aspiration, speed, lost):
    """One speed: the root that brentq finds is that of the derivation."""
    numbers = {
        learning_cycle.X0: aspiration,
        learning_cycle.lamda: speed,
        learning_cycle.delta: lost,
    }
    formula = float(learning_cycle.resting_conditions.subs(numbers))
    values = {"first_aspiration": aspiration, "learning_speed": speed, "forgetting": lost}
    found = resting_conditions(unevenness=0, **values)
    assert found == pytest.approx(formula, rel=1e-9) if formula <= 1 else np.isnan(found)


def test_it_takes_more_to_start_than_to_last():
    """If all is due at once: the border lies above the conditions that last, in 50 draws."""
    drawn = box.draws(LEARNING_CYCLE, 50, seed=5) | {"time_allowed": np.ones(50)}
    del drawn["first_conditions"]
    least = threshold(**drawn)
    for place in np.flatnonzero(np.isfinite(least)):
        values = {word: float(array[place]) for word, array in drawn.items()}
        assert least[place] > resting_conditions(**values)


def test_with_more_time_it_may_take_less_to_start_than_to_last():
    """Reviews that are good from the first day on lift conditions before all of it is due."""
    assert threshold(time_allowed=40) < resting_conditions() < threshold(time_allowed=12)


def test_better_conditions_at_the_start_never_turn_success_into_failure():
    """What the halving takes for granted, along 41 starts of each of 1 000 alliances."""
    drawn = box.draws(LEARNING_CYCLE, 1000, seed=9)
    drawn["first_conditions"] = np.linspace(0, 1, 41)[:, None]
    good = thrives(**drawn)
    assert (good[1:] >= good[:-1]).all()
    assert (good[-1] & ~good[0]).any()


@pytest.mark.parametrize(
    ("word", "sign"),
    [
        ("first_aspiration", 1),
        ("time_allowed", -1),
        ("learning_speed", -1),
        ("forgetting", 1),
        ("readjustment", 1),
        ("goal_revision", -1),
    ],
)
def test_each_parameter_moves_the_border_one_way(word, sign):
    """At the other defaults, from end to end of the box."""
    low, high = LEARNING_CYCLE.parameter(word).box
    least = threshold(**{word: np.linspace(low, high, 6)})
    moves = np.diff(least[np.isfinite(least)])
    assert len(moves) >= 3
    assert (sign * moves > 0).all()


def test_a_little_unevenness_helps_at_the_start_and_much_hurts():
    """Fast areas bring early reviews up, though in the long run unevenness only costs."""
    even, little, much = threshold(unevenness=[0.0, 0.1, 0.9])
    assert little < even < much


def test_what_explains_conditions_shifts_from_the_start_to_hopes_and_learning():
    """Doz's question, as the chapter tells it: indices with room for their intervals."""
    found = conditions_explained([5, 120])
    total, error = found.total, found.total_error
    lower = {word: total[word] - error[word] for word in total}
    upper = {word: total[word] + error[word] for word in total}
    assert lower["first_conditions"][0] > 0.9
    assert upper["first_aspiration"][0] < 0.1
    assert upper["learning_speed"][0] < 0.1
    assert upper["first_conditions"][1] < 0.6
    assert lower["first_aspiration"][1] > 0.4
    assert lower["learning_speed"][1] > 0.3


def test_the_table_of_times_counts_what_the_runs_show():
    """The last of its columns by hand, and all of them fall or rise with the time."""
    _, _, *rows = with_time([1, 12], draws=512).splitlines()
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    drawn = box.draws(LEARNING_CYCLE, 512) | {"time_allowed": 12.0}
    run = LEARNING_CYCLE.run(400, **drawn)
    there = run["learned"] > drawn["first_aspiration"]
    before = np.maximum.accumulate(there, axis=0) == 0
    short = ((run["evaluation"] < 0) & before).any(axis=0)[there.any(axis=0)]
    assert cells[1][4] == f"{short.mean():.0%}"
    assert cells[1][2] == f"{(run['evaluation'][1] < 0).mean():.0%}"
    assert float(cells[0][1]) > float(cells[1][1])
    at_once, in_time = ([float(cell.strip("%")) for cell in row[2:]] for row in cells)
    assert at_once[0] > in_time[0]
    assert at_once[1] < in_time[1]
    assert at_once[2] > in_time[2]


def test_a_value_that_the_model_cannot_take_is_refused():
    """The model's own message, from each of the functions."""
    for look in (fates, threshold, resting_conditions):
        with pytest.raises(InputError, match=r"learning_speed .* must be >= 0 and <= 2/5, got 2"):
            look(learning_speed=2)


@pytest.mark.parametrize("start", [0.2, 0.35, 0.45])
def test_one_change_tells_the_fate_that_the_border_tells(start):
    """A row thrives exactly if the start is at or above what its own row says is needed."""
    changes = {"first_aspiration": 0.25, "time_allowed": 12, "readjustment": 0.3, "unevenness": 0}
    rows = [row.split("|")[1:-1] for row in one_change(start, **changes).splitlines()[2:]]
    assert len(rows) == 1 + len(changes)
    for _, needed, _, fate in rows:
        assert ("thrives" in fate) == (start >= float(needed))


def test_one_change_changes_one_thing_only():
    """Its rows do not depend on one another, and the first changes nothing."""
    both = one_change(0.35, readjustment=0.3, forgetting=0.05).splitlines()
    assert both[3] == one_change(0.35, readjustment=0.3).splitlines()[3]
    assert both[4] == one_change(0.35, forgetting=0.05).splitlines()[3]
    assert (
        both[2].split("|")[2:] == one_change(0.35, readjustment=0.6).splitlines()[3].split("|")[2:]
    )
