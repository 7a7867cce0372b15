"""What the five sources say to fifteen threads, and whether the files keep their own rules."""

import re

import pytest

from book.notebooks import ROOT
from models.core.errors import InputError
from models.data import voices
from models.data.voices import SOURCES, TABLE, VOICES

# The three that must be there, whatever else is: who splits, whether an end is failure, size.
FIRST = ["who_splits", "is_the_end_failure", "what_size_means"]


def damaged(tmp_path, name, old, new):
    text = (ROOT / "models" / "data" / f"{name}.csv").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / f"{name}.csv"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_threads_that_a_reader_looks_for_come_first():
    """Who splits profits how, is termination failure, and what size means."""
    assert TABLE.index.to_list()[:3] == FIRST
    assert set(TABLE.verdict[FIRST]) == {"differ"}


def test_every_thread_has_a_voice_and_two_where_they_differ_or_agree():
    """No verdict on a single witness."""
    counts = voices.heard(VOICES).sum(axis=1)
    assert counts.index.to_list() == TABLE.index.to_list()
    assert (counts >= TABLE.verdict.map({"gap": 1, "differ": 2, "agree": 2})).all()


def test_every_source_is_in_the_bibliography_and_speaks():
    """The five, by the key under which the book cites them."""
    text = (ROOT / "book" / "references.bib").read_text(encoding="utf-8")
    assert all(f"{{{key}," in text for key in SOURCES)
    assert voices.heard(VOICES).any().all()


def test_every_chapter_is_there():
    """The link leads to a page of this book."""
    for chapter in TABLE.chapter:
        assert (ROOT / "book" / f"{chapter}.ipynb").exists()


def test_what_is_told_is_in_sentences_and_every_question_is_one():
    """The figure's sentence ends as they do."""
    for text in (*TABLE.says, *VOICES.says):
        assert re.fullmatch(r"[A-Z].*\.", text), text
    assert all(question.endswith("?") for question in TABLE.question)


PLACES = {
    "fourweekmba": r"(opening|'[A-Z].*')",
    "serrat": r"('.*'(, steps? [\d and]+)?|Table \d(, note)?|note \d+)",
    "gomescasseres1997": r"(sections? [\d and]+|appendix(, eq\. \(\d\))?)",
    "ishida": r"sections? [\d. and]+(, on .*\(\d{4}\))?",
    "okada": r"abstract",
}


def test_every_place_is_one_that_the_source_has():
    """Sections where it numbers them, headings where not, and an abstract of one piece."""
    for (_, source), place in VOICES.place.items():
        for part in place.split("; "):
            assert re.fullmatch(PLACES[source], part), (source, part)


def test_what_is_not_there_is_told_as_silence():
    """The table of who speaks has one mark for each voice."""
    speaks = voices.heard(VOICES)
    assert speaks.shape == (15, 5)
    assert speaks.to_numpy().sum() == len(VOICES)
    assert not speaks.loc["who_splits", "okada"]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("threads", "differ", "differs", "line 2, column verdict: must be one of differ, agree"),
        ("threads", "group_profit", "profits", "line 2, column chapter"),
        ("threads", "is_the_end_failure", "who_splits", "lines 2 and 3: thread who_splits is"),
        ("voices", "who_splits,", "who_split,", "line 2, column thread: must be one of"),
        ("voices", "fourweekmba", "rogers1962", "line 2, column source: must be one of"),
        ("voices", "'Strategic alliance types'", "", "line 2, column place: must be some text"),
        ("voices", "who_splits,serrat", "who_splits,fourweekmba", "is there twice"),
    ],
)
def test_a_damaged_file_is_refused_by_its_place(tmp_path, name, old, new, message):
    """Line, column and value."""
    path = damaged(tmp_path, name, old, new)
    with pytest.raises(InputError, match=message):
        voices.load(path) if name == "threads" else voices.voices(TABLE, path)


@pytest.mark.parametrize(
    ("thread", "kept", "message"),
    [("who_splits", 1, "needs 2 voices or more, has 1"), ("who_leads", 0, "needs 1 .* has 0")],
)
def test_a_verdict_on_too_few_voices_is_refused(tmp_path, thread, kept, message):
    """They can't differ alone; and a gap needs somebody who comes near it."""
    lines = (ROOT / "models" / "data" / "voices.csv").read_text(encoding="utf-8").splitlines()
    mine = [line for line in lines if line.startswith(thread)]
    path = tmp_path / "voices.csv"
    left = [line for line in lines if line not in mine[kept:]]
    path.write_text("\n".join(left) + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=f"{thread}: {message}"):
        voices.voices(TABLE, path)
