"""The live map of niche and reach, as Python sees it."""

import pytest
from traitlets import TraitError

from models import PROPENSITY
from models.widgets import Propensity


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    assert Propensity().values == {p.word: p.default for p in PROPENSITY.parameters}


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = Propensity()
    figure.observe(lambda change: seen.append(figure.outputs["share_alone"]), "size_to_rivals")
    figure.set_state({"size_to_rivals": 1.0})
    assert seen == [0.5]


@pytest.mark.parametrize(
    ("word", "value", "message"),
    [
        ("size_to_rivals", 0, "size_to_rivals 'x'.* must be > 0, got 0"),
        ("share_given_up", 1, "share_given_up 'κ'.* must be > 0 and < 1, got 1"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(word, value, message):
    """The model's own message, and the figure as it was."""
    figure = Propensity()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(word, value)
    assert figure.values == before


@pytest.mark.parametrize(
    "values", [{}, {"share_given_up": 0.05}, {"scale_importance": 2.0, "size_to_rivals": 1.5}]
)
def test_its_still_shows_whatever_it_shows(values):
    """At the defaults, where a contour is missing, and in a corner."""
    assert Propensity(**values).still()._repr_png_().startswith(b"\x89PNG")


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = Propensity(size_to_rivals=0.5)
    assert eval(repr(figure)).values == figure.values
