"""Firms that join because firms join, as Python sees them."""

import pytest
from traitlets import TraitError

from models import ADOPTION
from models.widgets import Adoption


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = Adoption()
    figure.observe(lambda change: seen.append(figure.outputs["expected_synergy"]), "first_adoption")
    figure.set_state({"first_adoption": 0.5})
    assert seen == [pytest.approx(1.05)]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"first_adoption": 1.1}, "must be >= 0 and <= 1, got 1.1"),
        ({"response": 0.0}, "must be > 0, got 0"),
        ({"expectation": float("nan")}, "must be a finite number, got nan"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message, and the figure as it was."""
    figure = Adoption()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    assert Adoption().values == {p.word: p.default for p in ADOPTION.parameters}


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = Adoption(first_adoption=0.5)
    assert repr(figure).startswith("Adoption(")
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize(
    "values", [{}, {"first_adoption": 0}, {"first_adoption": 1, "expectation": 1}]
)
def test_it_carries_its_still_twin(values):
    """Print, mail and a page without JavaScript show the still, at the edges of the box too."""
    data, _ = Adoption(**values)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
    assert "application/vnd.jupyter.widget-view+json" in data
