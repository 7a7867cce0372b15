"""The live figure of single alliances, as Python sees it."""

import pytest
from traitlets import TraitError

from models.simulation import stages
from models.widgets import OneAlliance


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    figure = OneAlliance()
    assert figure.arrow_j == stages.STAGES.parameter("arrow_j").default
    assert (figure.number, figure.seed) == (3, 0)


def test_its_outputs_are_those_of_the_life_shown():
    """By number and seed, under the conditions chosen."""
    figure = OneAlliance(number=7, seed=2, first_rivalry=0.2)
    lived = stages.lives(40, seed=2, first_rivalry=0.2)[:, [6]]
    assert figure.outputs["lived"] == stages.durations(lived)[0][0]
    assert figure.outputs["stabilised"] == stages.outcomes(lived)["stabilised"][0]


def test_what_the_model_cannot_take_changes_nothing():
    """The model's own message, and the figure as it was."""
    figure = OneAlliance()
    with pytest.raises(TraitError, match=r"first_rivalry 'm₀'.* must be >= 0 and <= 1, got 2"):
        figure.first_rivalry = 2
    assert figure.first_rivalry == 0.5


def test_its_still_shows_all_lives_and_the_conditions_of_one():
    """The stage of each of forty alliances, period by period, and three lines."""
    lives, conditions = OneAlliance(seed=1).still().axes
    assert lives.images[0].get_array().shape == (40, 201)
    assert len(conditions.lines) == 3


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = OneAlliance(number=12, seed=5)
    assert eval(repr(figure)).values == figure.values
