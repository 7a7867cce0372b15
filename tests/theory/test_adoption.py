"""Firms that join because firms join: rest, slope and tipping."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st

from models.theory import adoption
from models.theory.adoption import ADOPTION, c, x
from tests.theory.derivations import every_derivation

firsts = st.floats(0.5, 1)
finals = st.floats(1, 2.5)
responses = st.floats(1, 20)
parts = st.floats(0, 1)


@every_derivation(adoption)
def test_every_step_follows(derivation):
    """What is derived from the map of adoption, and its steps."""
    derivation.check()


def test_one_period_by_hand():
    """At 30% synergy is 0.87, and 1/(1 + exp(8 * 0.13)) want in."""
    run = ADOPTION.run(1, first_adoption=0.3)
    assert run["expected_synergy"][0] == pytest.approx(0.87, rel=1e-14)
    assert run["willing"][0] == pytest.approx(1 / (1 + np.exp(1.04)), rel=1e-12)
    assert run["adoption"].tolist() == [0.3, run["willing"][0]]


def as_numbers(start, end, response, expectation):
    return {
        adoption.first: start,
        adoption.final: end,
        adoption.beta: response,
        adoption.e: expectation,
    }


@given(firsts, finals, responses, parts, st.floats(0.02, 0.98))
def test_a_share_rests_exactly_at_its_own_reluctance(start, end, response, expectation, share):
    """x = L(c x - r) with r = c x - ln(x/(1-x))."""
    values = as_numbers(start, end, response, expectation)
    pull, reluctance = (float(e.subs(values)) for e in (adoption.pull, adoption.reluctance))
    run = ADOPTION.run(
        0,
        first_synergy=start,
        final_synergy=end,
        response=response,
        expectation=expectation,
        first_adoption=share,
    )
    willing = float(run["willing"][0])
    assert willing == pytest.approx(1 / (1 + np.exp(reluctance - pull * share)), rel=1e-9)
    resting = float(adoption.resting_reluctance.subs({c: pull, x: share}))
    assume(abs(resting - reluctance) > 1e-9)
    assert (willing > share) == (reluctance < resting)


def test_the_steep_part_lies_between_its_ends_and_needs_a_pull_of_four():
    """Slope c x (1-x) is at most c/4."""
    slope = c * x * (1 - x)
    for end in adoption.steep_ends:
        assert sp.simplify(slope.subs(x, end) - 1) == 0
        assert end.subs(c, 4) == sp.Rational(1, 2)
        assert not end.subs(c, 3).is_real
    assert slope.subs(x, sp.Rational(1, 2)) == c / 4


@given(st.floats(4.05, 20), st.floats(-0.2, 1.2))
def test_there_are_three_resting_shares_exactly_between_the_two_ends(pull, place):
    """Tipping is possible for reluctance between the values at the steep ends."""
    low, high = sorted(float(end.subs(c, pull)) for end in adoption.tipping_ends)
    reluctance = low + place * (high - low)
    assume(min(abs(place), abs(place - 1)) > 0.05)
    shares = np.linspace(1e-9, 1 - 1e-9, 400_001)
    excess = 1 / (1 + np.exp(reluctance - pull * shares)) - shares
    crossings = (np.sign(excess[:-1]) != np.sign(excess[1:])).sum()
    assert crossings == (3 if 0 < place < 1 else 1)


@given(firsts, finals, responses, parts, parts)
def test_shares_stay_shares_and_move_one_way_only(start, end, response, expectation, share):
    """Invariants: in [0, 1], and a group that begins to grow never shrinks, and the other way."""
    path = ADOPTION.run(
        60,
        first_synergy=start,
        final_synergy=end,
        response=response,
        expectation=expectation,
        first_adoption=share,
    )["adoption"]
    assert ((path >= 0) & (path <= 1)).all()
    moves = np.diff(path)
    assert (moves >= -1e-12).all() or (moves <= 1e-12).all()


@given(firsts, finals, responses, parts, parts, parts)
def test_more_expectation_never_leaves_a_group_smaller(start, end, response, one, other, share):
    """gomescasseres1997, appendix: the expectation 'based on group size' only ever helps."""
    low, high = sorted((one, other))
    given_ = {
        "first_synergy": start,
        "final_synergy": end,
        "response": response,
        "first_adoption": share,
    }
    less, more = (ADOPTION.run(60, expectation=x, **given_)["adoption"][-1] for x in (low, high))
    assert more >= less - 1e-12


def test_an_empty_and_a_full_group_are_answered():
    """Nobody in, and everybody in."""
    for share in (0, 1):
        assert ADOPTION.run(5, first_adoption=share)["adoption"][0] == share
