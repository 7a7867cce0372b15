"""How a standard spreads, as Python sees it."""

import pytest
from traitlets import TraitError

from models import DIFFUSION
from models.widgets import Diffusion


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = Diffusion(innovation=0.01, imitation=0.1)
    figure.observe(lambda change: seen.append(figure.outputs["adopters"]), "compatibility")
    before = figure.outputs["adopters"]
    figure.set_state({"compatibility": 1.0})
    assert seen[0] > before


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"compatibility": 1.1}, "must be >= 0 and <= 1, got 1.1"),
        ({"innovation": 0.0}, "must be > 0, got 0"),
        ({"market_part": 1.0}, "must be > 0 and < 1, got 1"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message, and the figure as it was."""
    figure = Diffusion()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_it_starts_where_the_model_does_and_its_name_runs():
    """Default values are written once, in the model."""
    figure = Diffusion()
    assert figure.values == {p.word: p.default for p in DIFFUSION.parameters}
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize("values", [{}, {"compatibility": 1}, {"market_part": 0.95}])
def test_it_carries_its_still_twin(values):
    """Print, mail and a page without JavaScript show the still, at the edges of the box too."""
    data, _ = Diffusion(**values)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
