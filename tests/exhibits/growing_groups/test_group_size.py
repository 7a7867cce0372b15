"""The size of a group, as Python sees it."""

import pytest
from traitlets import TraitError

from models import GROUP_SIZE
from models.widgets import GroupSize


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = GroupSize()
    figure.observe(lambda change: seen.append(figure.outputs["gain"]), "members")
    figure.set_state({"members": 6})
    assert seen == [pytest.approx((1 + 5 / 8) * 25 / 35)]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"members": 0}, "must be a whole number >= 1, got 0"),
        ({"licence_claim": 0.0}, "must be > 0, got 0"),
        ({"partner_size": float("inf")}, "must be a finite number, got inf"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message, and the figure as it was."""
    figure = GroupSize()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model."""
    assert GroupSize().values == {p.word: p.default for p in GROUP_SIZE.parameters}


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = GroupSize(members=4)
    assert repr(figure).startswith("GroupSize(")
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize(
    "values", [{}, {"members": 50, "licence_claim": 1}, {"members": 1, "licence_claim": 0.01}]
)
def test_it_carries_its_still_twin(values):
    """Print, mail and a page without JavaScript show the still, at the edges of the box too."""
    data, _ = GroupSize(**values)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
    assert "application/vnd.jupyter.widget-view+json" in data
