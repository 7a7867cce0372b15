"""What gomescasseres1997 and fourweekmba claim of profits in groups; the docstring is the
address.
"""

from fractions import Fraction

import numpy as np
import pytest

from models.claims import group_profit as claims
from tests.claims.found import share
from tests.orders_of_joining import by_permutations

# Half the width of an interval that a share from 2**14 points misses once in 16 000 times,
# for the tenth of the points at which the rarest of these claims applies.
CLOSE = 4 * 0.5 / (0.1 * 2**14) ** 0.5

DRAWS = 400_000


def three_firms():
    """Sizes, synergy and shares of three firms, drawn here from the ranges of the model."""
    generator = np.random.default_rng(11)
    profits = 1 + 99 * generator.random((DRAWS, 3))
    parts = -np.log(generator.random((DRAWS, 3)))
    shares = 0.01 + 0.97 * parts / parts.sum(axis=1, keepdims=True)
    return profits / profits.sum(axis=1, keepdims=True), 0.5 + 2 * generator.random(DRAWS), shares


def test_region_a_is_where_two_firms_gain():
    """gomescasseres1997, appendix, Fig. 3: 'the only region where all firms are better off'."""
    assert share(claims.REGION_A_FOR_TWO).holds == 1


def test_region_a_of_one_of_three_firms_is_where_all_gain_only_in_part():
    """gomescasseres1997, appendix, Fig. 3, the same sentence for more than two firms."""
    sizes, synergy, shares = three_firms()
    gains = shares * synergy[:, None] - sizes
    region_a = (gains[:, 0] > 0) & (gains[:, 1] + gains[:, 2] > 0)
    expected = (gains > 0).all(axis=1)[region_a].mean()
    found = share(claims.REGION_A_FOR_THREE)
    assert found.holds == pytest.approx(expected, abs=CLOSE)
    assert found.applies == pytest.approx(region_a.mean(), abs=CLOSE)
    assert 0 < found.holds < 1


def test_outside_region_a_somebody_loses():
    """gomescasseres1997, appendix, Fig. 3: 'In all other regions, cooperation will not be
    sustainable'.
    """
    assert share(claims.OUTSIDE_REGION_A).holds == 1


def test_a_firm_with_power_gains_in_a_losing_group_only_in_part():
    """gomescasseres1997, appendix, point B: 'if it can exploit the other group members'."""
    middles = (np.arange(120) + 0.5) / 120
    size = (0.05 + 0.9 * middles)[:, None, None]
    synergy = (0.05 + 0.95 * middles)[:, None]
    power = 1 + 1.5 * middles
    possible = np.broadcast_to(size * power < 1, (120, 120, 120))
    expected = (possible & (synergy * power > 1)).sum() / possible.sum()
    found = share(claims.JOINING_BELOW_ONE)
    assert found.holds == pytest.approx(expected, abs=CLOSE)
    assert 0 < found.holds < 1


def test_the_others_refuse_point_b():
    """gomescasseres1997, appendix: 'the other members would not be willing to join at point B'."""
    assert share(claims.OTHERS_REFUSE_B).holds == 1


def test_point_b_moves_into_region_a_with_more_synergy():
    """gomescasseres1997, appendix: 'so that B would move upward and into region A'."""
    assert share(claims.B_MAY_RISE).holds == 1


def test_with_a_negative_network_effect_some_still_have_a_reason_to_stay():
    """gomescasseres1997, section 3, 'Total benefits of the group': 'no incentive for firms to
    stay'.
    """
    sizes, synergy, shares = three_firms()
    losing = synergy < 1
    expected = (shares * synergy[:, None] <= sizes).all(axis=1)[losing].mean()
    found = share(claims.NOBODY_STAYS)
    assert found.holds == pytest.approx(expected, abs=CLOSE)
    assert found.holds < 0.5


def test_with_a_negative_network_effect_somebody_loses():
    """gomescasseres1997, section 3, 'Total benefits of the group': no surplus to distribute."""
    assert share(claims.SOMEBODY_LEAVES).holds == 1


def test_a_small_firm_has_a_small_share():
    """gomescasseres1997, section 3: 'their share of the total correspondingly smaller', as a
    share.
    """
    assert share(claims.SMALL_SHARE).holds == 1


def test_a_small_firm_paid_by_contribution_has_extra_power():
    """gomescasseres1997, section 3, the same words of power: never so in the best of groups."""
    assert share(claims.SMALL_POWER_BY_CONTRIBUTION).holds == 0


def test_a_small_firm_in_a_bargain_has_less_power_only_if_size_counts_more_than_in_proportion():
    """gomescasseres1997, section 3, the same words of power: a size effect above 1, two thirds
    of 0 to 3.
    """
    found = share(claims.SMALL_POWER_BY_NEGOTIATION)
    assert found.holds == pytest.approx(2 / 3, abs=CLOSE)
    assert found.applies == pytest.approx(1 / 2, abs=CLOSE)


def test_who_contributes_more_gets_more_of_the_surplus_if_pairs_have_synergy_too():
    """gomescasseres1997, section 3, 'The share of each member': if a pair has a synergy above 1."""
    found = share(claims.CONTRIBUTION_PAYS)
    pairs_above = (2.5 - 1) / (2.5 - 0.5)  # of the box of synergies
    assert found.holds == pytest.approx(pairs_above, abs=CLOSE)
    assert found.applies == pytest.approx(0.75, abs=CLOSE)


def test_an_equal_split_is_a_win_for_both_partners_only_if_they_are_near_in_size():
    """fourweekmba, 'Joint venture': 'profits split equally between each party', to win-win."""
    below, above = 0.9**2 / 2 / 0.9, 2.5 - 1.9  # synergy 1 to 1.9, where part of the sizes fit
    found = share(claims.EQUAL_SPLIT)
    assert found.holds == pytest.approx((below + above) / 1.5, abs=CLOSE)


def test_the_firm_that_depends_more_on_the_group_has_the_smaller_share():
    """gomescasseres1997, section 3: 'their dependence on the group is likely to be greater'; and
    in fractions.
    """
    assert share(claims.DEPENDENT_SMALL_SHARE).holds == 1
    profit, synergy = (20, 30, 50), (Fraction(1), Fraction(6, 5), Fraction(3, 2))
    earned = by_permutations(profit, synergy)
    dependence = [1 - alone / value for alone, value in zip(profit, earned, strict=True)]
    assert earned == sorted(earned)
    assert dependence == sorted(dependence, reverse=True)


def test_every_derived_claim_holds_everywhere_and_no_conditional_one_does():
    """The kind that the reader is told is the one that is found."""
    for claim in claims.CLAIMS:
        holds = share(claim).holds
        assert (holds == 1) == (claim.everywhere), claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert [claim.name for claim in claims.CLAIMS if claim.name not in defined] == []
    assert len(defined) == len(claims.CLAIMS)
