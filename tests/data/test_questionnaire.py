"""Questionnaires as data, and files of answers: written, read back, and refused when damaged."""

import json
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.core.errors import InputError
from models.data.answer_file import shown
from models.data.questionnaire import HOMES, Example, Group, by_name, items

every = pytest.mark.parametrize("name", HOMES)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@st.composite
def filled_in(draw):
    """A questionnaire, and answers to some of its questions."""
    asked = by_name(draw(st.sampled_from(HOMES)))
    keys = draw(st.lists(st.sampled_from(list(asked.items.index)), unique=True))
    return asked, {key: draw(st.integers(1, len(asked.scale))) for key in keys}


@every
def test_a_questionnaire_is_complete(name):
    """Name of its file, words for the reader, a source with a place for every question."""
    asked = by_name(name)
    assert asked.name == name
    assert asked.title
    assert asked.prompt.rstrip().endswith((".", "?"))
    assert len(set(asked.scale)) == len(asked.scale) >= 2
    assert asked.source.text
    assert asked.items["where"].all()
    assert asked.items.says.is_unique
    for low, high in asked.items[["low", "high"]].itertuples(index=False):
        assert bool(low) == bool(high)


@every
def test_the_facts_for_the_page_are_plain_json(name):
    """Every question once, each in a group that is there."""
    facts = json.loads(json.dumps(by_name(name).facts, allow_nan=False))
    groups = {group["key"] for group in facts["groups"]}
    assert [item["key"] for item in facts["items"]] == list(by_name(name).items.index)
    assert {item["group"] for item in facts["items"]} == groups


@given(filled_in(), st.text())
def test_what_is_written_can_be_read_back(filled, alliance):
    """Half-answered files too, whatever the alliance is called."""
    asked, answers = filled
    assert asked.read(asked.write(answers, alliance)) == Example(alliance, asked.check(answers))


@given(filled_in())
def test_a_file_can_be_read_by_people(filled):
    """It says what was asked, and the answers in words."""
    asked, answers = filled
    told = json.loads(asked.write(answers))["answers"]
    assert [line["question"] for line in told] == list(asked.items.says)
    for line in told:
        assert line["in words"] == asked.in_words(line["key"], answers.get(line["key"]))


@given(st.text())
def test_any_text_is_a_file_or_a_clear_refusal(text):
    """Nothing but `InputError` comes out of a damaged file."""
    with pytest.raises(InputError, match=r"^This .*\.$"):
        by_name("twelve_steps").read(text)


@given(JSON, st.sampled_from(["version", "questionnaire", "alliance", "answers"]))
def test_any_damage_to_a_part_is_refused_or_harmless(value, part):
    """A file with one part replaced by anything is refused in words, or read as it says."""
    asked = by_name("twelve_steps")
    whole = json.loads(asked.write({"partners": 2}, "ours")) | {part: value}
    refused, found = "", Example("", {})
    try:
        found = asked.read(json.dumps(whole))
    except InputError as error:
        refused = str(error)
    assert refused.endswith(".") or asked.check(found.answers) == found.answers


@pytest.mark.parametrize("kind", [int, float, np.int64, np.uint8, np.float32, Fraction])
def test_an_answer_may_be_any_kind_of_number(kind):
    """Answers that a notebook computes are answers too, and become plain ones."""
    (answer,) = by_name("twelve_steps").check({"partners": kind(3)}).values()
    assert (answer, type(answer)) == (3, int)


@pytest.mark.parametrize("answer", [True, np.True_, "3", 2.5, 0, 4, float("nan"), 10**400, [3]])
def test_what_is_no_answer_is_refused_with_the_rule_and_itself(answer):
    """Question, rule and value."""
    rule = "The answer to ‘partners’ must be a whole number from 1 to 3, or empty, not"
    with pytest.raises(InputError) as error:
        by_name("twelve_steps").check({"partners": answer})
    assert str(error.value) == f"{rule} {shown(answer)}."


def test_an_end_of_the_scale_is_told_in_the_words_of_its_question():
    """The five rules have ends of their own."""
    rules = by_name("simple_rules")
    assert rules.in_words("own_people", 1) == "only the partner"
    assert rules.in_words("own_people", 3) == "between"
    assert rules.in_words("own_people", None) == "no answer"


def test_a_group_without_questions_and_a_question_without_a_group_are_refused():
    """What does not fit together is named."""
    steps = by_name("twelve_steps")
    with pytest.raises(InputError, match="twelve_steps: group '' must have a title"):
        replace(steps, groups=(Group("launch", "Launch"),))
    diagnosis = by_name("learning_diagnosis")
    with pytest.raises(InputError, match="group 'moon' must have a title and a question"):
        replace(diagnosis, groups=(*diagnosis.groups, Group("moon", "Moon")))
    with pytest.raises(InputError, match="dimension 'alignment'"):
        replace(diagnosis, dimensions={"connections": "C", "relatedness": "R"})


def test_a_dimension_needs_a_reason(tmp_path):
    """The book's reading is not hidden."""
    path = tmp_path / "asked.csv"
    path.write_text(
        "key,group,says,favours,low,high,dimension,because,where\na,,Is it?,high,,,depth,,here\n",
        encoding="utf-8",
    )
    with pytest.raises(InputError, match=r"asked\.csv: a must have a dimension and a reason"):
        items(path)


def test_an_unknown_name_is_answered_with_those_there_are():
    """No questionnaire without a file."""
    with pytest.raises(InputError, match="no questionnaire 'taxes'; there are learning_diagnosis"):
        by_name("taxes")
