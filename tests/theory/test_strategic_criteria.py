"""Strategic or conventional, read with 'or' and with 'and' in three values."""

from itertools import product

import numpy as np
import pytest

from models.theory.strategic_criteria import CRITERIA, STRATEGIC_CRITERIA

WORDS = [criterion.word for criterion in CRITERIA]
NO, UNSURE, YES = 0.0, 0.5, 1.0


def all_answers(*values):
    """Every way to answer five questions with these values, one array a question."""
    return dict(zip(WORDS, np.array(list(product(values, repeat=5))).T, strict=True))


def test_there_are_the_five_criteria_of_the_source():
    """fourweekmba, 'Understanding strategic alliance': five points in the list."""
    assert len(CRITERIA) == 5
    origins = {STRATEGIC_CRITERIA.parameter(word).origin.text for word in WORDS}
    assert origins == {"FourWeekMBA, 'Understanding strategic alliance', the five criteria"}


def test_the_two_readings_agree_on_two_of_32_plain_answers():
    """All yes and all no: everything between is the reader's choice of reading."""
    run = STRATEGIC_CRITERIA.run(**all_answers(NO, YES))
    assert (run["strategic_by_one"] == run["strategic_by_all"]).sum() == 2


def test_plain_answers_get_the_verdicts_of_plain_logic():
    """Python's own any and all, over all 32."""
    answers = all_answers(NO, YES)
    run = STRATEGIC_CRITERIA.run(**answers)
    rows = list(zip(*answers.values(), strict=True))
    assert run["strategic_by_one"].tolist() == [float(any(row)) for row in rows]
    assert run["strategic_by_all"].tolist() == [float(all(row)) for row in rows]


@pytest.mark.parametrize(("reading", "decide"), [("by_one", any), ("by_all", all)])
def test_a_verdict_is_open_exactly_if_what_is_unsure_could_turn_it(reading, decide):
    """Kleene's logic, against trying both answers for everything that is not sure."""
    answers = all_answers(NO, UNSURE, YES)
    found = STRATEGIC_CRITERIA.run(**answers)[f"strategic_{reading}"]
    for row, verdict in zip(zip(*answers.values(), strict=True), found, strict=True):
        tried = product(*[(NO, YES) if answer == UNSURE else (answer,) for answer in row])
        possible = {float(decide(one)) for one in tried}
        assert verdict == (possible.pop() if len(possible) == 1 else UNSURE)


def test_one_is_never_harder_than_all():
    """A list read with 'or' lets in whatever it lets in with 'and'."""
    run = STRATEGIC_CRITERIA.run(**all_answers(NO, UNSURE, YES))
    assert (run["strategic_by_one"] >= run["strategic_by_all"]).all()


@pytest.mark.parametrize("word", ["critical_to_goal", "builds_competency"])
def test_what_is_critical_and_dispensable_is_named_as_a_contradiction(word):
    """Only the two criteria that say 'critical' can clash with doing without."""
    others = dict.fromkeys(WORDS, NO)
    clash = STRATEGIC_CRITERIA.run(**others | {word: YES}, dispensable=YES)
    assert clash["contradiction"] == YES
    assert STRATEGIC_CRITERIA.run(**others | {word: YES}, dispensable=NO)["contradiction"] == NO


def test_the_other_criteria_contradict_nothing():
    """A firm may miss neither a blocked rival nor a lower risk."""
    mild = {"blocks_rival": YES, "keeps_choices": YES, "lowers_risk": YES}
    plain = {"critical_to_goal": NO, "builds_competency": NO}
    assert STRATEGIC_CRITERIA.run(**mild, **plain, dispensable=YES)["contradiction"] == NO
