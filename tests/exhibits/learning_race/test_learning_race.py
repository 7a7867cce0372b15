"""The learning race, as Python sees it."""

import pytest
from traitlets import TraitError

from models import LEARNING_RACE
from models.simulation.learning_race import PRESETS
from models.widgets import LearningRace


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = LearningRace()
    figure.observe(lambda change: seen.append(figure.outputs["joint_knowledge"]), "joint_creation")
    figure.set_state({"joint_creation": 0.0})
    assert seen == [0.0]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"own_protection": 1.1}, "must be >= 0 and <= 1, got 1.1"),
        ({"outside_worth": 1.0}, "must be >= 0 and < 1, got 1"),
        ({"prior_ties": float("nan")}, "must be a finite number, got nan"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message, and the figure as it was."""
    figure = LearningRace()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    assert LearningRace().values == {p.word: p.default for p in LEARNING_RACE.parameters}


def test_its_presets_are_sent_to_the_page_and_cannot_be_changed():
    """One list for Python and the page, in its order; each value lies within its slider."""
    figure = LearningRace()
    assert dict(figure.get_state("presets")["presets"]) == PRESETS
    assert [name for name, _ in figure.presets] == list(PRESETS)
    with pytest.raises(TraitError, match="read-only"):
        figure.presets = []
    for values in PRESETS.values():
        for word, value in values.items():
            low, high = LEARNING_RACE.parameter(word).box
            assert low <= value <= high


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = LearningRace(prior_ties=0.8)
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize("values", [{}, *PRESETS.values()], ids=["defaults", *PRESETS])
def test_it_carries_its_still_twin(values):
    """Print, mail and a page without JavaScript show the still."""
    data, _ = LearningRace(**values)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
    assert "application/vnd.jupyter.widget-view+json" in data
