"""What Ishida concludes from the literature, beside the numbers that the review prints."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from models.claims.claim import Claim, Run
from models.claims.statement import Statement
from models.core.parametrised import Values
from models.core.showing import Markdown, table
from models.data import journals, reported_numbers, review_funnel, review_years, studies
from models.simulation.selection import counts_that_fit
from models.simulation.small_sample import finding
from models.theory.selection import SELECTION
from models.theory.sources import ishida
from models.theory.two_shares import TWO_SHARES, needed_weight, p_1, p_2, p_both

DESCRIPTION = ishida("section 4")
TABLE_3 = ishida("section 5.1")
OPERATION = ishida("section 5.2.2")
OUTCOME = ishida("section 5.2.3")
FEW_STUDIES = ishida("section 7, on further research")

DISCUSSED = ("formation", "operation", "outcome")
HALF_A_POINT = 0.5  # what rounding to whole per cent may hide
PLAYERS = ("non_profit_share", "profit_share", "public_share", "community_share")


@dataclass(frozen=True)
class Review:
    """The numbers of the review."""

    studies: pd.DataFrame
    journals: pd.DataFrame
    funnel: pd.Series
    years: pd.Series
    reported: pd.Series

    @property
    def stages(self) -> pd.Series:
        """How many studies Table 3 has under each stage."""
        return studies.counts(self.studies, "stage")

    @property
    def steady_total(self) -> float:
        """How many articles there were from the early year on, had their number grown steadily."""
        years = self.years["search_to"] - self.years["early_year"]
        last = self.years["articles_in_last_year"] / self.years["articles_in_early_year"]
        return float((last ** (np.arange(years + 1) / years)).sum())


def printed() -> Review:
    """The numbers as the source prints them."""
    return Review(
        studies.TABLE,
        journals.TABLE,
        review_funnel.TABLE.articles,
        review_years.load().value,
        reported_numbers.load().value,
    )


def counts_rounding_to(percent: float, total: int) -> list[int]:
    """The counts of a total that are printed as that percentage.

    Examples
    --------
    >>> counts_rounding_to(7, 545)
    [36, 37, 38, 39, 40]
    """
    counts = np.arange(total + 1)
    rounded = np.floor(100 * counts / total + 0.5)
    return counts[rounded == percent].tolist()


def most_developers(review: Review) -> int:
    """The most developers among the initiatives if nobody had both roles.

    The share of both roles together is then between those of each; that of all players must
    round to what is printed, with each share as far off as rounding allows.

    Examples
    --------
    >>> most_developers(printed())
    60
    """
    least = review.reported - HALF_A_POINT
    most = review.reported + HALF_A_POINT
    shares = {
        p_1: least["profit_share_of_developers"],
        p_2: least["profit_share_of_promoters"],
        p_both: most["profit_share"],
    }
    return int(needed_weight.subs(shares) * review.reported["initiatives"])


SUMS_TO_42 = Statement(
    name="sums to 42",
    says="The 42 articles were published in 24 journals.",
    where=DESCRIPTION,
    agrees=lambda r: r.journals.articles.sum() == r.funnel["allied"] and len(r.journals) == 24,
    shown=lambda r: f"{len(r.journals)} rows of Table 2 sum to {r.journals.articles.sum()}",
)

MORE_IN_ETHICS = Statement(
    name="more in ethics",
    says="The Journal of Business Ethics has more of the articles than any other journal.",
    where=DESCRIPTION,
    agrees=lambda r: r.journals.articles.idxmax() == "business_ethics",
    shown=lambda r: (
        f"{r.journals.articles.max()} of 42, ahead of one with "
        f"{r.journals.articles.nlargest(2).iloc[1]}; "
        f"{(r.journals.articles == 1).sum()} journals have one each"
    ),
)

INCREASING_YEARLY = Statement(
    name="increasing yearly",
    says="More was written on social innovation each year than in the year before.",
    where=DESCRIPTION,
    agrees=lambda r: None,
    shown=lambda r: "the text prints two of the years; our copy lacks the bars of Figure 2",
)

RAPID_LATELY = Statement(
    name="rapid lately",
    says="The number of articles rose rapidly after 2015.",
    where=DESCRIPTION,
    agrees=lambda r: None,
    shown=lambda r: (
        f"a steady rate from 1 to 31 would give {r.steady_total:.0f} articles in all; there are "
        f"{r.funnel['searched']}, so most of the rise came later; the numbers do not "
        "show when it began"
    ),
)

CHOSEN_FROM_TABLE_2 = Statement(
    name="chosen from Table 2",
    says="The studies of Table 3 were selected from the papers of Table 2.",
    where=TABLE_3,
    agrees=lambda r: bool((r.journals.classified <= r.journals.articles).all()),
    shown=lambda r: (
        f"{r.journals.classified.sum()} studies in {(r.journals.classified > 0).sum()} of the 24 "
        "journals, in none more than Table 2 has"
    ),
)

MOST_OPERATION = Statement(
    name="most operation",
    says="Most literature mentions the operation stage.",
    where=OPERATION,
    agrees=lambda r: r.stages["operation"] > len(r.studies) / 2,
    shown=lambda r: (
        f"{r.stages['operation']} of {len(r.studies)} in Table 3; the text discusses "
        f"{(r.studies.discussed == 'operation').sum()} under operation"
    ),
)

ONE_OUTCOME = Statement(
    name="one outcome",
    says="There is only one article on the outcome stage.",
    where=OUTCOME,
    agrees=lambda r: r.stages["outcome"] == 1,
    shown=lambda r: "1 of the 21 in Table 3; the other 21 of the 42 are not shown",
)

PLAYERS_ARE_ALL = Statement(
    name="players are all",
    says="Four types of players make up the whole.",
    where=OPERATION,
    agrees=lambda r: r.reported[[*PLAYERS]].sum() == 100,
    shown=lambda r: " + ".join(f"{r.reported[player]:g}" for player in PLAYERS) + " = 100",
)

ROLES = Statement(
    name="roles",
    says="Profit organisations are 24% of all, 33% as developers and 24% as promoters.",
    where=OPERATION,
    agrees=lambda r: None,
    shown=lambda r: (
        f"if nobody had both roles, at most {most_developers(r)} of 545 were developers; the text "
        "does not say what the shares are shares of"
    ),
)

STATEMENTS = (
    SUMS_TO_42,
    MORE_IN_ETHICS,
    INCREASING_YEARLY,
    RAPID_LATELY,
    CHOSEN_FROM_TABLE_2,
    MOST_OPERATION,
    ONE_OUTCOME,
    PLAYERS_ARE_ALL,
    ROLES,
)


def _of_table_3(successes: int) -> Run:
    """The model at the counts of Table 3, with selection ratios from all that these allow."""
    _, most = SELECTION.parameter("selection_ratio").box
    counts: Values = {"population": 42, "sample_size": 21, "successes": successes}

    def run(inputs: dict, seed: int) -> dict:
        ends = SELECTION.run(**counts)
        part = np.random.default_rng(seed).random(len(inputs["selection_ratio"]))
        low, high = ends["lowest_ratio"], np.minimum(ends["highest_ratio"], most)
        return SELECTION.run(**counts, selection_ratio=high - (high - low) * part)

    return run


def _with_printed_shares(inputs: dict, seed: int) -> dict:
    totals = {word: inputs[word] for word in ("first_total", "second_total")}
    return TWO_SHARES.run(**totals)


OUTCOME_IS_RARE = Claim(
    name="outcome is rare",
    says="Few studies are on the outcome: by our measure, less than a tenth of all 42 articles.",
    where=FEW_STUDIES,
    kind="conditional",
    model=SELECTION,
    holds=lambda v: v["implied_share"] < 0.1,
    run=_of_table_3(1),
)

OPERATION_IS_COMMON = Claim(
    name="operation is common",
    says="Most of the literature is on operation: more than half of all 42 articles.",
    where=OPERATION,
    kind="conditional",
    model=SELECTION,
    holds=lambda v: v["implied_share"] > 0.5,
    run=_of_table_3(20),
)

FIRMS_DEVELOP = Claim(
    name="firms develop",
    says="Profit organisations are more present among developers (33%) than among promoters (24%): "
    "by our measure, zero lies outside the interval of the gap.",
    where=OPERATION,
    kind="conditional",
    model=TWO_SHARES,
    holds=lambda v: v["gap_low"] > 0,
    run=_with_printed_shares,
)

FIRMS_DEVELOP_IF_APART = Claim(
    name="firms develop, roles apart",
    says="The gap excludes zero if nobody has both roles and the overall share rounds to 24%.",
    where=OPERATION,
    kind="conditional",
    model=TWO_SHARES,
    holds=lambda v: v["gap_low"] > 0,
    when=lambda v: v["share_of_both"] < 0.245,
    run=_with_printed_shares,
)

CLAIMS = (OUTCOME_IS_RARE, OPERATION_IS_COMMON, FIRMS_DEVELOP, FIRMS_DEVELOP_IF_APART)


def stages_of_all() -> Markdown:
    """What Table 3 says of the stages of all 42 articles, under ever weaker assumptions."""
    review = printed()
    population, sample_size = int(review.funnel["allied"]), len(review.studies)
    head = ["stage", "in Table 3", "if drawn at random", "whatever the author preferred"]
    rows = []
    for stage in DISCUSSED:
        count = int(review.stages[stage])
        low, high = counts_that_fit(population, sample_size, count)
        ends = f"{count} to {population - sample_size + count}"
        rows.append([stage, f"{count} of {sample_size}", f"{low} to {high} of {population}", ends])
    return table(head, rows)


def players() -> Markdown:
    """The types of players of Caroli and others (2018), each with its counts and its interval."""
    review = printed()
    total = int(review.reported["initiatives"])
    head = ["share", "counts out of 545 that round to it", "95% interval, if drawn at random"]
    rows = []
    for player in PLAYERS:
        percent = review.reported[player]
        counts = counts_rounding_to(percent, total)
        found = finding(counts[len(counts) // 2], total, 0.5)
        name = player.removesuffix("_share").replace("_", "-")
        interval = f"{found.low:.1%} to {found.high:.1%}"
        rows.append([f"{name}: {percent:g}%", f"{counts[0]} to {counts[-1]}", interval])
    return table(head, rows)
