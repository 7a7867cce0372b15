"""The live figure as Python sees it."""

import pytest
from traitlets import TraitError

from models import ISO_PROFIT
from models.widgets import IsoProfit


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = IsoProfit()
    figure.observe(lambda change: seen.append((change.name, figure.outputs["gain"])), "synergy")
    figure.set_state({"synergy": 2.0})
    assert seen == [("synergy", 2.0 * 1.2)]


def test_values_that_change_together_are_checked_together():
    """A message from the page may pass through what is impossible alone."""
    figure = IsoProfit(relative_size=0.3, bargaining_power=2.0)
    figure.set_state({"relative_size": 0.9, "bargaining_power": 1.05})
    assert figure.values == {"relative_size": 0.9, "synergy": 1.3, "bargaining_power": 1.05}


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"synergy": -1}, "synergy 'σ'.* must be > 0, got -1"),
        ({"relative_size": 1.0}, "relative_size 'sᵢ'.* must be > 0 and < 1, got 1"),
        ({"bargaining_power": float("nan")}, "bargaining_power.* must be a finite number, got nan"),
        ({"relative_size": 0.9}, "a firm can't take the whole"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message, and the figure as it was."""
    figure = IsoProfit()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    assert IsoProfit().values == {p.word: p.default for p in ISO_PROFIT.parameters}


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = IsoProfit(relative_size=0.25, synergy=1.2)
    assert repr(figure) == "IsoProfit(relative_size=0.25, synergy=1.2, bargaining_power=1.2)"
    assert eval(repr(figure)).values == figure.values


def test_it_carries_its_still_twin():
    """Print, mail and a page without JavaScript show the still."""
    data, _ = IsoProfit()._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
    assert "application/vnd.jupyter.widget-view+json" in data
