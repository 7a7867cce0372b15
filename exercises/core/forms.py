"""The public side of answers: whether something can be read as an answer of a form.

This is all that a student's notebook knows. No key is here, and none can be computed from it.
"""

from exercises.core.answer import Answer, Form, Unreadable, shown
from exercises.core.choice import Choice, Choices
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.plain import Plain
from exercises.core.series import Series
from exercises.core.table import Table
from exercises.core.words import Words

KINDS: dict[str, type[Answer]] = {
    kind.KIND: kind for kind in (Number, Formula, Choice, Choices, Table, Series, Words)
}


def said(form: Form, given: Plain) -> str:
    """Say in a sentence whether what was given can be read as an answer, and if not, why not."""
    if given is None:
        return "not answered yet."
    try:
        value = KINDS[form["kind"]].read(form, given)
    except Unreadable as reason:
        return str(reason)
    if form["kind"] == Table.KIND:
        return _rows(form, value)
    if form["kind"] == Number.KIND and isinstance(given, str) and not given.isdecimal():
        return f"{shown(given)} is the number {value:.10g}: it can be read."
    return f"{shown(given)} can be read."


def _rows(form: Form, value: dict[str, Plain]) -> str:
    """Say of a table which of its rows cannot be read."""
    says = ((label, said(row, value.get(label))) for label, row in form["rows"].items())
    wrong = [f"{label}: {text}" for label, text in says if not text.endswith("can be read.")]
    return " ".join(wrong) or "All rows can be read."
