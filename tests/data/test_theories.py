"""The ten theories that Okada's abstract names, and this book's coding of them."""

import re
from itertools import chain

import nbformat
import numpy as np
import pandas as pd
import pytest
from scipy.optimize import LinearConstraint, milp

from book.notebooks import ROOT
from models.core.errors import InputError
from models.data import theories
from models.data.theories import QUESTIONS, TABLE, THEORIES

BOOK = ROOT / "book"


def damaged(tmp_path, name, old, new):
    text = (ROOT / "models" / "data" / name).read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_ten_are_those_of_the_abstract_in_its_order():
    """okada: 'transaction cost theory, resource dependence theory, … and relational theory'."""
    named = (
        "transaction cost theory, resource dependence theory, resource-based theory of the firm, "
        "institution theory, competitive theory, organization learning theory, real options "
        "theory, theories of foreign market entry modes, social network theory, relational theory"
    ).split(", ")
    assert len(named) == len(THEORIES) == 10
    for full, short in zip(named, THEORIES.values(), strict=True):
        assert short in full


def test_every_theory_says_something_to_every_question_just_once():
    """Answers, touches on, or leaves open: nothing is left blank, nothing is coded twice."""
    coded = theories.coding(TABLE)
    assert coded.shape == (10, 8)
    assert coded.isin(theories.CODES).all(axis=None)


def test_no_theory_answers_all_and_every_question_but_the_last_is_answered():
    """What the chapter tells the reader."""
    answered = theories.coding(TABLE) == "answers"
    assert answered.sum(axis=1).max() == 4
    assert answered.sum().to_list() == [7, 3, 2, 4, 1, 2, 1, 0]


def smallest_by_programming(table, questions):
    """The size of a smallest set, by integer programming."""
    answers = np.array([[q in one for one in table.answers] for q in questions], dtype=float)
    found = milp(
        np.ones(len(table)),
        constraints=LinearConstraint(answers, lb=1),
        integrality=1,
        bounds=(0, 1),
    )
    return round(found.fun) if found.success else None


@pytest.mark.parametrize("table", [TABLE, theories.counting_touches(TABLE)], ids=["strict", "mild"])
@pytest.mark.parametrize(
    "questions",
    [tuple(QUESTIONS)[:-1], tuple(QUESTIONS), ("why", "partner", "govern"), ("learn", "split")],
    ids=len,
)
def test_the_smallest_sets_are_as_small_as_an_integer_program_finds(table, questions):
    """An independent second method; and every set found does answer."""
    sets = theories.smallest_sets(table, questions)
    size = smallest_by_programming(table, questions)
    assert {len(one) for one in sets} == ({size} if size is not None else set())
    for one in sets:
        assert set(questions) <= set(chain(*table.answers.loc[list(one)]))


QUESTIONED = tuple(QUESTIONS)[:-1]


@pytest.mark.slow
def test_what_a_doubt_changes_is_what_an_integer_program_finds():
    """Each answer and each touch doubted in turn: the size is the program's, or nothing is told."""
    coded = theories.cells()
    before = smallest_by_programming(TABLE, QUESTIONED)
    told = theories.doubts(QUESTIONED).needed
    for cell, says in coded.says[coded.says != "silent"].items():
        doubted = coded.copy()
        doubted.loc[cell, "says"] = "touches" if says == "answers" else "answers"
        size = smallest_by_programming(theories.load(coded=doubted), QUESTIONED)
        if cell in told.index:
            assert size == (None if pd.isna(told[cell]) else told[cell])
        else:
            assert size == before


@pytest.mark.slow
def test_two_cells_carry_the_smallest_sets():
    """Without either no theories answer the first seven questions; so the chapter says."""
    needed = theories.doubts(QUESTIONED).needed
    assert set(needed[needed.isna()].index) == {
        ("resource_dependence", "split"),
        ("learning", "learn"),
    }
    assert ("relational", "split") not in needed.index


def test_no_question_needs_no_theory():
    """The empty set answers nothing that is asked."""
    assert theories.smallest_sets(TABLE, ()) == [()]


def test_a_question_that_is_not_coded_is_refused_with_those_there_are():
    """By name."""
    with pytest.raises(InputError, match="there is no question 'price'; there are why, partner"):
        theories.smallest_sets(TABLE, ("why", "price"))


def test_overlap_is_symmetric_and_whole_only_for_the_same_answers():
    """Of two theories, in either order; institution and competitive theory answer the same."""
    lap = theories.overlap(TABLE).to_numpy()
    np.testing.assert_array_equal(lap, lap.T)
    same = np.array([[set(a) == set(b) for a in TABLE.answers] for b in TABLE.answers])
    np.testing.assert_array_equal(lap == 1, same)
    assert theories.overlap(TABLE).loc["institution", "competitive"] == 1


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("transaction_cost,", "transaction,", "line 2, column id: must be one of"),
        ("alliance_types; diagnosis", "alliance_kinds", "column chapters"),
    ],
)
def test_a_damaged_file_is_refused_by_its_place(tmp_path, old, new, message):
    """Line, column and value, or the theory."""
    with pytest.raises(InputError, match=message):
        theories.load(damaged(tmp_path, "theories.csv", old, new))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("competitive,split,touches", "competitive,split,maybe", "column says: must be one of"),
        ("competitive,split", "competitive,price", "column question: must be one of"),
        ("competitive,split", "competitive,social", "competitive"),
        ("The theory measures a rent that the pair earns.", "", "column because"),
    ],
)
def test_a_damaged_coding_is_refused_by_its_place(tmp_path, old, new, message):
    """Line, column and value; a cell that is coded twice leaves another without a code."""
    with pytest.raises(InputError, match=message):
        theories.cells(damaged(tmp_path, "theory_answers.csv", old, new))


def test_a_cell_without_a_code_is_refused(tmp_path):
    """By its theory and its question."""
    path = damaged(
        tmp_path,
        "theory_answers.csv",
        "relational,social,silent,The theory measures a rent that the pair earns.\n",
        "",
    )
    with pytest.raises(InputError, match="must say what relational says to 'social'"):
        theories.cells(path)


def test_a_missing_theory_is_refused(tmp_path):
    """All ten, in the order of the abstract."""
    lines = (
        (ROOT / "models" / "data" / "theories.csv")
        .read_text(encoding="utf-8")
        .splitlines(keepends=True)
    )
    path = tmp_path / "theories.csv"
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    with pytest.raises(InputError, match=r"must have transaction_cost, .* in this order"):
        theories.load(path)


@pytest.mark.parametrize("slug", theories.CHAPTERS)
def test_every_chapter_is_there_under_its_title(slug):
    """The title in the figure is the heading of the page."""
    first = nbformat.read(BOOK / f"{slug}.ipynb", 4).cells[0].source
    assert first.splitlines()[0] == f"# {theories.CHAPTERS[slug]}"


def test_every_classic_work_is_in_the_bibliography_with_its_year():
    """Names and year of `classic` stand in one entry of the references."""
    text = (BOOK / "references.bib").read_text(encoding="utf-8")
    entries = text.split("\n@")
    for classic in TABLE.classic:
        names, year = re.fullmatch(r"(.+) \((\d{4})\)", classic).groups()
        people = names.split(" and ")
        fits = [e for e in entries if f"{{{year}}}" in e and all(p in e for p in people)]
        assert len(fits) == 1, classic
