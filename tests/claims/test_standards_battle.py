"""What gomescasseres1997 claims of standards battles and openness; docstrings are addresses."""

import numpy as np
import pytest

from models.claims import standards_battle as claims
from models.simulation import box, openness, standards_battle
from models.theory.openness import OPENNESS
from models.theory.standards_battle import STANDARDS_BATTLE
from tests.claims.found import share

DRAWS = 2**11
# Half the width of an interval that a share of that many draws misses once in 16 000 times.
CLOSE = 4 * 0.5 / DRAWS**0.5


def found(claim, seed=0):
    return share(claim, draws=DRAWS, seed=seed)


def fought(seed, **changed):
    """Parameters drawn here again, and the shares at the end."""
    drawn = box.draws(STANDARDS_BATTLE, DRAWS, seed) | changed
    return drawn, standards_battle.battles(DRAWS, seed=seed, **drawn)


def test_only_a_few_of_seven_survive_in_a_part_of_the_box_and_never_without_returns():
    """gomescasseres1997, section 2: 'only a few of the six or seven RISC designs ... could
    survive'.
    """
    here = found(claims.ONLY_A_FEW)
    _, ends = fought(1, chips_shipped=[5] * 7)
    expected = np.isin(standards_battle.survivors(ends), (2, 3)).mean()
    assert here.holds == pytest.approx(expected, abs=2 * CLOSE)
    assert here.null == 0
    assert 0.05 < here.holds < 0.25


def test_network_effects_alone_do_not_give_a_few():
    """gomescasseres1997, section 2, the same sentence with every further user counting."""
    alone, scale = found(claims.NETWORK_ALONE), found(claims.ONLY_A_FEW)
    assert alone.holds < scale.holds / 4
    assert alone.null > 0.25


def test_the_largest_at_the_start_survives_more_often_than_a_random_design():
    """gomescasseres1997, section 2: 'the largest market share had the greatest chance of
    survival'.
    """
    here = found(claims.LEADER_SURVIVES)
    drawn, ends = fought(2)
    fall = (ends < standards_battle.SURVIVES).any(axis=1)
    leader = drawn["chips_shipped"].argmax(axis=1)
    expected = (ends[np.arange(DRAWS), leader] >= standards_battle.SURVIVES)[fall].mean()
    assert here.holds == pytest.approx(expected, abs=2.5 * CLOSE)
    assert here.holds > here.null + 0.3


def test_the_largest_at_the_start_leads_at_the_end_more_often_than_by_chance():
    """gomescasseres1997, section 2, the same words of leading; by chance one of four."""
    here = found(claims.LEADER_LEADS)
    assert here.null == pytest.approx(1 / 4, abs=CLOSE)
    assert here.holds > here.null + 0.2


def test_free_spreads_fastest_at_first_and_not_for_ever():
    """gomescasseres1997, section 3: 'the fastest way to diffuse technology is to give it out
    freely'.
    """
    soon, late = found(claims.FREE_SPREADS_FASTEST), found(claims.FREE_IS_FOR_EVER)
    assert soon.null == late.null == pytest.approx(1 / 6)
    assert soon.holds > 0.75
    assert late.holds < soon.holds - 0.3


def test_diffusion_contradicts_profit_at_once():
    """gomescasseres1997, section 3: 'contradicts the objective of profit maximization, ... in
    the short run'.
    """
    assert found(claims.DIFFUSION_COSTS_PROFIT).holds == 1


def test_without_cash_a_design_falls_behind():
    """gomescasseres1997, section 3: 'it will lack the cash needed to invest in further R&D'."""
    assert found(claims.NO_CASH_FALLS_BEHIND).holds == 1


def test_growth_is_virtuous_or_vicious_as_it_is_managed():
    """gomescasseres1997, section 3: 'a virtuous or a vicious cycle, depending on how growth is
    managed'.
    """
    here = found(claims.BOTH_CYCLES)
    drawn = box.draws(OPENNESS, DRAWS, seed=3)
    levels = [openness.path(np.zeros((200, 1)), **drawn | {"openness": np.full(DRAWS, level)})
              for level in claims.LEVELS]  # fmt: skip
    up = np.array([level["quality"][-1] >= 1 for level in levels])
    expected = (up.any(axis=0) & ~up.all(axis=0)).mean()
    assert here.holds == pytest.approx(expected, abs=2 * CLOSE)
    assert here.null == pytest.approx(up.mean(), abs=2 * CLOSE)


def test_that_some_openness_is_best_is_no_more_than_chance():
    """gomescasseres1997, section 3: benefits 'in the long run' only for a share of profits; two
    ends of six.
    """
    here = found(claims.SOME_IS_BEST)
    assert here.null == pytest.approx(4 / 6)
    assert here.holds == pytest.approx(here.null, abs=2 * CLOSE)


def test_defections_doom_a_part_of_those_that_large_firms_had_lifted():
    """gomescasseres1997, section 3, 'Loss of control': 'a series of defections ... doomed both
    ACE and Mips'.
    """
    here = found(claims.DEFECTIONS_DOOM)
    assert 0.25 < here.holds < 0.5
    assert 0 < here.null < 0.5


def test_network_effects_alone_leave_one_or_all_and_hardly_ever_a_few():
    """gomescasseres1997, section 2: 'Because of these scale economies'; all seven stay where
    returns are weak.
    """
    drawn = box.draws(STANDARDS_BATTLE, 2**12)
    left = claims._network_alone(drawn, 0)["left"]
    shares = np.bincount(left, minlength=8) / len(left)
    assert 1 / 3 < shares[1] < 0.42
    assert 0.48 < shares[7] < 0.6
    assert shares[2] + shares[3] < 0.03
    returns = drawn["increasing_returns"]
    assert (left[returns < 5] == 7).mean() > 0.85  # equality tips where returns exceed n M, 7
    assert (left[returns > 7] == 1).mean() > 0.85


def test_defections_doom_hardly_more_designs_than_would_have_fallen_anyway():
    """gomescasseres1997, section 3, 'Loss of control': 'a series of defections ... doomed both
    ACE and Mips'.
    """
    doom, alone = found(claims.DEFECTIONS_DOOM), found(claims.DEFECTIONS_ALONE_DOOM)
    assert 0 < doom.holds - doom.null < 0.08
    assert 0.1 < alone.holds < 0.3
    assert alone.null == 0


def test_kinds_are_those_that_are_found():
    """Derived and assumed claims hold everywhere, conditional ones do not."""
    for claim in claims.CLAIMS:
        assert (found(claim).holds == 1) == (claim.everywhere), claim.name


def test_every_conditional_claim_has_a_null_model_beside_it():
    """A score without one says nothing."""
    for claim in claims.CLAIMS:
        assert bool(claim.null) == bool(claim.null_is) != claim.everywhere, claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert {claim.name for claim in claims.CLAIMS} == defined
    assert len(defined) == len(claims.CLAIMS)
