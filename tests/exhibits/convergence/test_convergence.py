"""Economic and social performance, as Python sees them."""

import pytest
from traitlets import TraitError

from models import CONVERGENCE
from models.widgets import Convergence


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = Convergence()
    figure.observe(lambda change: seen.append(figure.outputs["partner_engagement"]), "first_social")
    figure.set_state({"first_social": 0.7})
    assert seen == [1]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"serves_society": -0.1}, "must be >= 0, got -0.1"),
        ({"leeway": 0.0}, "must be > 0, got 0"),
        ({"social_pace": 1.2}, "must be > 0 and <= 1, got 1.2"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message, and the figure as it was."""
    figure = Convergence()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    assert Convergence().values == {p.word: p.default for p in CONVERGENCE.parameters}


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = Convergence(first_social=0.7)
    assert repr(figure).startswith("Convergence(")
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"first_social": 0.7},
        {"attracts_resources": 0, "serves_society": 0, "serves_business": 0},
        {"asked_performance": 0, "first_economic": 0, "first_social": 0},
    ],
)
def test_it_carries_its_still_twin(values):
    """Print, mail and a page without JavaScript show the still, at the edges of the box too."""
    data, _ = Convergence(**values)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
    assert "application/vnd.jupyter.widget-view+json" in data
