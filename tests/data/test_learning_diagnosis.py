"""Inkpen's objectives and questions, as Serrat's Table 3 has them."""

import re
from collections import Counter

import models
from models.data.learning_diagnosis import MORROW, QUESTIONNAIRE, by_dimension

# How many questions Table 3 asks of each objective.
PRINTED = {1: 6, 2: 5, 3: 4, 4: 6, 5: 5, 6: 3}
PLACE = re.compile(r"objective (\d), question (\d)(?:, (first|second) part)?")


def places():
    return [PLACE.fullmatch(where).groups() for where in QUESTIONNAIRE.items["where"]]


def test_every_question_of_table_3_is_asked():
    """Serrat, Table 3: six objectives with 29 questions, of which five ask two things."""
    asked = {(int(objective), int(question)) for objective, question, _ in places()}
    expected = {(o, q) for o, count in PRINTED.items() for q in range(1, count + 1)}
    assert asked == expected
    assert len(asked) == 29
    parts = Counter((objective, question) for objective, question, part in places() if part)
    assert len(parts) == 5
    assert set(parts.values()) == {2}
    assert len(QUESTIONNAIRE.items) == 34


def test_questions_stand_under_their_objective_and_in_order():
    """Groups are the objectives, in the order of the table."""
    numbers = {group.key: k for k, group in enumerate(QUESTIONNAIRE.groups, start=1)}
    found = [numbers[group] for group in QUESTIONNAIRE.items.group]
    assert found == [int(objective) for objective, _, _ in places()]
    assert places() == sorted(places(), key=lambda place: (place[0], place[1], place[2] or ""))


def test_what_speaks_against_learning_is_turned_round():
    """Serrat, Table 3: restrictions, steps to restrict access, and meetings about finance."""
    against = QUESTIONNAIRE.items.index[QUESTIONNAIRE.items.favours == "low"]
    assert set(against) == {"restricted", "kept_away", "money_first"}


def test_every_objective_leads_to_a_parameter_that_is_there():
    """The model and the parameter have these names."""
    for group in QUESTIONNAIRE.groups:
        assert models.by_name(group.model).parameter(group.parameter)
        assert group.because.endswith(".")


def test_every_dimension_is_told_with_its_questions():
    """The table in the chapter names each question that feeds a dimension once."""
    fed = QUESTIONNAIRE.items.index[QUESTIONNAIRE.items.dimension != ""]
    cells = [line.split(" | ")[1] for line in by_dimension().splitlines()[2:]]
    told = [name.replace(" ", "_") for cell in cells for name in cell.split(", ")]
    assert sorted(told) == sorted(fed)


def test_the_example_leaves_some_questions_out():
    """And says that it is invented."""
    assert "invented" in MORROW.alliance
    assert len(MORROW.answers) == 32
