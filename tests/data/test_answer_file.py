"""Files of answers in Python: every one of the table, and what a file may not do to its reader."""

import sys

import pytest

from models.core.errors import InputError
from models.data.answer_file import MEGABYTES, shown
from models.data.questionnaire import HOMES, by_name
from tests.data.answer_files import CASES, NAME, TOO_LARGE, WHOLE, WRITTEN, content


def verdict(given):
    """Return what Python makes of a file: an example, or the sentence that refuses it."""
    try:
        return by_name(NAME).read(given)
    except InputError as error:
        return str(error)


@pytest.mark.parametrize("case", CASES)
def test_python_gives_the_verdict_of_the_table(case):
    """The answers, or the reason, to the letter."""
    assert verdict(content(case)) == CASES[case][1]


@pytest.mark.parametrize("case", [case for case, (given, _) in CASES.items() if type(given) is str])
def test_a_text_has_the_verdict_of_its_bytes(case):
    """A notebook may hand over either."""
    assert verdict(CASES[case][0]) == CASES[case][1]


def test_a_file_is_read_however_deep_its_reader_stands():
    """The limit of brackets is the format's, not what Python's stack has left."""

    def below(calls):
        return below(calls - 1) if calls else verdict(content("as deep as can be"))

    room = sys.getrecursionlimit() - 300
    assert below(room) == CASES["as deep as can be"][1]


def test_what_is_neither_text_nor_bytes_is_named(tmp_path):
    """A path is not yet a file."""
    with pytest.raises(InputError, match=r"is text or bytes, got \w*Path\."):
        by_name(NAME).read(tmp_path)


def test_a_file_that_could_not_be_read_again_is_not_written():
    """Nobody should find that out later."""
    steps = by_name(NAME)
    with pytest.raises(InputError, match=TOO_LARGE):
        steps.write({}, "ä" * (MEGABYTES * 500_000))


@pytest.mark.parametrize("name", HOMES)
def test_half_a_character_in_a_name_does_not_spoil_the_file(name):
    """What is written can be stored in UTF-8, and read."""
    asked = by_name(name)
    text = asked.write({}, "half of it: \ud83d")
    assert asked.read(text.encode("utf-8")).alliance == "half of it: \ufffd"


def test_a_file_is_the_same_with_any_line_ends():
    """Nothing is left of them in the answers."""
    for ends in ("\n", "\r\n", "\r"):
        assert verdict(WRITTEN.replace("\n", ends)) == WHOLE


@pytest.mark.parametrize(
    ("value", "expected"),
    [(10**4000, "Infinity"), (-(10**400), "-Infinity"), (float("nan"), "NaN"), ({1, 2}, "{1, 2}")],
)
def test_values_that_no_file_holds_are_shown_too(value, expected):
    """An answer that a notebook gives may be anything."""
    assert shown(value) == expected
