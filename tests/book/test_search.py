"""Search: thirty questions and more find the right page, and what is found can be read."""

import csv
import gzip
import json
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from models.data import concerns
from models.front_page import PLAY, place
from models.widgets.node import NODE
from tests.site import PAGES, SITE, html, named

HERE = Path(__file__).parent
FOLDER = SITE / "_static" / "search"
ASKED = list(csv.DictReader((HERE / "questions.csv").read_text(encoding="utf-8").splitlines()))
MORE = [*"trsut form xyzzy constructor ( Σ".split(), "how do I leave an alliance", "the of and"]
FIRST = 3
INDEX_BYTES = 250_000
PAGE = re.compile(r"<script[^>]*(searchtools|language_data|searchindex|search/)")


@cache
def answers(types=False):
    """What is found for each question, asked in one go; while one types it, if one does."""
    questions = [row["question"] for row in ASKED] + MORE
    done = subprocess.run(
        [NODE, HERE / "asked.mjs"],
        input=json.dumps({"folder": str(FOLDER), "questions": questions, "types": types}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return dict(zip(questions, json.loads(done.stdout), strict=True))


def pages(question, types=False):
    return [Path(found["address"]).stem for found in answers(types)[question]]


def test_there_are_thirty_questions_at_least():
    assert len({row["question"] for row in ASKED}) >= 30


@pytest.mark.parametrize("types", [False, True], ids=["asked", "while one types"])
@pytest.mark.parametrize("row", ASKED, ids=lambda row: row["question"])
def test_the_right_page_is_among_the_first(row, types):
    assert row["page"] in pages(row["question"], types)[:FIRST]


def test_a_slip_of_the_keys_still_finds():
    assert "learning_race" in pages("trsut")[:FIRST]


def test_a_word_that_only_begins_alike_is_not_the_word():
    """A page on formulas says no more of a form than one on kinds of alliance."""
    assert pages("form", types=True)[:2] == pages("form")[:2]


def test_who_says_the_word_itself_comes_before_who_says_it_otherwise():
    """The glossary has what else an NGO may be called."""
    assert pages("NGO")[0] == "convergence"
    assert "glossary" in pages("NGO")[1:]


@pytest.mark.parametrize("question", ["xyzzy", "the of and", "("])
def test_what_is_nowhere_finds_nothing(question):
    assert pages(question) == []


def test_every_place_that_is_found_is_there():
    places = {
        (found["address"], section["anchor"])
        for all_found in answers().values()
        for found in all_found
        for section in found["sections"]
    }
    assert len(places) > 100
    opened = {place(row) for _, row in concerns.load().iterrows()} - {PLAY}
    lost = [at for at in places if at[1] not in opened and at[1] not in named(at[0])]
    assert lost == []


def test_an_excerpt_is_prose_and_marks_a_word():
    """No LaTeX, no code, no list of contents; short enough to be read. Or the heading has it."""
    first = [found for row in ASKED for found in answers()[row["question"]][:FIRST]]
    for found in first:
        text = "".join(piece for piece, _ in found["excerpt"])
        assert 0 < len(text) < 240
        assert not re.search(r"\\[a-z]+|\$\D|\{|\}|\bdef |import ", text), text
        assert any(is_marked for _, is_marked in found["excerpt"] + found["heading"])


def test_what_is_searched_holds_no_html():
    """Links of a page to its parts, written as HTML, are no words of its."""
    assert re.findall(r"</?[a-z]+[ >]", (FOLDER / "index.js").read_text("utf-8")) == []


def test_the_index_is_small_enough_and_in_no_page():
    """It is loaded when somebody searches."""
    assert len(gzip.compress((FOLDER / "index.js").read_bytes())) < INDEX_BYTES
    assert [page for page in PAGES if PAGE.search(html(page))] == []
    assert not (SITE / "searchindex.js").exists()
