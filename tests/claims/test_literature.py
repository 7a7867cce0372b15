"""What ishida concludes from the literature, beside its numbers; docstrings are places."""

from fractions import Fraction

import numpy as np
import pytest

from models.claims import literature as claims
from models.claims.statement import verdict
from models.theory.selection import SELECTION
from tests.claims.found import share

REVIEW = claims.printed()
SHOWN = {one.name: one.shown(REVIEW) for one in claims.STATEMENTS}


def says(statement):
    return verdict(statement, REVIEW)


def test_every_statement_and_every_claim_is_in_its_list_once():
    """None is written and then forgotten."""
    for kind, listed in ((claims.Statement, claims.STATEMENTS), (claims.Claim, claims.CLAIMS)):
        written = [one for one in vars(claims).values() if isinstance(one, kind)]
        assert len(listed) == len({one.name for one in listed}) == len(written)


def test_the_42_articles_are_in_24_journals():
    """ishida, section 4 and Table 2."""
    assert says(claims.SUMS_TO_42) == "agrees"
    assert SHOWN["sums to 42"] == "24 rows of Table 2 sum to 42"


def test_business_ethics_has_more_than_any_other():
    """ishida, section 4: 'more articles published in the Journal of Business Ethics (n=5)'."""
    assert says(claims.MORE_IN_ETHICS) == "agrees"
    assert SHOWN["more in ethics"].startswith("5 of 42, ahead of one with 4; 14 journals")


def test_a_yearly_increase_cannot_be_seen_in_two_years():
    """ishida, section 4: 'has been increasing yearly, as shown in Figure 2'."""
    assert says(claims.INCREASING_YEARLY) == says(claims.RAPID_LATELY) == "left open"


def test_steady_growth_would_have_made_more_articles():
    """ishida, section 4: 1 in 1987, 31 in 2020; summed here as a geometric series."""
    factor = 31 ** (1 / 33)
    assert REVIEW.steady_total == pytest.approx((factor**34 - 1) / (factor - 1))
    assert REVIEW.steady_total > 180


def test_the_studies_are_among_the_journals():
    """ishida, section 5.1: 'selected from the papers published in Table 2'."""
    assert says(claims.CHOSEN_FROM_TABLE_2) == "agrees"
    assert SHOWN["chosen from Table 2"].startswith("21 studies in 12 of the 24")


def test_most_studies_are_on_operation_and_one_on_the_outcome():
    """ishida, sections 5.2.2 and 5.2.3."""
    assert says(claims.MOST_OPERATION) == says(claims.ONE_OUTCOME) == "agrees"
    assert SHOWN["most operation"].startswith("20 of 21")


def test_the_players_sum_to_a_hundred():
    """ishida, section 5.2.2: 52%, 24%, 17% and 7%."""
    assert says(claims.PLAYERS_ARE_ALL) == "agrees"
    assert SHOWN["players are all"] == "52 + 24 + 17 + 7 = 100"


@pytest.mark.parametrize(("percent", "low", "high"), [(52, 281, 286), (24, 129, 133), (7, 36, 40)])
def test_counts_that_round_to_a_percentage_are_those_and_no_others(percent, low, high):
    """ishida, section 5.2.2: of 545, in whole fractions."""
    found = claims.counts_rounding_to(percent, 545)
    assert found == list(range(low, high + 1))
    for count, inside in ((low - 1, False), (low, True), (high, True), (high + 1, False)):
        assert (abs(Fraction(100 * count, 545) - percent) < Fraction(1, 2)) == inside


def test_whole_counts_of_all_players_can_sum_to_545():
    """The four percentages are those of one whole."""
    ranges = [claims.counts_rounding_to(percent, 545) for percent in (52, 24, 17, 7)]
    assert sum(counts[0] for counts in ranges) <= 545 <= sum(counts[-1] for counts in ranges)


def test_with_roles_apart_there_are_at_most_60_developers():
    """ishida, section 5.2.2: searched over all splits and all shares that round as printed."""
    developers = np.arange(1, 545)
    least_of_all = developers * 0.325 + (545 - developers) * 0.235
    assert claims.most_developers(REVIEW) == developers[least_of_all <= 0.245 * 545].max() == 60
    assert says(claims.ROLES) == "left open"


def test_that_operation_is_common_is_robust_and_that_outcome_is_rare_is_not():
    """ishida, sections 5.2.2 and 5.2.3, for all selection ratios that the counts allow."""
    assert share(claims.OPERATION_IS_COMMON).holds == 1
    found = share(claims.OUTCOME_IS_RARE)
    low, high = 1 / 22, 41 / 20  # the ratios that 1 of 21 of 42 allows
    # 1 / (1 + 20 ratio) < 1 / 10 from a ratio of 0.45 on
    assert found.holds == pytest.approx((high - 0.45) / (high - low), abs=0.02)


def test_only_a_ratio_of_twenty_would_make_operation_less_than_half():
    """ishida, section 5.2.2: 20 of 21 of 42; the share is 20 / (20 + ratio), the bound 20 / 42."""
    counts = {"population": 42, "sample_size": 21, "successes": 20}
    ratio = np.array([19.9, 20.1])
    found = SELECTION.run(**counts, selection_ratio=ratio)
    assert found["implied_share"] == pytest.approx(20 / (20 + ratio))
    assert (found["implied_share"] > 0.5).tolist() == [True, False]
    assert found["lowest_share"].max() < 0.5


def test_that_few_studies_look_at_the_outcome_is_said_where_the_review_asks_for_more():
    """ishida, section 7: 'only a few studies have been conducted so far'."""
    assert claims.OUTCOME_IS_RARE.where.where.startswith("section 7")


def test_that_firms_develop_depends_on_totals_that_are_not_printed():
    """ishida, section 5.2.2: 33% against 24%, drawn here again."""
    generator = np.random.default_rng(6)
    first, second = generator.integers(20, 546, (2, 400_000))
    error = np.sqrt(0.33 * 0.67 / first + 0.24 * 0.76 / second)
    found = share(claims.FIRMS_DEVELOP)
    assert found.holds == pytest.approx((error < 0.09 / 1.96).mean(), abs=0.02)
    apart = share(claims.FIRMS_DEVELOP_IF_APART)
    assert apart.holds == 0
    assert 0 < apart.applies < 0.02


def test_the_tables_have_a_row_for_each():
    """Three stages and four kinds of players."""
    stages, players = claims.stages_of_all().splitlines(), claims.players().splitlines()
    assert stages[-1] == "| outcome | 1 of 21 | 1 to 7 of 42 | 1 to 22 |"
    assert len(stages) == 5
    assert len(players) == 6
