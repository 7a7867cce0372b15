"""What the bank of every chapter must have, so that it can be taught with."""

from functools import cache
from pathlib import Path

import pytest

from exercises.core.assignment import LEVELS
from exercises.teaching import bank as module
from exercises.teaching.bank import bank
from exercises.teaching.chapter import Chapter
from exercises.teaching.drawn import Drawn, together

EXERCISES = Path(__file__).resolve().parents[3] / "exercises"
NAMES = sorted(path.parent.name for path in EXERCISES.glob("*/bank.csv"))
SECRET = b"a secret of these tests"
LEAST = 20

every_chapter = pytest.mark.parametrize("name", NAMES)


@cache
def questions(name):
    """Each question with its variants."""
    groups = {}
    for item in bank(name, SECRET):
        groups.setdefault(item.id, []).append(item)
    return groups


@every_chapter
def test_there_are_twenty_questions_of_each_sort(name):
    """On concepts, to compute in variants, to read off a figure, and to argue."""
    groups = questions(name)
    assert len(groups) >= LEAST
    assert sum(question.startswith("quiz") for question in groups) >= 3
    computed = [items for items in groups.values() if items[0].kind == "number"]
    assert any(len({item.text for item in items}) > 1 for items in computed)
    assert any(item.live for items in groups.values() for item in items)
    assert any(items[0].kind == "essay" and items[0].marking for items in groups.values())


@every_chapter
def test_every_question_says_what_it_tests_and_how_long_it_takes(name):
    outcomes = len(Chapter(name).outcomes)
    for item in bank(name, SECRET):
        assert 1 <= item.outcome <= outcomes, item.id
        assert item.level in LEVELS
        assert 1 <= item.minutes <= 30
        assert item.points >= 1
    assert {item.outcome for item in bank(name, SECRET)} == set(range(1, outcomes + 1))


@every_chapter
def test_every_answer_has_feedback(name):
    """Its own, or one that all get."""
    for item in bank(name, SECRET):
        own = item.values or item.options
        assert item.says or (own and all(one.says for one in own)), item.id
        if item.kind == "choice":
            assert all(option.says for option in item.options), item.id
        if item.kind == "number":
            assert all(value.says for value in item.values), item.id


@every_chapter
def test_every_question_can_be_answered(name):
    for item in bank(name, SECRET):
        texts = [option.text for option in item.options]
        assert len(texts) == len(set(texts)), item.id
        if item.kind == "choice":
            assert sum(option.part == 1 for option in item.options) == 1, item.id
            assert len(texts) >= 2
        if item.kind == "choices":
            assert any(option.part for option in item.options)
        if item.kind == "match":
            assert {right for _, right in item.rows} <= set(texts)
            assert len(item.rows) >= 2
        if item.kind == "number":
            assert item.values[0].part == 1
            assert all(0 <= value.part < 1 for value in item.values[1:]), item.id


@every_chapter
def test_no_known_mistake_counts_as_right(name):
    for item in bank(name, SECRET):
        for wrong in item.values[1:]:
            right = item.values[0]
            assert abs(wrong.number - right.number) > right.tolerance, item.id


@every_chapter
def test_a_row_says_what_each_quiz_question_and_exercise_tests(name):
    chapter = Chapter(name)
    exercises = {f"exercise {one.number}" for one in chapter.exercises}
    assert set(module.tested(name)) == {one.name for one in chapter.quiz} | exercises


@every_chapter
def test_no_variant_is_there_twice(name):
    made = Drawn(name, "", bank(name, SECRET), {})
    names = [made.called(item) for item in made.items]
    assert len(names) == len(set(names))
    assert all(len({together(item) for item in group}) == 1 for group in made.groups)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("quiz-factors,1,invent,1", "line 2: level 'invent' is none of remember"),
        ("quiz-factors,none,apply,1", "line 2: outcome must be from 1 to 30, got 'none'"),
        ("quiz-factors,1,apply,0", "line 2: minutes must be from 1 to 30, got '0'"),
        ("quiz-factors,1,apply,-3", "line 2: minutes must be from 1 to 30, got '-3'"),
    ],
)
def test_a_damaged_row_is_named(row, says, tmp_path, monkeypatch):
    folder = tmp_path / "group_profit"
    folder.mkdir()
    (folder / "bank.csv").write_text(f"item,outcome,level,minutes\n{row}\n", encoding="utf-8")
    monkeypatch.setattr(module, "EXERCISES", tmp_path)
    with pytest.raises(ValueError, match=says):
        module.tested("group_profit")
