"""A question as Python sees it."""

import pytest
from traitlets import TraitError

from models.widgets import Question

ANSWERS = {"yes": "Indeed.", "no": "Think again."}


def test_python_sees_what_was_chosen():
    """A class can count its bets."""
    question = Question(name="q", prompt="Is it?", answers=ANSWERS)
    question.set_state({"chosen": "no"})
    assert question.chosen == "no"


def test_one_answer_is_no_question():
    """There must be something to choose."""
    with pytest.raises(TraitError, match="'Is it\\?' needs at least two answers"):
        Question(name="q", prompt="Is it?", answers={"yes": "Indeed."})


def test_its_name_is_stable():
    """The text a notebook stores."""
    question = Question(name="q", prompt="Is it?", answers=ANSWERS)
    assert repr(question) == "Question('Is it?', answers: 'yes', 'no')"


def test_it_can_be_read_where_no_script_runs():
    """Print and mail show the question and its answers, not what is said to them."""
    data, _ = Question(name="q", prompt="Is it?", answers=ANSWERS)._repr_mimebundle_()
    assert data["text/markdown"] == "**Is it?**\n\n- yes\n- no"
