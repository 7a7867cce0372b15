"""The live phases, as Python sees them."""

import pytest
from traitlets import TraitError

from models import LEARNING_PHASES
from models.data.learning_priorities import CELLS
from models.widgets import LearningPhases


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model; period and cell are the figure's own."""
    values = LearningPhases().values
    assert values.pop("period") == 30
    assert values.pop("cell") in CELLS
    assert values == {word: LEARNING_PHASES.parameter(word).default for word in values}


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = LearningPhases()
    figure.observe(lambda change: seen.append(figure.outputs["trust"]), "first_trust")
    figure.set_state({"first_trust": 1.0})
    assert seen == [1]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"protection": 1.1}, "must be >= 0 and <= 1, got 1.1"),
        ({"tacitness": float("nan")}, "must be a finite number, got nan"),
        ({"cell": "sales_exploration"}, "environment_awareness"),
        ({"period": -1}, "must be a whole number from 0 to 120, got -1"),
    ],
)
def test_what_it_cannot_take_changes_nothing(values, message):
    """The model's own message, or the choices, and the figure as it was."""
    figure = LearningPhases()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = LearningPhases(protection=0.9, cell="goals_expansion", period=60)
    assert eval(repr(figure)).values == figure.values


def test_its_still_shows_twenty_cells_and_five_paths():
    """The table above with the chosen cell marked; phases, mutual share and period below."""
    above, below = LearningPhases().still().axes
    assert len(above.collections) == 20
    assert len(above.lines) == 1
    assert len(below.lines) == 4 + 1 + 1
