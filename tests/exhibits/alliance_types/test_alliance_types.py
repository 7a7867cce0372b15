"""The figures of the chapter on types of alliance, as Python sees them."""

import pytest
from traitlets import TraitError

from models import PROFIT_RULES, STRATEGIC_CRITERIA
from models.data import alliances
from models.data.chooser import OPEN
from models.widgets import (
    AllianceForm,
    Alliances,
    GrowthMatrix,
    ProfitRules,
    StrategicCriteria,
)

MODEL_FIGURES = {ProfitRules: PROFIT_RULES, StrategicCriteria: STRATEGIC_CRITERIA}
every_model_figure = pytest.mark.parametrize(
    ("figure", "model"), MODEL_FIGURES.items(), ids=lambda one: getattr(one, "__name__", "")
)


@every_model_figure
def test_it_starts_where_the_model_does(figure, model):
    """Default values are written once, in the model."""
    assert figure().values == {p.word: p.default for p in model.parameters}


@pytest.mark.parametrize(
    "figure",
    [
        ProfitRules(synergy=1.5),
        StrategicCriteria(lowers_risk=1),
        AllianceForm(pooled="no"),
        GrowthMatrix(customers="new"),
        Alliances(type="equity", search="Tesla"),
    ],
    ids=lambda figure: type(figure).__name__,
)
def test_its_name_is_stable_and_runs(figure):
    """The text a notebook stores is the code that makes the figure again."""
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize(
    ("figure", "values", "message"),
    [
        (ProfitRules, {"equity_stake": 1.0}, "must be >= 0 and < 1, got 1"),
        (ProfitRules, {"synergy": 0.0}, "must be > 0, got 0"),
        (StrategicCriteria, {"lowers_risk": 2.0}, "must be >= 0 and <= 1, got 2"),
        (AllianceForm, {"pooled": "maybe"}, "must be one of open, yes, no, got 'maybe'"),
        (GrowthMatrix, {"customers": "lost"}, "must be one of open, existing, new, got 'lost'"),
        (Alliances, {"source": "press"}, "must be one of any, four_week_mba"),
    ],
)
def test_what_it_cannot_take_changes_nothing(figure, values, message):
    """The model's own message, and the figure as it was."""
    one = figure()
    before = one.values
    with pytest.raises(TraitError, match=message):
        one.set_trait(*next(iter(values.items())))
    assert one.values == before


def test_python_sees_every_answer():
    """What the reader answers reaches `observe`, with the outputs already up to date."""
    seen = []
    form = AllianceForm(pooled="yes", independent="yes")
    form.observe(lambda change: seen.append(form.outputs), "new_company")
    form.set_state({"new_company": "yes"})
    assert seen == ["Joint venture"]


def test_answers_are_open_at_first():
    """A tree that nobody has walked asks its first question."""
    assert set(AllianceForm().values.values()) == {OPEN}
    assert AllianceForm().outputs == "Do the parties pool resources for an aim that they share?"


@pytest.mark.parametrize("figure", [AllianceForm, GrowthMatrix])
def test_a_tree_can_be_read_where_no_script_runs(figure):
    """All questions and endings, as a nested list."""
    data, _ = figure()._repr_mimebundle_()
    lines = data["text/markdown"].splitlines()
    facts = figure.model.facts
    assert len(lines) == len(facts["questions"]) + len(facts["endings"])
    assert lines[0].startswith("- ")
    assert all(line.lstrip().startswith("- ") for line in lines)
    assert all(ending["says"] in data["text/markdown"] for ending in facts["endings"])


@pytest.mark.parametrize(
    "figure",
    [
        ProfitRules(),
        ProfitRules(relative_size=0.05, equity_stake=0.9, stake_price=0),
        ProfitRules(relative_size=0.95, synergy=0.5, stake_price=2),
        StrategicCriteria(critical_to_goal=1, dispensable=1),
    ],
)
def test_it_carries_its_still_twin(figure):
    """Print, mail and a page without JavaScript show the still, at the edges of the box too."""
    data, _ = figure._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")


def test_a_tree_has_its_still_too():
    """Any path, also the whole of it."""
    for figure in (AllianceForm(), AllianceForm(pooled="no"), GrowthMatrix(customers="new")):
        assert figure.still()._repr_png_().startswith(b"\x89PNG")


def test_the_alliances_are_listed_as_the_reader_filters_them():
    """Filter and search together."""
    assert len(Alliances().outputs) == len(alliances.TABLE)
    found = Alliances(source="gomes_casseres", search="NEC").outputs.alliance
    assert found.to_list() == ["The Mips group", "Mips and NEC"]
