"""The live figures of the chapter on social innovation, as Python sees them."""

import pytest
from traitlets import TraitError

from models import STAGES
from models.simulation.social_innovation import MEASURES
from models.widgets import AllianceRoles, ArrowJ

FIGURES = (AllianceRoles, ArrowJ)


def test_python_sees_a_choice():
    """What the reader picks reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = AllianceRoles()
    figure.observe(lambda change: seen.append(len(figure.outputs)), "stage")
    figure.set_state({"stage": "outcome"})
    assert seen == [0]


def test_python_sees_what_the_arrow_does_as_the_page_does():
    """Over the same draws: 99.5% live longer after 100 periods, and conflict falls in all."""
    outputs = ArrowJ().outputs
    assert set(outputs) == set(MEASURES)
    assert outputs["alive"]["helps"] == 0.995
    assert outputs["conflicts"]["helps"] == 1
    assert outputs["alive"]["present"] > outputs["alive"]["absent"]


@pytest.mark.parametrize(
    ("figure", "values", "message"),
    [
        (AllianceRoles, {"stage": "end"}, "stage .* must be one of formation, .* got 'end'"),
        (ArrowJ, {"arrow_j": 1.1}, "must be >= 0 and <= 1, got 1.1"),
        (ArrowJ, {"arrow_j": float("nan")}, "must be a finite number, got nan"),
        (ArrowJ, {"moment": 9}, "moment"),
        (ArrowJ, {"segment": "giant"}, "segment"),
        (ArrowJ, {"measure": "happiness"}, "measure"),
    ],
)
def test_what_is_no_option_changes_nothing(figure, values, message):
    """The message names the choice or the parameter, and the figure is as it was."""
    one = figure()
    before = one.values
    with pytest.raises(TraitError, match=message):
        one.set_trait(*next(iter(values.items())))
    assert one.values == before


def test_it_starts_where_the_model_does():
    """The strength of arrow J is written once, in the model."""
    assert ArrowJ().arrow_j == STAGES.parameter("arrow_j").default


@pytest.mark.parametrize("figure", FIGURES)
def test_its_name_is_stable_and_runs(figure):
    """The text a notebook stores is the code that makes the figure again."""
    assert eval(repr(figure())).values == figure().values


@pytest.mark.parametrize("figure", FIGURES)
def test_it_carries_its_still_twin(figure):
    """Print, mail and a page without JavaScript show the still."""
    data, _ = figure()._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")


def test_every_measure_has_a_still_at_the_edges_too():
    """Nothing to compare, the first moment, and less that is better."""
    for measure in MEASURES:
        assert ArrowJ(measure=measure, arrow_j=0, moment=10).still()
