"""The live figure of openness, as Python sees it."""

import re

import pytest
from models.widgets.openness import WORDS
from traitlets import TraitError

from models import OPENNESS
from models.simulation import openness
from models.widgets import Openness
from models.widgets.linking import FOLDER


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    figure = Openness()
    assert all(getattr(figure, word) == OPENNESS.parameter(word).default for word in WORDS)


def test_the_page_and_python_let_large_firms_join_alike():
    """The strength in the page's module is that of the simulation."""
    text = (FOLDER / "openness.js").read_text(encoding="utf-8")
    told = {name: float(n) for name, n in re.findall(r"^const ([A-Z]+) = (\d+);", text, re.M)}
    assert told["STRENGTH"] == openness.SCENARIOS["ace"]


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with share, quality and rent in the end."""
    seen = []
    figure = Openness()
    figure.observe(lambda change: seen.append(figure.outputs["rent"]), "openness")
    figure.set_state({"openness": 1.0})
    assert seen == [0]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"openness": 1.5}, "openness 'o'.* must be >= 0 and <= 1, got 1.5"),
        ({"research_yield": 0}, "research_yield 'G'.* must be > 0, got 0"),
        ({"giants": "many"}, "many"),
        ({"leaves": 10}, "leaves"),
        ({"leaves": 201}, "leaves"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message where it has one, and the figure as it was."""
    figure = Openness()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = Openness(giants="none", openness=0.6)
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize("giants", ["none", "ace"])
def test_it_carries_its_still_twin(giants):
    """Print, mail and a page without JavaScript show the still."""
    data, _ = Openness(giants=giants)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
