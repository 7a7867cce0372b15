"""Answers given again with slips: scores, chances, and how they agree with exact counting."""

from itertools import product
from math import comb

import numpy as np
import pytest

from models import WEAKEST_LINK
from models.core.errors import InputError
from models.data.learning_diagnosis import MORROW, QUESTIONNAIRE
from models.data.questionnaire import HOMES, by_name
from models.simulation.second_opinion import chances_by_gap, chances_of_lowest, profile, slips


def exact_chance(gap, questions, off_chance, rivals):
    """The chance that the weakest scores lowest, by convolution; equals share it."""
    law = np.ones(1)
    for _ in range(questions):
        law = np.convolve(law, [off_chance / 2, 1 - off_chance, off_chance / 2])
    sums = np.arange(-questions, questions + 1)
    whole = 0.0
    for place, weight in zip(sums - gap * questions, law, strict=True):
        above, equal = law[sums > place + 1e-9].sum(), law[abs(sums - place) < 1e-9].sum()
        whole += weight * sum(
            comb(rivals, ties) * equal**ties * above ** (rivals - ties) / (ties + 1)
            for ties in range(rivals + 1)
        )
    return whole


@pytest.mark.parametrize(
    ("questions", "off_chance", "rivals"), [(5, 0.5, 5), (1, 1.0, 1), (12, 0.1, 3), (3, 0.8, 2)]
)
def test_chances_by_gap_are_those_of_exact_counting(questions, off_chance, rivals):
    """Within four standard errors of 20,000 draws, by a law that draws nothing."""
    gaps, draws = [0, 0.25, 0.5, 1.0, 1.7], 20_000
    values = {"questions_each": questions, "off_chance": off_chance, "other_objectives": rivals}
    found = chances_by_gap(gaps, draws=draws, **values)
    exact = np.array([exact_chance(gap, questions, off_chance, rivals) for gap in gaps])
    error = np.sqrt(np.maximum(exact * (1 - exact), 1 / draws) / draws)
    assert (abs(found - exact) <= 4 * error).all()


def test_the_floor_is_a_floor():
    """Exact chances are never below Cantelli's inequality."""
    for gap, questions, off, rivals in product((0.5, 1, 1.6), (1, 4, 9), (0.2, 1), (1, 5)):
        run = WEAKEST_LINK.run(
            true_gap=gap, questions_each=questions, off_chance=off, other_objectives=rivals
        )
        assert exact_chance(gap, questions, off, rivals) >= run["sure_at_least"]


def test_slips_happen_as_often_as_they_should():
    """Up and down alike, within four standard errors; never and always at the ends."""
    drawn = slips(4000, 10, chance=0.3)
    error = np.sqrt(0.15 * 0.85 / drawn.size)
    for step in (-1, 1):
        assert abs((drawn == step).mean() - 0.15) < 4 * error
    assert not slips(50, 5, chance=0).any()
    assert (slips(50, 5, chance=1) != 0).all()


def test_more_draws_change_none():
    """A draw depends on its seed and place alone, so that the page finds the same."""
    np.testing.assert_array_equal(slips(10, 6), slips(40, 6)[:10])
    assert (slips(10, 6) != slips(10, 6, seed=1)).any()


@pytest.mark.parametrize("name", HOMES)
def test_a_profile_counts_what_is_answered(name):
    """Best answers give 1, worst 0, none at all no score; every question is in one row."""
    asked = by_name(name)
    top = len(asked.scale)
    best = {key: top if row.favours == "high" else 1 for key, row in asked.items.iterrows()}
    worst = {key: top + 1 - answer for key, answer in best.items()}
    for answers, score in ((best, 1), (worst, 0)):
        found = profile(asked, answers, chance=0, draws=20)
        np.testing.assert_allclose(found[["score", "low", "high"]], score)
        assert (found.answered == found.asked).all()
        assert found.asked[found.kind == "row"].sum() == len(asked.items)
    empty = profile(asked, {}, draws=20)
    assert empty[["score", "low", "high"]].isna().all(axis=None)
    assert not empty.answered.any()
    assert not empty.lowest.any()


def test_chances_to_be_lowest_add_up_to_one():
    """In each kind, for half a questionnaire too."""
    half = dict(list(MORROW.answers.items())[:12])
    for answers in (MORROW.answers, half):
        found = profile(QUESTIONNAIRE, answers)
        for _, part in found[found.kind != "all"].groupby("kind"):
            assert part.lowest.sum() == pytest.approx(1)


def test_bands_hold_the_score_in_the_middle_of_the_scale():
    """Where no slip is cut off, a band lies around its score."""
    middle = dict.fromkeys(QUESTIONNAIRE.items.index, 3)
    found = profile(QUESTIONNAIRE, middle)
    assert (found.low < found.score).all()
    assert (found.score < found.high).all()


def test_equals_share():
    """Three equals have a third each; a row without answers has none."""
    scores = np.array([[0.5], [0.5], [0.5], [np.inf], [0.7]])
    np.testing.assert_allclose(chances_of_lowest(scores), [1 / 3, 1 / 3, 1 / 3, 0, 0])


def test_what_is_no_answer_is_refused():
    """By the questionnaire's own message."""
    with pytest.raises(InputError, match="whole number from 1 to 5"):
        profile(QUESTIONNAIRE, {"visits": 6})
    with pytest.raises(InputError, match="off_chance"):
        chances_by_gap([1], off_chance=2)
