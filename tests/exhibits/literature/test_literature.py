"""The live figures of the chapter on the literature, as Python sees them."""

import pytest
from traitlets import TraitError

from models.widgets import Journals, ReviewFunnel, Selection, Studies, TwoShares

LISTS = (Studies, Journals)
FIGURES = (*LISTS, ReviewFunnel, Selection, TwoShares)


@pytest.mark.parametrize("figure", FIGURES)
def test_it_starts_where_its_model_does(figure):
    """Default values are written once."""
    assert figure().values == {p.word: p.default for p in figure.model.parameters}


@pytest.mark.parametrize("figure", FIGURES)
def test_its_name_is_stable_and_runs(figure):
    """The text a notebook stores is the code that makes the figure again."""
    assert eval(repr(figure())).values == figure().values


def test_the_name_of_a_list_tells_what_the_reader_changed():
    """And nothing that is as at first."""
    figure = Studies(stage="outcome", search="start-ups")
    assert repr(figure) == "Studies(search='start-ups', stage='outcome')"
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize("figure", LISTS)
def test_a_list_without_script_is_a_table_of_all_its_records(figure):
    """What a reader without JavaScript gets holds every name."""
    data, _ = figure()._repr_mimebundle_()
    lines = data["text/markdown"].splitlines()
    assert len(lines) == 2 + len(figure().outputs)
    assert "image/png" not in data


@pytest.mark.parametrize("figure", [ReviewFunnel, Selection, TwoShares])
def test_a_drawing_carries_its_still_twin(figure):
    """Print, mail and a page without JavaScript show the still."""
    data, _ = figure()._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")


@pytest.mark.parametrize("figure", LISTS)
def test_a_list_has_a_still_for_every_pair_of_axes(figure):
    """Also where nothing is counted across."""
    menus = {p.word: p.options for p in figure.model.parameters if p.word in ("rows", "columns")}
    for rows in menus["rows"]:
        for columns in menus["columns"]:
            assert figure(rows=rows, columns=columns).still()


def test_python_sees_what_the_reader_filters():
    """What the reader chooses reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = Studies()
    figure.observe(lambda change: seen.append(figure.outputs.study.to_list()), "stage")
    figure.set_state({"stage": "outcome"})
    assert seen == [["Cacciolatti et al. (2020)"]]


@pytest.mark.parametrize(
    ("figure", "values", "message"),
    [
        (Studies, {"method": "poem"}, "method .* must be one of any, case, .* got 'poem'"),
        (Studies, {"search": "x" * 101}, "search .* must have at most 100 characters, got 101"),
        (Journals, {"opened": "nature"}, "opened .* must be one of nothing, .* got 'nature'"),
        (ReviewFunnel, {"step": "dreamt"}, "step .* must be one of searched, .* got 'dreamt'"),
        (Selection, {"selection_ratio": 2.4}, "no fewer of the kind than were chosen"),
        (TwoShares, {"first_total": 2.5}, "first_total .* whole number"),
    ],
)
def test_what_is_no_option_changes_nothing(figure, values, message):
    """The message names the choice, what it means and what there is."""
    one = figure()
    before = one.values
    with pytest.raises(TraitError, match=message):
        one.set_trait(*next(iter(values.items())))
    assert one.values == before


def test_the_figures_say_what_the_chapter_says():
    """One of 21 may be 1 to 22 of 42, and 33% of 100 is not told from 24% of 445."""
    outputs = Selection().outputs
    assert (round(outputs["lowest_share"] * 42), round(outputs["highest_share"] * 42)) == (1, 22)
    outputs = TwoShares().outputs
    assert outputs["gap_low"] < 0 < outputs["gap_high"]
