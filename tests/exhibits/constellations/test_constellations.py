"""The live figures of the chapter on constellations, as Python sees them."""

import pytest
from traitlets import TraitError

from models.widgets import RiscGroups, RiscTies, SmallSample

FIGURES = (RiscGroups, RiscTies, SmallSample)


def test_python_sees_a_choice():
    """What the reader chooses reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = RiscGroups()
    figure.observe(lambda change: seen.append(figure.outputs.whole["IBM"]), "measure")
    figure.set_state({"measure": "microcomputers"})
    assert seen == [15.4]


@pytest.mark.parametrize(
    ("figure", "values", "message"),
    [
        (
            RiscGroups,
            {"measure": "people"},
            "measure .* must be one of risc_chips, .* got 'people'",
        ),
        (RiscGroups, {"order": ""}, "order .* must be one of table, largest, own, got ''"),
        (RiscTies, {"firm": "acorn"}, "firm .* must be one of mips, .* got 'acorn'"),
        (SmallSample, {"successes": 37}, "no more successes than cases"),
        (SmallSample, {"successes": 2.5}, "successes .* whole number"),
    ],
)
def test_what_is_no_option_changes_nothing(figure, values, message):
    """The message names the choice, what it means and what there is."""
    one = figure()
    before = one.values
    with pytest.raises(TraitError, match=message):
        one.set_trait(*next(iter(values.items())))
    assert one.values == before


@pytest.mark.parametrize("figure", FIGURES)
def test_it_starts_where_its_model_does(figure):
    """Default values are written once."""
    assert figure().values == {p.word: p.default for p in figure.model.parameters}


@pytest.mark.parametrize("figure", FIGURES)
def test_its_name_is_stable_and_runs(figure):
    """The text a notebook stores is the code that makes the figure again."""
    assert eval(repr(figure())).values == figure().values


@pytest.mark.parametrize("figure", FIGURES)
def test_it_carries_its_still_twin(figure):
    """Print, mail and a page without JavaScript show the still."""
    data, _ = figure()._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")


def test_every_choice_of_the_groups_has_a_still():
    """All measures on all bases."""
    measure, basis, *_ = RiscGroups.model.parameters
    for one in measure.options:
        for other in basis.options:
            assert RiscGroups(measure=one, basis=other).still()


def test_the_sample_says_what_the_page_says():
    """Five of 36 beside 30%."""
    outputs = SmallSample().outputs
    assert outputs["high"] < 0.3
    assert outputs["at_most"] < 0.025
