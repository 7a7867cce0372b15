"""What is named in a source is there."""

from dataclasses import replace
from itertools import groupby

import pytest

from tests.words import places, sources
from tests.words.prose import Passage, everything


def passage(text: str) -> Passage:
    """A paragraph that somebody might write."""
    return Passage("made_up.md", "line 1", "text", text)


def test_every_place_that_code_or_a_table_names_exists():
    """Whoever opens the source there finds it."""
    named = [*places.declared(), *places.tabulated()]
    assert len(named) > 300
    false = [f"{at}: {key}: {no}" for at, key, where in named for no in places.unknown(key, where)]
    assert not false


def test_every_place_that_prose_names_exists():
    """Sections, tables, notes, hypotheses and figures, page by page."""
    pages = groupby(everything(), key=lambda passage: passage.file)
    assert not [f"{at}: {no}" for _, page in pages for at, no in places.false_places(page)]


@pytest.mark.skipif(not sources.TEXTS.is_dir(), reason="the texts are not in this repository")
@pytest.mark.parametrize("key", sources.KEYS)
def test_the_list_agrees_with_the_source(key):
    """Every section, heading, table, figure, equation and step of the list stands in the text."""
    text = sources.texts()[key]
    listed = [place for place in places.known() if place.source == key]
    assert not [place for place in listed if not places.stands_in(place, text)]


@pytest.mark.skipif(not sources.TEXTS.is_dir(), reason="the texts are not in this repository")
@pytest.mark.parametrize("place", places.known(), ids=str)
def test_another_place_does_not_agree(place):
    """A check that everything passes would be none."""
    if place.kind == "question":
        other = replace(place, kind="section", number="9", heading="Questions")
    elif place.number and place.kind != "objective":
        other = replace(place, number="99")
    else:
        other = replace(place, heading=f"{place.heading} and more")
    assert not places.stands_in(other, sources.texts()[place.source])


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ("gomescasseres1997", "section 5"),
        ("gomescasseres1997", "sections 2 to 9"),
        ("gomescasseres1997", "appendix, eq. (5)"),
        ("gomescasseres1997", "section 4, hypothesis 3"),
        ("gomescasseres1997", "section 2, 'Loss of control'"),
        ("gomescasseres1997", "Table II"),
        ("ishida", "section 5.2.4"),
        ("ishida", "Figure 4"),
        ("serrat", "footnote 24"),
        ("serrat", "Table 3, objective 3, question 5"),
        ("serrat", "section 'Promises'"),
        ("serrat", "rule (vi)"),
        ("fourweekmba", "'Strategic alliance kinds'"),
        ("okada", "section 2"),
        ("okada", "somewhere"),
    ],
)
def test_a_place_that_does_not_exist_is_found(key, where):
    """One step beyond the last of each kind, and a heading in the wrong section."""
    assert list(places.unknown(key, where))


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ("gomescasseres1997", "sections 2 to 4; appendix, eqs. (1) and (4)"),
        ("gomescasseres1997", "section 3, 'Loss of control'"),
        ("ishida", "sections 5.2, 6.2 and 7, Tables 2 and 3, Figure 3"),
        ("serrat", "'Conventional Approaches', steps 9 and 11; Table 2, note"),
        ("serrat", "objective 4, question 6, second part"),
        ("serrat", "Moreover; Ishida, section 5.2.2"),
        ("fourweekmba", "first paragraph"),
        ("okada", "abstract, on the key role"),
    ],
)
def test_a_place_that_exists_is_let_pass(key, where):
    """Lists, ranges, several sources, and what the book says beside the place."""
    assert not list(places.unknown(key, where))


@pytest.mark.parametrize(
    "text",
    [
        "Okada says so in section 3.",
        'Gomes-Casseres (1997, section 2, "Loss of control") doubts it.',
        "The tables differ (Ishida, Table 4).",
        "Serrat's footnote 40 says more.",
        "See Figure 9.",
    ],
)
def test_a_false_place_in_prose_is_found(text):
    """With or without a heading; a figure must be a source's or the page's own."""
    assert list(places.false_places([passage(text)]))


def test_a_figure_of_the_page_is_no_false_place():
    """The book has figures of its own."""
    assert not list(places.false_places([passage("See Figure 9."), passage("**Figure 9.** It.")]))
