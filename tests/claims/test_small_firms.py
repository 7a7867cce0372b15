"""What gomescasseres1997 says of the small firms surveyed; the docstring is the place."""

from itertools import combinations_with_replacement, product
from math import comb

import pytest

from models.claims import small_firms as claims
from models.claims.statement import printed, verdict
from models.core.errors import InputError

SURVEY = printed().survey


def test_five_of_36_are_14_percent():
    """gomescasseres1997, section 1: 'only five (14%) were jointly owned'."""
    assert 13.5 <= 100 * 5 / 36 < 14.5
    assert verdict(claims.JOINT_VENTURES) == "agrees"


def test_92_percent_of_36_are_33_and_nothing_else():
    """gomescasseres1997, section 1: 'Ninety-two percent of the foreign ventures'."""
    assert [k for k in range(37) if 91.5 <= 100 * k / 36 < 92.5] == [33]
    assert claims.majority_owned(SURVEY) == [33]
    assert verdict(claims.MAJORITY_OWNED) == "agrees"


def test_seven_firms_are_not_twelve():
    """gomescasseres1997, section 1 'seven small U.S. firms', section 2 'twelve small firms in
    our sample'.
    """
    assert verdict(claims.SEVEN_OR_TWELVE) == "differs"


def test_the_ranks_fit_the_mean_in_two_ways_only():
    """gomescasseres1997, section 2: eight of twelve leaders, one follower, a mean of 1.6."""
    fitting = {
        ranks
        for ranks in combinations_with_replacement(range(2, 6), 4)
        if sum(rank >= 4 for rank in ranks) == 1 and 1.55 <= (8 + sum(ranks)) / 12 < 1.65
    }
    assert set(claims.possible_ranks(SURVEY)) == fitting == {(2, 2, 2, 5), (2, 2, 3, 4)}
    assert verdict(claims.MEAN_RANK) == "agrees"


def test_only_the_joint_ventures_stand_out():
    """gomescasseres1997, section 1: 'one conclusion seemed inescapable'."""
    found = claims.findings()
    told_apart = {name for name, one in found.items() if one.different < 0.05}
    assert told_apart == {"jointly owned investments"}


def test_each_count_is_compared_with_what_the_text_gives():
    """gomescasseres1997, section 1: about 30% of large firms, 86% of the population."""
    given = claims.counts(SURVEY)
    assert given["jointly owned investments"] == (5, 36, 0.3)
    assert given["majority-owned investments"] == (33, 36, 0.86)
    assert given["absolute leaders in technology"] == (8, 12, 0.5)


def test_the_table_has_a_row_for_each_count():
    """With interval and chance."""
    lines = claims.evidence().splitlines()
    assert lines[2] == "| 5 jointly owned investments | 36 | 13.9% | 4.7% to 29.5% | 30% | 4.4% |"
    assert len(lines) == 5


def test_one_licensee_by_counting_every_way_to_hand_out_licences():
    """Three firms and five licences: all 243 ways, one by one."""
    ways = list(product(range(3), repeat=5))
    concentrated = sum(max(map(way.count, range(3))) >= 4 for way in ways)
    assert claims.chance_of_one_licensee(5, 4, 3) == pytest.approx(concentrated / len(ways))


@pytest.mark.parametrize(("firms", "per_100_000"), [(7, 36.5), (12, 2.6)])
def test_six_of_seven_licences_are_no_chance_among_few_firms(firms, per_100_000):
    """gomescasseres1997, section 1, which has seven firms: 'one firm accounted for six of
    these'.
    """
    by_hand = firms * (comb(7, 6) * (firms - 1) + 1) / firms**7
    assert claims.chance_of_one_licensee(7, 6, firms) == pytest.approx(by_hand)
    assert round(100_000 * by_hand, 1) == per_100_000


def test_the_licences_are_counted_with_the_firms_that_they_are_told_of():
    """gomescasseres1997, section 1, tells of seven firms and their licences; section 2 of
    twelve.
    """
    by_hand = 7 * (comb(7, 6) * 6 + 1) / 7**7
    assert claims.licences_by_chance() == pytest.approx(by_hand)


def test_two_firms_with_many_licences_each_cannot_be_added_up():
    """With half or fewer, two firms may have them, and the sum would count both."""
    with pytest.raises(InputError, match="more than half, got 3"):
        claims.chance_of_one_licensee(7, 3, 12)
    with pytest.raises(InputError, match="more than half, got 8"):
        claims.chance_of_one_licensee(7, 8, 12)
