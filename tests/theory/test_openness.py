"""Gomes-Casseres (1997), section 3, 'Limited appropriability': openness, share, quality, rent."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st

from models import OPENNESS
from models.simulation import box
from models.theory import openness as theory
from tests.theory.derivations import every_derivation

o, x, q = theory.o, theory.x, theory.q
BOX = {p.word: st.floats(*p.box) for p in OPENNESS.parameters}
values = st.fixed_dictionaries(BOX)


def run(periods, backing=None, **given_):
    backing = np.zeros(periods) if backing is None else backing
    return OPENNESS.run(periods, {"backing": backing}, **given_)


@every_derivation(theory)
def test_every_step_follows(derivation):
    """Keeping up needs openness of at most 1 - 1/(G x)."""
    derivation.check()


def test_one_period_by_hand():
    """A design level with its rivals, half open, with half of the market, stays where it is."""
    out = run(1, openness=0.5, first_share=0.5, research_yield=4)
    assert out["rent"][0] == 0.25
    assert out["attraction"][0] == 0
    assert out["market_share"][1] == 0.5
    assert out["quality"][1] == 1


def test_giving_away_more_spreads_the_design_faster_at_once():
    """gomescasseres1997: 'the fastest way to diffuse technology is to give it out freely', in
    the short run.
    """
    positive = {symbol: sp.Dummy(positive=True) for symbol in theory.diffusion_gain.free_symbols}
    sign = theory.diffusion_gain.subs(positive)
    assert sp.simplify(sign).is_positive


def test_giving_away_more_earns_less_at_once():
    """gomescasseres1997: diffusion contradicts profit 'at least in the short run'; the loss is
    the share.
    """
    assert theory.rent_loss == -x


@given(values)
def test_shares_stay_shares_and_quality_stays_within_the_yield(given_):
    """Share in (0, 1); quality between nothing and what the whole market would pay for."""
    out = run(150, **given_)
    assert ((out["market_share"] > 0) & (out["market_share"] < 1)).all()
    assert (out["quality"] >= 0).all()
    assert (out["quality"] <= max(1, given_["research_yield"]) + 1e-9).all()
    assert (out["rent"] <= out["market_share"]).all()


@given(values)
def test_a_free_design_falls_behind(given_):
    """gomescasseres1997: lacking 'cash needed to invest in further R&D' quality wears off, ever
    alike.
    """
    quality = run(30, **given_ | {"openness": 1.0})["quality"]
    np.testing.assert_allclose(quality[1:] / quality[:-1], 1 - given_["obsolescence"], rtol=1e-12)


@pytest.fixture(scope="module")
def long_runs():
    """A thousand draws from the box, until hardly anything moves."""
    drawn = box.draws(OPENNESS, 1000)
    return drawn, run(3000, np.zeros((3000, 1)), **drawn)


def test_beyond_one_minus_one_over_yield_no_share_keeps_up(long_runs):
    """The limit of the derivation, by simulation."""
    drawn, out = long_runs
    beyond = drawn["openness"] > 1 - 1 / drawn["research_yield"]
    assert beyond.sum() > 100
    assert (out["quality"][-1, beyond] < 1).all()


def test_at_rest_quality_is_what_the_rent_pays_for(long_runs):
    """Where a long run comes to rest, quality is yield times rent."""
    drawn, out = long_runs
    rest = np.abs(np.diff(out["quality"][-2:], axis=0))[0] < 1e-12
    assert rest.mean() > 0.9
    paid = drawn["research_yield"] * out["rent"][-1]
    np.testing.assert_allclose(out["quality"][-1, rest], paid[rest], atol=1e-6)


@given(values)
def test_a_share_grows_from_the_start_exactly_above_the_openness_found(given_):
    """Solved from the model; checked by one step."""
    words = {
        theory.x: "first_share",
        theory.beta: "increasing_returns",
        theory.phi: "openness_weight",
    }
    assume(given_["openness_weight"] > 0.01)
    limit = float(theory.openness_to_grow.subs({s: given_[word] for s, word in words.items()}))
    assume(abs(limit - given_["openness"]) > 1e-6)
    out = run(1, **given_)
    assert (out["market_share"][1] > out["market_share"][0]) == (given_["openness"] > limit)


@given(values, st.floats(0.01, 2))
def test_backing_adds_to_the_share_that_follows(given_, backing):
    """Large firms that stand behind a design draw users to it, and no quality at once."""
    with_, without = run(2, np.array([backing, 0.0]), **given_), run(2, **given_)
    assert with_["market_share"][1] > without["market_share"][1]
    assert with_["quality"][1] == without["quality"][1]
