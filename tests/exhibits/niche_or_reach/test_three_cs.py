"""The live Figure 1, as Python sees it."""

import pytest
from traitlets import TraitError

from models import THREE_CS
from models.widgets import ThreeCs


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    assert ThreeCs().values == {p.word: p.default for p in THREE_CS.parameters}


def test_python_sees_an_arrow_switched_off():
    """What the reader presses reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = ThreeCs()
    figure.observe(lambda change: seen.append(figure.outputs["shared_control"]), "arrow_2")
    figure.set_state({"arrow_2": 0.0})
    assert seen == [0]


def test_what_the_model_cannot_take_changes_nothing():
    """The model's own message, and the figure as it was."""
    figure = ThreeCs()
    with pytest.raises(TraitError, match=r"arrow_3 'a₃'.* must be >= 0 and <= 1, got -1"):
        figure.arrow_3 = -1
    assert figure.arrow_3 == THREE_CS.parameter("arrow_3").default


@pytest.mark.parametrize("off", [(), ("arrow_1",), ("arrow_2", "arrow_4")])
def test_its_still_shows_the_paths_with_and_without(off):
    """Four paths, and four more to compare with where an arrow is off."""
    _, below = ThreeCs(**dict.fromkeys(off, 0.0)).still().axes
    assert len(below.lines) == (8 if off else 4)


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = ThreeCs(arrow_4=0.0)
    assert eval(repr(figure)).values == figure.values
