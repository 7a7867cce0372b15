"""The live population, as Python sees it."""

import pytest
from traitlets import TraitError

from models.widgets import TwoKinds


def test_python_sees_the_histogram_and_the_modes():
    """Two kinds, one kind, and one kind of unlike firms."""
    figure = TwoKinds()
    assert sum(figure.outputs["histogram"]) == pytest.approx(1)
    assert figure.outputs["modes"] == 2
    figure.set_state({"second_kind": 0.0})
    assert figure.outputs["modes"] == 1
    figure.set_state({"typical_size": 0.25, "size_spread": 1.5})
    assert figure.outputs["modes"] == 2


def test_one_firms_size_is_no_trait_of_a_population():
    """It runs over the population."""
    assert not TwoKinds().has_trait("size_to_rivals")
    assert set(TwoKinds().values) == {
        "scale_importance",
        "decisiveness",
        "typical_size",
        "size_spread",
        "second_kind",
        "kinds_apart",
    }


def test_what_the_model_cannot_take_changes_nothing():
    """The model's own message, and the figure as it was."""
    figure = TwoKinds()
    with pytest.raises(TraitError, match=r"second_kind 'w₂'.* must be >= 0 and <= 1, got 2"):
        figure.second_kind = 2
    assert figure.second_kind == 0.4


@pytest.mark.parametrize("part", [0.0, 0.4, 1.0])
def test_its_still_shows_one_kind_and_two(part):
    """A legend is for two kinds only."""
    (axes,) = TwoKinds(second_kind=part).still().axes
    assert bool(axes.get_legend()) == (part == 0.4)


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = TwoKinds(size_spread=1.5)
    assert eval(repr(figure)).values == figure.values
