"""A question as Python sees it."""

import pytest
from traitlets import TraitError

from models.widgets import Question

ANSWERS = {"yes": "Yes, it is.", "no": "Think again."}


def test_python_sees_what_was_chosen():
    """A class can count its bets."""
    question = Question(name="q", prompt="Is it?", answers=ANSWERS)
    question.set_state({"chosen": "no"})
    assert question.chosen == "no"


def test_one_answer_is_no_question():
    """There must be something to choose."""
    with pytest.raises(TraitError, match="'Is it\\?' needs at least two answers"):
        Question(name="q", prompt="Is it?", answers={"yes": "Indeed."})


def test_a_quiz_has_one_right_answer():
    """Which it is, what is said to it tells; the page counts by that."""
    assert Question(name="q", prompt="Is it?", answers=ANSWERS).right == "yes"
    for second in ("Indeed.", "Right: it is."):
        answers = {"yes": second, "no": second}
        with pytest.raises(TraitError, match=r"needs one right answer.* got [02]"):
            Question(name="q", prompt="Is it?", answers=answers)


def test_a_bet_says_by_place_what_comes_out():
    """What is said of it is the same to all answers."""
    told = dict.fromkeys(["rain", "sun"], "The sun came out.")
    bet = Question(name="bet", prompt="Sun?", answers=told, reveal="Show what happens", right=1)
    assert bet.right == "sun"
    assert Question(name="bet", prompt="Sun?", answers=told, reveal="Show").right == ""


def test_its_name_is_stable():
    """The text a notebook stores."""
    question = Question(name="q", prompt="Is it?", answers=ANSWERS)
    assert repr(question) == "Question('Is it?', answers: 'yes', 'no')"


def test_it_can_be_read_where_no_script_runs():
    """Print and mail show the question and its answers, not what is said to them."""
    data, _ = Question(name="q", prompt="Is it?", answers=ANSWERS)._repr_mimebundle_()
    assert data["text/markdown"] == "**Is it?**\n\n- yes\n- no"
