"""What answers add up to: the score of `models/theory/scoring.py`."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from models import SCORING

SIZES = st.integers(1, 9)


def run(answer, answered=None, favours=None, slip=None, scale_steps=4):
    """One run, with all answered and high good if nothing else is said."""
    ones, noughts = np.ones(len(answer), dtype=int), np.zeros(len(answer), dtype=int)
    return SCORING.run(
        answer=answer,
        answered=ones if answered is None else answered,
        favours=ones if favours is None else favours,
        slip=noughts if slip is None else slip,
        scale_steps=scale_steps,
    )


def whole(size, low, high):
    return arrays(int, size, elements=st.integers(low, high))


@st.composite
def filled_in(draw):
    """Places on a scale of five, which of them are answered, and which end is good."""
    size = draw(SIZES)
    return tuple(draw(whole(size, low, high)) for low, high in ((0, 4), (0, 1), (0, 1)))


def test_an_example_by_hand():
    """Partly, mostly, partly on a scale of five: (2 + 3 + 2) of 12."""
    assert run([2, 3, 2])["score"] == pytest.approx(7 / 12)


@given(filled_in())
def test_a_score_is_the_mean_of_what_is_answered(given_answers):
    """As the statistics of Python have it, question by question."""
    answer, answered, favours = given_answers
    found = run(answer, answered, favours)
    known = [
        place / 4 if good else 1 - place / 4
        for place, there, good in zip(answer, answered, favours, strict=True)
        if there
    ]
    assert found["how_many_answered"] == len(known)
    assert found["score"] == pytest.approx(np.mean(known) if known else 0)


@given(filled_in())
def test_turning_all_round_turns_the_score_round(given_answers):
    """What was worst is best; only a questionnaire without answers stays at 0."""
    answer, answered, favours = given_answers
    one = run(answer, answered, favours)
    other = run(answer, answered, 1 - favours)
    assert one["score"] + other["score"] == pytest.approx(1 if answered.any() else 0)


@given(filled_in(), st.integers(0, 2**32 - 1))
def test_the_order_of_questions_does_not_matter(given_answers, seed):
    """Nor does an answer that is not counted."""
    order = np.random.default_rng(seed).permutation(len(given_answers[0]))
    shuffled = (part[order] for part in given_answers)
    assert run(*shuffled)["score"] == pytest.approx(float(run(*given_answers)["score"]))
    answer, answered, favours = given_answers
    moved = np.where(answered == 1, answer, 4 - answer)
    assert run(moved, answered, favours)["score"] == run(*given_answers)["score"]


@given(filled_in(), st.data())
def test_a_slip_moves_a_score_by_at_most_its_part_and_never_off_the_scale(given_answers, data):
    """Every slip is at most one step of one question."""
    answer, answered, favours = given_answers
    slip = data.draw(whole(len(answer), -1, 1))
    before = float(run(answer, answered, favours)["score"])
    after = float(run(answer, answered, favours, slip)["score"])
    assert 0 <= after <= 1
    most = (np.abs(slip) * answered).sum() / 4 / max(answered.sum(), 1)
    assert abs(after - before) <= most + 1e-12


def test_a_better_answer_never_lowers_a_score():
    """Up where high is good, down where low is."""
    better = run([3, 1, 2], favours=[1, 0, 1])["score"]
    assert better > run([2, 1, 2], favours=[1, 0, 1])["score"]
    assert better > run([3, 2, 2], favours=[1, 0, 1])["score"]
