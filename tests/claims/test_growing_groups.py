"""What gomescasseres1997 claims of groups that grow; the docstring is the address."""

import numpy as np
import pytest

from models.claims import growing_groups as claims
from tests.claims.found import share

CLOSE = 4 * 0.5 / (0.1 * 2**14) ** 0.5  # as in tests/claims/test_group_profit.py

DRAWS = 400_000


def groups():
    """Founders and their groups, drawn here from the ranges of the model: gains by hand."""
    generator = np.random.default_rng(5)
    partners = generator.integers(0, 50, DRAWS)
    potential, half = generator.uniform(0.1, 3, DRAWS), generator.uniform(1, 20, DRAWS)
    size, claim = generator.uniform(0.01, 1, DRAWS), generator.uniform(0.01, 1, DRAWS)

    def at(k):
        synergy = 1 + potential * k / (k + half)
        return synergy, synergy * (1 + size * k) / (1 + claim * k), 1 / (1 + claim * k)

    return partners, at


def test_both_sides_gain_in_the_end_if_synergy_ends_above_one():
    """gomescasseres1997, appendix, point B: 'so that B would move upward and into region A'."""
    assert share(claims.BOTH_IN_THE_END).holds == 1


def test_the_others_line_never_stays_where_it_is():
    """gomescasseres1997, appendix, point B: 'B would move upward'."""
    assert share(claims.ONLY_B_MOVES).holds == 0


def test_losing_first_and_gaining_later_is_worth_it_only_to_the_patient():
    """gomescasseres1997, section 3, 'Benefits from group membership': 'absence of immediate
    benefits'.
    """
    generator = np.random.default_rng(6)
    low, high = (0.5, 0.5, 1, 0.05, 0.5), (1.5, 1, 2.5, 0.95, 0.98)
    power, first, final, slowness, patience = generator.uniform(low, high, (DRAWS, 5)).T
    period = np.arange(600)[:, None]
    waits = (power * first < 1) & (power * final > 1)
    sample = np.flatnonzero(waits)[:4000]
    synergy = final[sample] - (final - first)[sample] * slowness[sample] ** period
    value = (patience[sample] ** period * (power[sample] * synergy - 1)).sum(axis=0)
    found = share(claims.WORTH_THE_WAIT)
    assert found.holds == pytest.approx((value > 0).mean(), abs=CLOSE)
    assert found.applies == pytest.approx(waits.mean(), abs=CLOSE)


def test_an_expectation_based_on_group_size_can_start_a_bandwagon():
    """gomescasseres1997, appendix: 'Bandwagon growth can arise when this expectation is based on
    group size'.
    """
    found = share(claims.BANDWAGON_BY_EXPECTATION)
    assert found.holds == 1
    assert found.applies > 0.1


def test_the_total_rises_with_every_member():
    """gomescasseres1997, section 3, 'Benefits from group membership': 'overall economic power
    ... increases'.
    """
    assert share(claims.TOTAL_RISES).holds == 1


def test_power_falls_exactly_if_a_partner_claims_more_than_it_brings():
    """gomescasseres1997, section 3: 'their internal bargaining power may decline'; half of the
    box has d > q.
    """
    assert share(claims.POWER_FALLS).holds == pytest.approx(0.5, abs=CLOSE)


def test_the_next_partner_costs_the_founder_profit_only_in_part():
    """gomescasseres1997, section 3: 'the position of some firms may deteriorate as a group
    grows'.
    """
    partners, at = groups()
    expected = (at(partners + 1)[1] < at(partners)[1]).mean()
    found = share(claims.POSITION_DETERIORATES)
    assert found.holds == pytest.approx(expected, abs=CLOSE)
    assert 0 < found.holds < 0.5


def test_a_powerful_group_may_leave_its_founder_with_no_more_than_alone():
    """gomescasseres1997, section 3: 'may benefit little from participating in a powerful group'."""
    partners, at = groups()
    synergy, gain, _ = at(partners)
    strong = synergy > 1.5
    found = share(claims.LITTLE_IN_A_POWERFUL_GROUP)
    assert found.holds == pytest.approx((gain <= 1)[strong].mean(), abs=CLOSE)
    assert found.applies == pytest.approx(strong.mean(), abs=CLOSE)


def test_partners_have_more_influence_the_more_there_are():
    """gomescasseres1997, section 3, 'Loss of control': 'the more influence its partners will
    have'.
    """
    assert share(claims.PARTNERS_INFLUENCE).holds == 1


def test_a_founder_in_the_minority_may_still_gain():
    """gomescasseres1997, section 3, 'Loss of control': 'succeeding and spinning out of control'."""
    partners, at = groups()
    _, gain, part = at(partners)
    found = share(claims.SUCCEEDING_OUT_OF_CONTROL)
    assert found.holds == pytest.approx((gain > 1)[part < 0.5].mean(), abs=CLOSE)


def test_a_licence_pays_less_than_a_bargain_only_in_part():
    """gomescasseres1997, section 3, 'Limited appropriability': licences 'notoriously poor at
    maximizing'.
    """
    found = share(claims.LICENCES_PAY_LESS_THAN_A_BARGAIN)
    assert found.applies == pytest.approx(49 / 50, abs=CLOSE)
    assert 0.4 < found.holds < 0.7


def test_a_licensor_earns_less_than_alone_only_in_part():
    """gomescasseres1997, section 3, 'Limited appropriability': 'use their technology in their
    own operations'.
    """
    partners, at = groups()
    expected = (at(partners)[1] < 1)[partners > 0].mean()
    found = share(claims.LICENCES_PAY_LESS)
    assert found.holds == pytest.approx(expected, abs=CLOSE)
    assert 0.1 < found.holds < 0.5


def test_being_better_off_than_alone_is_not_enough_where_a_firm_can_stay_out():
    """gomescasseres1997, appendix, 'cooperation will not be sustainable'."""
    generator = np.random.default_rng(7)
    size, outside = generator.uniform(0.05, 0.95, DRAWS), generator.uniform(0.2, 2, DRAWS)
    synergy = generator.uniform(1, 2.5, DRAWS)
    expected = (synergy >= 1 + size * (outside - 1)).mean()
    found = share(claims.ALONE_IS_THE_MEASURE)
    assert found.holds == pytest.approx(expected, abs=CLOSE)


def test_every_derived_claim_holds_everywhere_and_no_conditional_one_does():
    """The kind that the reader is told is the one that is found."""
    for claim in claims.CLAIMS:
        holds = share(claim).holds
        assert (holds == 1) == (claim.everywhere), claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}
