"""What every assignment must keep, in each variant that a student can get."""

import json
import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import islice
from pathlib import Path

import nbformat
import numpy as np
import pytest
import sympy

from exercises.core.answer import NOT_ANSWERED
from exercises.core.assignment import LEVELS, load
from exercises.core.choice import Choice, Choices
from exercises.core.drawing import IllPosed
from exercises.core.forms import said
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.plain import plain
from exercises.core.table import Table
from exercises.faces.notebook import practice_notebook, student_notebook
from exercises.teaching import chapter as teaching

EXERCISES = Path(__file__).resolve().parents[2] / "exercises"
NAMES = sorted(path.parent.name for path in EXERCISES.glob("*/tasks.py"))
MOST = 10_000
SECRET = b"a secret of these tests"

every_assignment = pytest.mark.parametrize("name", NAMES)
every_part = pytest.mark.parametrize(
    ("name", "place"),
    [(name, place) for name in NAMES for place in range(len(load(name).parts))],
)


@cache
def variants(name, place):
    """All that students can be assigned, or the first so many."""
    return list(islice(load(name).parts[place].every(), MOST))


@cache
def practice(name, place):
    return list(islice(load(name).parts[place].every(practice=True), MOST))


def answers(asked):
    """The answers that are marked by themselves; those of a table's rows by themselves."""
    for question in asked.questions:
        for answer in question.answers:
            yield from answer.answers.values() if isinstance(answer, Table) else [answer]


def no_digits(text):
    return re.sub(r"[\d.,]+", "0", text)


def structure(asked):
    """What is asked, with the numbers left out."""
    texts = (asked.text, *(question.text for question in asked.questions))
    names = tuple(answer.name for question in asked.questions for answer in question.answers)
    return tuple(map(no_digits, texts)), names


def test_every_chapter_has_an_assignment():
    notebooks = {path.stem for path in (EXERCISES.parent / "book").glob("*.ipynb")}
    assert set(NAMES) == notebooks - {"intro", "notation"}


@every_part
def test_the_key_earns_all_points_in_every_variant(name, place):
    """And an unanswered question is said to be one."""
    for asked in (*variants(name, place), *practice(name, place)):
        for question in asked.questions:
            for answer in question.answers:
                mark = answer.mark(answer.right())
                assert mark.points == (None if answer.by_hand else answer.points), answer
                assert answer.mark(None).says == NOT_ANSWERED
                assert answer.mark(None).points == 0
                assert not said(answer.form(), answer.right()).startswith("The answer must")


@every_part
def test_every_variant_asks_as_much(name, place):
    """The same questions for the same points, each with a hint and an answer."""
    asked = (*variants(name, place), *practice(name, place))
    assert len({tuple((q.id, q.points, q.by_hand) for q in one.questions) for one in asked}) == 1
    for question in (question for one in asked for question in one.questions):
        assert question.hint.strip()
        assert question.solution.strip()
        names = [answer.name for answer in question.answers]
        assert len(set(names)) == len(names)
        assert all(name.isidentifier() for name in names)


@every_part
def test_structures_differ_and_none_of_the_practice_is_assigned(name, place):
    assigned = {structure(asked) for asked in variants(name, place)}
    assert len(assigned) >= 2
    assert not assigned & {structure(asked) for asked in practice(name, place)}


@every_part
def test_numbers_are_within_reach_and_slips_are_no_answers(name, place):
    """A number is finite and neither tiny nor huge; a known mistake is not the key."""
    for asked in (*variants(name, place), *practice(name, place)):
        for answer in answers(asked):
            if isinstance(answer, Number):
                assert answer.value == 0 or 1e-3 <= abs(answer.value) <= 1e6, answer
                assert answer.tolerance <= 0.3 * abs(answer.value) or answer.value == 0, answer
                for slip in answer.slips:
                    far = abs(slip.value - answer.value) > 1.5 * answer.tolerance
                    assert far or not np.isfinite(slip.value), (answer, slip)
            if isinstance(answer, Formula):
                for slip in answer.slips:
                    assert answer.mark(slip.value).says == slip.says, (answer, slip)
            for slip in getattr(answer, "slips", ()):
                assert 0 <= slip.points < answer.points


@every_assignment
def test_an_hour_and_its_points(name):
    """Half an hour to an hour; a program marks most of it, and words are marked by a human."""
    sheet = load(name).of_student(SECRET, "anna")
    assert 30 <= sheet.minutes <= 60
    assert 20 <= sheet.points <= 40
    by_hand = sum(question.points for question in sheet.questions if question.by_hand)
    assert 0 < by_hand <= sheet.points / 4
    ids = [question.id for question in sheet.questions]
    assert len(set(ids)) == len(ids)
    names = [answer.name for question in sheet.questions for answer in question.answers]
    assert len(set(names)) == len(names)


@every_assignment
def test_every_question_tests_an_outcome_of_its_chapter(name):
    """More than one outcome, at more than one of Bloom's levels."""
    questions = load(name).of_student(SECRET, "anna").questions
    outcomes = teaching.Chapter(name).outcomes
    assert {question.level for question in questions} <= set(LEVELS)
    assert len({question.level for question in questions}) >= 3
    assert {question.outcome for question in questions} <= set(range(1, len(outcomes) + 1))
    assert len({question.outcome for question in questions}) >= 2


@every_assignment
def test_ten_thousand_students_get_sound_tasks_of_their_own(name):
    """Nobody waits for ever; few of a class share all numbers; same student, same numbers."""
    given = load(name)
    cached = {place: variants(name, place) for place in range(len(given.parts))}
    assert all(cached.values())
    class_of = [given.of_student(SECRET, f"student {number}") for number in range(60)]
    keys = {repr([[a.right() for a in q.answers] for q in s.questions]) for s in class_of}
    assert len(keys) >= 0.9 * len(class_of)
    assert repr(given.of_student(SECRET, "student 1").questions) == repr(class_of[1].questions)
    assert repr(given.of_student(b"another", "student 1").asked) != repr(class_of[1].asked)


@every_assignment
def test_one_draw_in_two_or_more_is_sound(name):
    """Students draw again a few times at most."""
    for part in load(name).parts:
        sound = 0
        for number in range(200):
            draw = next(_draws(name, f"student {number}", part))
            try:
                part.ask(draw)
                sound += 1
            except IllPosed:
                pass
        assert sound >= 60, part.name


def _draws(name, student, part):
    from exercises.core.drawing import of_student

    return of_student(SECRET, student, name, part.name)


@every_assignment
def test_the_stored_practice_is_the_declared_one(name):
    """`make notebooks` writes it."""
    stored = nbformat.read(EXERCISES / name / f"{name}.ipynb", as_version=4)
    declared = practice_notebook(load(name).in_practice())
    assert [(c.cell_type, c.id, c.source) for c in stored.cells] == [
        (c.cell_type, c.id, c.source) for c in declared.cells
    ]


@every_assignment
def test_a_notebook_and_its_forms_hold_no_key(name):
    """Sentences about mistakes, solutions, hints and rubrics stay with the instructor."""
    sheet = load(name).of_student(SECRET, "anna")
    released = nbformat.writes(student_notebook(sheet, "tag"))
    secret = [question.solution for question in sheet.questions if len(question.solution) > 25]
    secret += [question.hint for question in sheet.questions]
    for asked in sheet.asked:
        for answer in answers(asked):
            secret += [slip.says for slip in getattr(answer, "slips", ())]
            secret += [text for _, text in getattr(answer, "rubric", ())]
    assert len(secret) > 10
    for text in secret:
        assert text not in released
        assert json.dumps(text)[1:-1] not in released


def same_number(value, whole):
    """A right number in the forms in which students give it."""
    exact = Fraction(value).limit_denominator(10**9)
    forms = [value, f"{value:.9f}", f"{value:.9f}".replace(".", ","), f"  {value:.9f} "]
    forms += [Decimal(repr(value)), exact, np.float64(value), np.array(value), np.array([value])]
    forms += [sympy.Float(value), sympy.Rational(exact), [value], (value,)]
    forms += [sympy.Eq(sympy.Symbol("x"), sympy.Rational(exact))]
    return forms + ([int(value), str(int(value)), np.int64(value)] if whole else [])


NO_NUMBERS = (None, ..., "", "many", True, float("nan"), float("inf"), {"a": 1}, [1, 2])
NO_NUMBERS += ("3 euros", "1e999", sympy.Symbol("x"), object())


def same_formula(text, symbols):
    """A right formula in the forms in which students give it."""
    names = {symbol: sympy.Symbol(symbol, positive=True) for symbol in symbols}
    expression = sympy.sympify(text, locals=names, rational=True)
    forms = [text, expression, sympy.expand(expression), sympy.factor(expression)]
    forms += [f"answer = {text}", text.replace("**", "^"), [expression], sympy.together(expression)]
    return [*forms, sympy.Eq(sympy.Symbol("answer"), expression)]


NO_FORMULAS = ("", "__import__('os')", "().__class__", "9**9**9**9", "x" * 1000, "(" * 500)
NO_FORMULAS += ("lambda: 1", "s if s else s", "[s]", "'s'", "1 +", 1.5, True)


def forms_of(answer):
    """Right and wrong forms of an answer."""
    match answer:
        case Number():
            return same_number(float(answer.value), float(answer.value).is_integer()), NO_NUMBERS
        case Formula():
            return same_formula(answer.text, answer.domain), NO_FORMULAS
        case Choice():
            right = [answer.value, f" {answer.value.upper()} ", [answer.value]]
            return right, [one for one in answer.options if one != answer.value] + [7.5, "?"]
        case Choices():
            taken = sorted(answer.value)
            right = [taken, tuple(reversed(taken)), set(taken)]
            return right, [sorted(set(answer.options) - answer.value), [*taken, "?"], {"a": 1}]
    return [answer.right()], [None, object()]


@every_part
def test_every_form_of_a_right_answer_is_right_and_no_other(name, place):
    """Of SymPy, NumPy or Python, with a point or a comma, alone or in a list."""
    seen = {}
    for asked in (*variants(name, place), *practice(name, place)):
        for answer in answers(asked):
            if not answer.by_hand:
                seen.setdefault((type(answer), answer.name, answer.rule), answer)
    for answer in seen.values():
        right, wrong = forms_of(answer)
        for form in right:
            assert answer.mark(plain(form)).points == answer.points, (answer, form)
        for form in wrong:
            mark = answer.mark(plain(form))
            assert mark.points < answer.points, (answer, form)
            assert mark.says


def test_the_instructors_page_lists_every_assignment():
    """With its chapter, minutes and points, in the order of the book."""
    text = (EXERCISES / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \| (.+) \| (\d+) \| (\d+) \| (\d+) \|$", text, re.M)
    rows = []
    for name in (name for name in teaching.names() if name in NAMES):
        sheet = load(name).of_student(SECRET, "anna")
        by_hand = sum(question.points for question in sheet.questions if question.by_hand)
        title = teaching.Chapter(name).title
        rows.append((name, title, str(sheet.minutes), str(sheet.points), str(by_hand)))
    assert listed == rows
