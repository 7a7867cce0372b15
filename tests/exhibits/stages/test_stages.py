"""The live figure of the stages, as Python sees it."""

import pytest
from traitlets import TraitError

from models import STAGES
from models.data import alliance_scenarios
from models.widgets import Stages


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    assert Stages().values == {p.word: p.default for p in STAGES.parameters}


def test_python_sees_an_arrow_switched_off():
    """What the reader presses reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = Stages()
    figure.observe(lambda change: seen.append(figure.outputs["economic_value"]), "arrow_c")
    figure.set_state({"arrow_c": 0.0})
    assert seen == [0]


def test_what_the_model_cannot_take_changes_nothing():
    """The model's own message, and the figure as it was."""
    figure = Stages()
    with pytest.raises(TraitError, match=r"arrow_j 'J'.* must be >= 0 and <= 1, got -1"):
        figure.arrow_j = -1
    assert figure.arrow_j == STAGES.parameter("arrow_j").default
    with pytest.raises(TraitError):
        figure.moment = 201


def test_a_scenario_is_a_set_of_values():
    """The same that the page's buttons set."""
    figure = Stages(**alliance_scenarios.values("hostile_partners"))
    assert figure.first_rivalry == 0.85
    assert figure.outputs["alive"] < Stages().outputs["alive"]


@pytest.mark.parametrize("off", [(), ("arrow_a",), ("arrow_e", "arrow_j")])
def test_its_still_shows_what_would_be_with_every_arrow(off):
    """The figure with its letters, the shares, the values; more lines where an arrow is off."""
    diagram, shares, values = Stages(moment=20, **dict.fromkeys(off, 0.0)).still().axes
    assert set("ABCDEFGHIJ") < {text.get_text() for text in diagram.texts}
    assert len(shares.lines) == (3 if off else 2)
    assert len(values.lines) == (5 if off else 3)


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = Stages(moment=3, arrow_j=0.0)
    assert repr(figure) == "Stages(moment=3, arrow_j=0)"
    assert eval(repr(figure)).values == figure.values
