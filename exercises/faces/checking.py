"""What `check("1a")` in a notebook says.

In an assigned notebook it says whether an answer can be read; in the practice, whether it is
right. It looks names up where the student's cells put them.
"""

import json
import sys
from collections.abc import Callable, Iterable
from textwrap import fill

from exercises.core.answer import Answer, Form
from exercises.core.assignment import load
from exercises.core.forms import said
from exercises.core.plain import Plain, plain

WIDTH = 96


def check_form(forms: str) -> Callable[[str], None]:
    """Return `check` for an assigned notebook, from the forms of each question as JSON."""
    questions: dict[str, list[Form]] = json.loads(forms)

    def check(question: str) -> None:
        """Say whether the answers to a question can be read. Marks come after handing in."""
        of = _found(questions, question)
        _tell((form["name"], said(form, _given(form["name"]))) for form in of)

    return check


def check_practice(name: str) -> Callable[[str], None]:
    """Return `check` for the practice notebook of a chapter: it says what is right."""
    questions = {question.id: question.answers for question in load(name).in_practice().questions}

    def check(question: str) -> None:
        """Say of each answer to a question whether it is right."""
        of = _found(questions, question)
        _tell((answer.name, _verdict(answer, _given(answer.name))) for answer in of)

    return check


def _found(questions: dict[str, list], question: str) -> Iterable:
    if question not in questions:
        raise KeyError(f"there is no question {question!r}; there are {', '.join(questions)}")
    return questions[question]


def _given(name: str) -> Plain:
    """Return what the notebook's own code assigned to a name, as plain data."""
    return plain(vars(sys.modules["__main__"]).get(name))


def _verdict(answer: Answer, given: Plain) -> str:
    return "not answered yet." if given is None else answer.mark(given).says


def _tell(lines: Iterable[tuple[str, str]]) -> None:
    for name, text in lines:
        print(fill(f"{name}: {text}", WIDTH, subsequent_indent="  "))
