"""Marks of single answers: what is read as what, and what a guess earns."""

import pytest

from exercises.core.choice import Choices
from exercises.core.forms import said
from exercises.core.formula import Formula
from exercises.core.number import Number

NEEDED = Formula("needed", "the least synergy", 4, text="2*s/(1/2 + s)", domain={"s": (0.05, 0.95)})


@pytest.mark.parametrize(
    "text", ["2*s/(0,5 + s)", "2*S/(1/2 + S)", "2*s²/(s/2 + s²)", "max(2*s/(0.5 + s), 0)"]
)
def test_a_formula_is_right_however_it_is_typed(text):
    """With a decimal comma, a capital, or a raised figure; a comma still parts arguments."""
    assert NEEDED.mark(text).points == 4


@pytest.mark.parametrize("text", ["s(1 + s)", "2(1 + s)", "(1 + s)(1 - s)"])
def test_a_missing_sign_before_a_bracket_is_named(text):
    assert "Write * between factors" in NEEDED.mark(text).says


@pytest.mark.parametrize(("given", "points"), [("50 %", 2), ("50", 2), (50, 2), ("0,5", 0)])
def test_per_cent_of_a_number_in_per_cent_is_that_number(given, points):
    share = Number("own", "its part", 2, value=50, unit="per cent", within=0.5, low=0, high=100)
    assert share.mark(given).points == points


def test_a_check_says_as_what_a_text_is_read():
    """A sign for thousands would be taken for a decimal comma."""
    form = Number("profit", "the profit", 2, value=1234, within=0.5).form()
    assert said(form, "1,234") == "1,234 is the number 1.234: it can be read."
    assert said(form, 1234) == "1234 can be read."


OPTIONS = tuple("abcdef")


@pytest.mark.parametrize("count", range(7))
def test_who_takes_all_or_none_earns_nothing_unless_it_is_right(count):
    answer = Choices("those", "those", 4, options=OPTIONS, value=frozenset(OPTIONS[:count]))
    assert answer.mark([]).points == (4 if count == 0 else 0)
    assert answer.mark(list(OPTIONS)).points == (4 if count == 6 else 0)


def test_a_part_of_those_that_apply_earns_its_part():
    answer = Choices("those", "those", 4, options=OPTIONS, value=frozenset("ab"))
    marks = {taken: answer.mark(list(taken)).points for taken in ("ab", "a", "abc", "ac", "cd")}
    assert marks == {"ab": 4, "a": 2, "abc": 3, "ac": 1, "cd": 0}
