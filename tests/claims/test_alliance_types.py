"""What fourweekmba and gomescasseres1997 claim of types of alliance; the docstring is the
address.
"""

import numpy as np
import pytest

from models.claims import alliance_types as claims
from tests.claims.found import share

CLOSE = 4 * 0.5 / (0.1 * 2**14) ** 0.5  # as in tests/claims/test_group_profit.py
DRAWS = 400_000


def pairs():
    """Size, synergy, stake and price, drawn here from the ranges of the model."""
    generator = np.random.default_rng(11)
    return generator.uniform((0.05, 0.5, 0, 0), (0.95, 2.5, 0.9, 2), (DRAWS, 4)).T


def test_a_bargain_over_a_surplus_is_a_win_for_both():
    """fourweekmba, first paragraph: 'a win-win situation'."""
    assert share(claims.WIN_WIN).holds == 1


def test_an_equal_split_is_one_only_in_part():
    """fourweekmba, 'Joint venture': 'profits split equally between each party'."""
    size, synergy, _, _ = pairs()
    there = synergy > 1
    expected = (synergy >= 2 * np.maximum(size, 1 - size))[there].mean()
    assert share(claims.EQUAL_SPLIT).holds == pytest.approx(expected, abs=CLOSE)


def test_ownership_in_proportion_always_is():
    """gomescasseres1997, section 3: 'shared according to ownership percentages'."""
    assert share(claims.OWNERSHIP).holds == 1


def test_a_stake_repairs_about_half_of_what_an_equal_split_breaks():
    """fourweekmba, 'Equity strategic alliance'; gains by hand in money."""
    size, synergy, stake, price = pairs()
    half = synergy / 2
    own = half + stake * (half - price * (1 - size))
    rest = synergy - own
    short = (synergy > 1) & (half < size)
    expected = ((own >= size) & (rest >= 1 - size))[short].mean()
    found = share(claims.STAKE_REPAIRS)
    assert found.applies == pytest.approx(short.mean(), abs=CLOSE)
    assert found.holds == pytest.approx(expected, abs=CLOSE)


def test_a_stake_at_the_price_of_the_partner_alone_breaks_nothing():
    """fourweekmba, 'Equity strategic alliance', with the book's price."""
    assert share(claims.STAKE_BREAKS_NOTHING).holds == 1


def test_the_two_readings_of_the_list_seldom_agree():
    """fourweekmba, 'Understanding strategic alliance': two of 32 plain answers."""
    assert share(claims.READINGS_AGREE).holds == pytest.approx(2 / 32, abs=0.01)


def test_every_derived_claim_holds_everywhere_and_no_conditional_one_does():
    """The kind that the reader is told is the one that is found."""
    for claim in claims.CLAIMS:
        assert (share(claim).holds == 1) == (claim.kind == "derived"), claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}
