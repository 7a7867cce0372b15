"""Point B as the group grows, as Python sees it."""

import pytest
from traitlets import TraitError

from models import BANDWAGON
from models.widgets import Bandwagon


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = Bandwagon()
    figure.observe(lambda change: seen.append(figure.outputs["rest_break_even_synergy"]), "members")
    figure.set_state({"members": 6})
    assert seen == [pytest.approx(5 / 4.55)]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"members": 1}, "must be a whole number >= 2, got 1"),
        ({"members": 2.5}, "must be a whole number >= 2, got 2.5"),
        ({"bargaining_power": 2.0}, "must be > 0 and < 2, got 2"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message, and the figure as it was."""
    figure = Bandwagon()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    assert Bandwagon().values == {p.word: p.default for p in BANDWAGON.parameters}


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = Bandwagon(members=6)
    assert repr(figure).startswith("Bandwagon(")
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize(
    "values", [{}, {"final_synergy": 1}, {"members": 30, "bargaining_power": 1.9}]
)
def test_it_carries_its_still_twin(values):
    """Print, mail and a page without JavaScript show the still, at the edges of the box too."""
    data, _ = Bandwagon(**values)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
    assert "application/vnd.jupyter.widget-view+json" in data
