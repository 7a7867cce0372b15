"""The live figure of the battle, as Python sees it."""

import pytest
from traitlets import TraitError

from models import STANDARDS_BATTLE
from models.simulation import battles
from models.widgets import StandardsBattle
from models.widgets.linking import FOLDER


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    figure = StandardsBattle()
    for word in ("increasing_returns", "minimum_scale", "noise"):
        assert getattr(figure, word) == STANDARDS_BATTLE.parameter(word).default
    assert (figure.start, figure.battle) == ("table", 1)


def test_the_page_and_python_name_the_same_designs():
    """The names in the page's module are those of the simulation."""
    text = (FOLDER / "standards_battle.js").read_text(encoding="utf-8")
    names = ", ".join(f'"{name}"' for name in battles.STARTS["table"])
    assert f"names: [{names}]" in text
    assert f'[..."{"".join(battles.STARTS["seven"])}"]' in text


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with what becomes of the designs."""
    seen = []
    figure = StandardsBattle()
    figure.observe(lambda change: seen.append(len(figure.outputs["leads"])), "start")
    figure.set_state({"start": "seven"})
    assert seen == [7]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"minimum_scale": 0}, "minimum_scale 'M'.* must be > 0 and <= 1, got 0"),
        ({"noise": float("nan")}, "noise.* must be a finite number, got nan"),
        ({"start": "six"}, "six"),
        ({"battle": 0}, "battle"),
        ({"battle": 501}, "battle"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message where it has one, and the figure as it was."""
    figure = StandardsBattle()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = StandardsBattle(start="seven", battle=12)
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize("start", ["table", "seven"])
def test_it_carries_its_still_twin(start):
    """Print, mail and a page without JavaScript show the still."""
    data, _ = StandardsBattle(start=start)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
