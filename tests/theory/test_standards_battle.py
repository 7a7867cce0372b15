"""Gomes-Casseres (1997), section 2: a battle of standards among designs."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models import STANDARDS_BATTLE
from models.core.errors import InputError
from models.core.index import explicit, i
from models.data import risc_groups
from models.simulation import box
from models.theory import standards_battle as theory
from tests.theory.derivations import every_derivation

beta, M, mu = theory.beta, theory.M, theory.mu
chips = st.lists(st.floats(10, 400), min_size=2, max_size=7)
strengths, scales = st.floats(0, 10), st.floats(0.05, 1)
turnovers, noises = st.floats(0.05, 0.3), st.floats(0, 2)


def run(periods, events=None, **values):
    members = len(values.get("chips_shipped", (1,) * 4))
    events = np.zeros((periods, members)) if events is None else events
    return STANDARDS_BATTLE.run(periods, {"events": events}, **values)


@every_derivation(theory)
def test_every_step_follows(derivation):
    """What is derived for equal designs and a minimum scale, and its steps."""
    derivation.check()


def test_the_chips_at_the_start_are_those_of_the_table():
    """gomescasseres1997, Table I: RISC chips shipped in 1992, in the order of the groups."""
    shipped = risc_groups.load().loc["risc_chips"].value
    assert STANDARDS_BATTLE.parameter("chips_shipped").default == tuple(shipped)


def test_shares_of_the_table_by_hand():
    """331 of 757 is 43.7%; the chance that two chips are of one group is 0.358."""
    out = run(0)
    np.testing.assert_allclose(out["market_share"][0], np.array([331, 295, 64, 67]) / 757)
    assert out["concentration"][0] == pytest.approx(0.358, abs=5e-4)


def test_three_periods_of_two_designs_by_hand():
    """Without minimum scale, half of the users choose anew, and a share of 3/4 draws e^β/2."""
    out = run(1, chips_shipped=[3, 1], increasing_returns=2, minimum_scale=1, turnover=0.5, noise=0)
    chosen = np.exp(1.5) / (np.exp(1.5) + np.exp(0.5))
    assert out["chosen_share"][0, 0] == pytest.approx(chosen, rel=1e-14)
    assert out["market_share"][1, 0] == pytest.approx(0.5 * 0.75 + 0.5 * chosen, rel=1e-14)


@pytest.mark.parametrize("designs", [2, 3, 4, 5])
def test_equality_is_lost_where_returns_exceed_designs_times_scale(designs):
    """The eigenvalues at equal shares below the minimum scale, from the model itself."""
    (share,) = STANDARDS_BATTLE.next_states
    below = share.subs(theory.nu, 0).replace(sp.Min, lambda _, part: part)
    maps = [explicit(below.subs(i, k), designs) for k in range(1, designs + 1)]
    shares = [explicit(theory.x[k], designs) for k in range(1, designs + 1)]
    equal = dict.fromkeys(shares, sp.Rational(1, designs))
    jacobian = sp.Matrix(maps).jacobian(shares).subs(equal).applyfunc(sp.simplify)
    growth = theory.lead_growth.subs(theory.n, designs)
    found = jacobian.eigenvals(multiple=True)
    expected = [1 - mu] + [growth] * (designs - 1)
    for value in expected:
        match = next(one for one in found if sp.simplify(one - value) == 0)
        found.remove(match)
    assert not found


@pytest.mark.parametrize("designs", [2, 4, 7])
@pytest.mark.parametrize("side", [-0.2, 0.2])
def test_a_small_lead_dies_or_grows_on_the_two_sides_of_the_limit(designs, side):
    """By simulation: a lead of one in a million, at returns a little below and above."""
    scale = 0.9
    strength = designs * scale * (1 + side)
    start = np.full(designs, 1.0)
    start[0] += 1e-6
    out = run(
        40, chips_shipped=100 * start, increasing_returns=strength, minimum_scale=scale, noise=0
    )
    lead = out["market_share"][:, 0] - out["market_share"][:, 1]
    assert (lead[-1] > lead[0]) == (side > 0)


def test_equal_designs_at_full_scale_stay_equal_however_strong_returns_are():
    """Beyond the minimum scale a lead draws nobody: it dies at the rate of turnover."""
    start = [101, 100, 100, 100]
    out = run(20, chips_shipped=start, increasing_returns=10, minimum_scale=0.2, noise=0)
    lead = out["market_share"][:, 0] - out["market_share"][:, 1]
    np.testing.assert_allclose(lead[1:] / lead[:-1], 0.9, rtol=1e-9)


@given(chips, strengths, scales, turnovers, noises, st.integers(0, 2**32 - 1))
def test_shares_are_positive_and_sum_to_one(shipped, strength, scale, turnover, noise, seed):
    """Whatever happens by chance."""
    events = np.random.default_rng(seed).standard_normal((12, len(shipped)))
    out = run(
        12, events, chips_shipped=shipped, increasing_returns=strength, minimum_scale=scale,
        turnover=turnover, noise=noise,
    )  # fmt: skip
    np.testing.assert_allclose(out["market_share"].sum(axis=1), 1, rtol=1e-12)
    assert (out["market_share"] > 0).all()
    assert (out["concentration"] <= 1 + 1e-12).all()


@given(chips, strengths, scales, st.integers(0, 2**32 - 1))
def test_relabelling_designs_relabels_their_shares(shipped, strength, scale, seed):
    """No design is better than another: only its scale and its luck count."""
    generator = np.random.default_rng(seed)
    events = generator.standard_normal((8, len(shipped)))
    order = generator.permutation(len(shipped))
    given_ = {"increasing_returns": strength, "minimum_scale": scale}
    plain = run(8, events, chips_shipped=shipped, **given_)["market_share"]
    other = run(8, events[:, order], chips_shipped=np.array(shipped)[order], **given_)
    np.testing.assert_allclose(other["market_share"], plain[:, order], rtol=1e-9)


@pytest.mark.slow
def test_at_rest_at_most_one_design_below_scale_has_more_than_scale_over_returns():
    """Two such would fall apart: the second largest diagonal entry bounds the first eigenvalue."""
    drawn = box.draws(STANDARDS_BATTLE, 2000) | {"noise": np.zeros(2000)}
    out = run(2000, np.zeros((2000, 1, 4)), **drawn)["market_share"]
    at_rest = np.abs(out[-1] - out[-2]).max(axis=1) < 1e-13
    assert at_rest.mean() > 0.9
    rest = out[-1, at_rest]
    scale, returns = (drawn[w][at_rest, None] for w in ("minimum_scale", "increasing_returns"))
    between = (rest < scale - 1e-6) & (rest * returns > scale + 1e-3)
    assert (between.sum(axis=1) <= 1).all()
    assert ((rest >= scale).sum(axis=1) <= 1 / scale[:, 0]).all()


def test_without_increasing_returns_all_shares_become_equal():
    """The null model: users who do not care end up evenly spread, chance apart."""
    out = run(400, increasing_returns=0, noise=0)
    np.testing.assert_allclose(out["market_share"][-1], 0.25, atol=1e-12)


def test_a_battle_needs_two():
    """One design has no rival."""
    with pytest.raises(InputError, match="needs a group of at least 2 members, got 1"):
        run(1, chips_shipped=[5])
