"""The NumPy face: broadcasting over draws, one pass per period, errors about time."""

import numpy as np
import pytest

from models.core.errors import InputError
from models.theory.group_profit import GROUP_PROFIT
from models.theory.iso_profit import ISO_PROFIT
from tests.core.toy_models import CHOICES, LOGISTIC

STILL = {"mood": np.zeros((3, 3)), "news": np.zeros(3)}


def test_three_periods_by_hand():
    """With rate 1 and capacity 10, 1 grows to exp(0.9), and so on."""
    run = LOGISTIC.run(2, {"luck": [0, 10]}, growth_rate=1, capacity=10)
    second = np.exp(0.9)
    third = second * np.exp(1 - second / 10 + 1)
    np.testing.assert_allclose(run["population"], [1, second, third], rtol=1e-15)
    np.testing.assert_allclose(run["room_left"], [0.9, 1 - second / 10, 1 - third / 10], rtol=1e-15)


def test_no_period_is_the_start():
    """The first row of a run is where it begins."""
    run = LOGISTIC.run(0, {"luck": []})
    assert run["population"].tolist() == [1]


def test_a_time_axis_comes_first_then_draws_then_members():
    """Shapes are those the documentation promises."""
    run = CHOICES.run(3, STILL, appeal=np.zeros((4, 1, 3)), speed=[0.1, 0.2])
    assert run["habit"].shape == (4, 4, 2, 3)
    assert run["mixture"].shape == (4, 4, 2)


def test_one_parameter_value_meets_many_draws_of_luck():
    """An ensemble needs one value for each parameter and one shock for each draw."""
    luck = np.random.default_rng(0).normal(size=(5, 100))
    many = LOGISTIC.run(5, {"luck": luck})
    assert many["population"].shape == (6, 100)
    for draw in (0, 99):
        one = LOGISTIC.run(5, {"luck": luck[:, draw]})
        np.testing.assert_array_equal(many["population"][:, draw], one["population"])


def test_a_shock_to_all_members_meets_the_draws_not_the_members():
    """Three draws of news and three members do not mix."""
    news = np.array([[1.0, 2.0, 3.0]])
    run = CHOICES.run(1, {"mood": np.zeros((1, 3)), "news": news}, speed=0.5)
    moved = (
        run["habit"][1]
        - CHOICES.run(1, {"mood": np.zeros((1, 3)), "news": [0]}, speed=0.5)["habit"][1]
    )
    np.testing.assert_allclose(moved, np.tile(news.T / 100, (1, 3)), rtol=1e-12)


def test_a_shock_to_each_member_meets_its_member():
    """A member's mood moves its own habit only."""
    mood = np.array([[0.0, 1.0, 0.0]])
    run = CHOICES.run(1, {"mood": mood, "news": [0]})
    still = CHOICES.run(1, {"mood": 0 * mood, "news": [0]})
    np.testing.assert_allclose(run["habit"][1] - still["habit"][1], mood[0] / 100, atol=1e-16)


def test_results_can_be_written_to_without_touching_each_other():
    """An output that is the same for all draws is still an array of its own."""
    run = ISO_PROFIT.run(relative_size=[0.2, 0.4])
    run["lowest_power"][0] = 7
    assert run["lowest_power"][1] != 7


def test_groups_may_have_any_number_of_members():
    """One firm, or forty: the vectors say how many."""
    for members in (1, 40):
        run = CHOICES.run(
            0,
            {"mood": np.empty((0, members)), "news": []},
            appeal=np.zeros(members),
            first_habit=np.full(members, 1 / members),
        )
        np.testing.assert_allclose(run["choice"], np.full((1, members), 1 / members), rtol=1e-12)


def test_only_the_periods_to_keep_are_kept():
    """In the order asked for, states and outputs, with draws and members: the same numbers."""
    speeds = {"speed": [0.1, 0.2]}
    whole, some = (CHOICES.run(3, STILL, keep=keep, **speeds) for keep in (None, (3, 0)))
    for word, array in some.items():
        np.testing.assert_array_equal(array, whole[word][[3, 0]])
    assert LOGISTIC.run(2, {"luck": [0, 0]}, keep=np.array([1]))["population"].shape == (1,)


@pytest.mark.parametrize("keep", [(3,), (-1,), (0.5,), (1, 1)])
def test_only_periods_of_the_run_can_be_kept(keep):
    """Each once, and whole."""
    with pytest.raises(InputError, match="logistic: the periods to keep must be different whole"):
        LOGISTIC.run(2, {"luck": [0, 0]}, keep=keep)


@pytest.mark.parametrize("periods", [None, -1, 2.0, "3", True])
def test_periods_are_a_whole_number_not_below_zero(periods):
    """A model that lives through time must be told how long."""
    with pytest.raises(InputError) as error:
        LOGISTIC.run(periods, {"luck": [0, 0]})
    assert str(error.value) == (
        f"logistic runs through time: periods must be a whole number >= 0, got {periods!r}"
    )


def test_periods_beyond_what_random_numbers_are_counted_by_are_refused():
    """The message then names the upper end as well."""
    with pytest.raises(InputError, match=r">= 0 and < 4294967296, got 4294967296$"):
        LOGISTIC.run(2**32, {"luck": []})


def test_progress_hears_of_every_period_in_order():
    """The start included: it is the first that is reached."""
    heard = []
    LOGISTIC.run(3, {"luck": [0, 0, 0]}, keep=[3], progress=heard.append)
    assert heard == [0, 1, 2, 3]


@pytest.mark.parametrize("extra", [{"periods": 3}, {"shocks": {"luck": [0]}}, {"keep": [0]}])
def test_a_model_without_states_takes_no_time(extra):
    """Time is an error where nothing happens in it."""
    with pytest.raises(
        InputError, match="iso_profit has no states, so it takes no periods and no shocks"
    ):
        ISO_PROFIT.run(**extra)


@pytest.mark.parametrize("shocks", [None, {}, {"lukc": [0]}, {"luck": [0], "more": [0]}])
def test_all_shocks_and_no_others_are_given_by_name(shocks):
    """A shock is never drawn, or left out, in silence."""
    with pytest.raises(InputError) as error:
        LOGISTIC.run(1, shocks)
    assert str(error.value) == f"logistic takes the shocks ['luck'], got {sorted(shocks or {})}"


@pytest.mark.parametrize(
    ("values", "got"),
    [
        ([0, 0], r"got shape \(2,\)"),
        (0, r"got shape \(\)"),
        ([0, np.nan, 0], "got"),
        ([0, np.inf, 0], "got"),
        (["a", "b", "c"], r"got \['a', 'b', 'c'\]"),
        ([True, False, True], "got"),
        ([[1], [2, 3], [4]], "got rows of unequal length"),
    ],
)
def test_a_shock_is_one_finite_number_for_each_period(values, got):
    """The message names the shock, its meaning, the rule and what was given."""
    with pytest.raises(
        InputError, match=f"^luck 'ε' .* must be 3 finite numbers, time first, {got}"
    ):
        LOGISTIC.run(3, {"luck": values})


def test_a_shock_to_members_has_a_member_axis():
    """Time first, members last."""
    with pytest.raises(InputError, match=r"mood .* got shape \(3,\)"):
        CHOICES.run(3, STILL | {"mood": np.zeros(3)})


@pytest.mark.parametrize("members", [2, 4])
def test_a_shock_has_as_many_members_as_the_parameters(members):
    """Moods of four firms do not fit three."""
    with pytest.raises(InputError, match="choices: shocks must broadcast with the parameters"):
        CHOICES.run(3, STILL | {"mood": np.zeros((3, members))})


def test_draws_of_a_shock_broadcast_with_those_of_the_parameters():
    """Two values of a parameter and five draws of luck do not go together."""
    with pytest.raises(InputError) as error:
        LOGISTIC.run(3, {"luck": np.zeros((3, 5))}, growth_rate=[0.5, 0.6])
    assert str(error.value) == (
        "logistic: shocks must broadcast with the parameters, got (3, 5) and (2,)"
    )


@pytest.mark.parametrize(
    ("model", "values", "word"),
    [
        (GROUP_PROFIT, {"stand_alone_profit": [1e300] * 3, "synergy": 1e300}, "group_profit"),
        (ISO_PROFIT, {"relative_size": 1e-320, "synergy": 1e-10}, "highest_power"),
    ],
    ids=["too large", "too close to a limit"],
)
@pytest.mark.filterwarnings("error")
def test_a_result_that_is_not_finite_is_an_error_and_no_warning(model, values, word):
    """No table, file or figure ever holds a nan or an infinity."""
    with pytest.raises(InputError, match=f"{model.name}: {word} is not a finite number at these"):
        model.run(**values)
