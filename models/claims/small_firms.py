"""What Gomes-Casseres (1997) says of the small firms surveyed, beside the counts it prints."""

import pandas as pd

from models.claims.statement import Statement, printed
from models.core.errors import InputError
from models.core.showing import Markdown, table
from models.simulation.small_sample import Finding, finding
from models.theory.sources import gomes_casseres

NICHES = gomes_casseres("section 2, 'Exploiting niches'")
INTRODUCTION = gomes_casseres("section 1")

JOINT_VENTURES = Statement(
    name="joint ventures",
    says="Five of 36 foreign investments are 14%.",
    where=INTRODUCTION,
    agrees=lambda n: (
        round(100 * n.survey["joint_investments"] / n.survey["foreign_investments"])
        == n.survey["joint_share"]
    ),
    shown=lambda n: f"{n.survey['joint_investments'] / n.survey['foreign_investments']:.1%}",
)


def majority_owned(survey: pd.Series) -> list[int]:
    """The counts of majority-owned investments that round to the printed percentage.

    Examples
    --------
    >>> majority_owned(printed().survey)
    [33]
    """
    total = int(survey["foreign_investments"])
    wanted = survey["majority_owned_share"]
    return [count for count in range(total + 1) if round(100 * count / total) == wanted]


MAJORITY_OWNED = Statement(
    name="majority owned",
    says="92% of the investments were majority-owned.",
    where=INTRODUCTION,
    agrees=lambda n: bool(majority_owned(n.survey)),
    shown=lambda n: (
        f"{majority_owned(n.survey)[0]} of {n.survey['foreign_investments']:g}, and no other "
        "count, rounds to that"
    ),
)

SEVEN_OR_TWELVE = Statement(
    name="seven or twelve",
    says="The survey covered seven firms (section 1) and twelve (section 2).",
    where=INTRODUCTION,
    agrees=lambda n: n.survey["firms_in_section_1"] == n.survey["firms_in_section_2"],
    shown=lambda n: (
        f"{n.survey['firms_in_section_1']:g} and {n.survey['firms_in_section_2']:g}; the 36 "
        "investments are those of the seven"
    ),
)


def possible_ranks(survey: pd.Series) -> list[tuple[int, ...]]:
    """The ranks that firms who are no leaders may have had, from the printed counts and mean.

    Absolute leaders have rank 1. One firm is a follower, with rank 4 or 5; the others have 2 or 3.

    Examples
    --------
    >>> possible_ranks(printed().survey)
    [(2, 2, 2, 5), (2, 2, 3, 4)]
    """
    firms, leaders = int(survey["firms_in_section_2"]), int(survey["technology_leaders"])
    between = firms - leaders - int(survey["technology_followers"])
    found = []
    for threes in range(between + 1):
        for follower in (4, 5):
            ranks = (*[2] * (between - threes), *[3] * threes, follower)
            mean = (leaders + sum(ranks)) / firms
            if round(mean, 1) == survey["mean_technology_rank"]:
                found.append(ranks)
    return found


MEAN_RANK = Statement(
    name="mean rank",
    says="With eight leaders and one follower among twelve, the mean rank in technology was 1.6.",
    where=NICHES,
    agrees=lambda n: bool(possible_ranks(n.survey)),
    shown=lambda n: (
        "possible, and nearly fixed by these numbers: the other four had ranks "
        + " or ".join(", ".join(map(str, ranks)) for ranks in possible_ranks(n.survey))
    ),
)

STATEMENTS = (JOINT_VENTURES, MAJORITY_OWNED, SEVEN_OR_TWELVE, MEAN_RANK)


def counts(survey: pd.Series) -> dict[str, tuple[int, int, float]]:
    """What was counted, of how many, and the share with which to compare it.

    Leaders are compared with one half, since the source gives nothing to compare them with.
    """
    investments = int(survey["foreign_investments"])
    return {
        "jointly owned investments": (
            int(survey["joint_investments"]),
            investments,
            survey["large_firm_joint_share"] / 100,
        ),
        "majority-owned investments": (
            majority_owned(survey)[0],
            investments,
            survey["population_majority_share"] / 100,
        ),
        "absolute leaders in technology": (
            int(survey["technology_leaders"]),
            int(survey["firms_in_section_2"]),
            0.5,
        ),
    }


def findings() -> dict[str, Finding]:
    """What each count says, if the cases are independent.

    Examples
    --------
    >>> found = findings()["majority-owned investments"]
    >>> round(found.low, 3), round(found.high, 3), round(found.different, 2)
    (0.775, 0.982, 0.47)
    """
    return {name: finding(*count) for name, count in counts(printed().survey).items()}


def evidence() -> Markdown:
    """The counts as a table: share, exact interval, and the exact test against the reference."""
    head = ["counted", "of", "share", "95% interval", "compared with", "chance of such a gap"]
    given = counts(printed().survey)
    rows = [
        [
            f"{given[name][0]} {name}",
            f"{given[name][1]}",
            f"{found.share:.1%}",
            f"{found.low:.1%} to {found.high:.1%}",
            f"{given[name][2]:.0%}",
            f"{found.different:.1%}",
        ]
        for name, found in findings().items()
    ]
    return table(head, rows)


def licences_by_chance() -> float:
    """The probability that one firm has as many licences as in section 1, among its firms.

    Examples
    --------
    >>> f"{licences_by_chance():.1e}"
    '3.7e-04'
    """
    told = printed().survey[["licences", "licences_of_one_firm", "firms_in_section_1"]]
    return chance_of_one_licensee(*map(int, told))


def chance_of_one_licensee(licences: int, of_one_firm: int, firms: int) -> float:
    """The probability that some firm has so many of the licences, if each falls on any firm alike.

    More than half of the licences must be those of one firm: then no two firms can have so many.

    Raises
    ------
    InputError
        If they are not more than half, or more than all.

    Examples
    --------
    >>> f"{chance_of_one_licensee(7, 6, 12):.1e}"
    '2.6e-05'
    """
    if not licences < 2 * of_one_firm <= 2 * licences:
        raise InputError(
            f"of {licences} licences one firm must have more than half, got {of_one_firm}"
        )
    return firms * finding(of_one_firm, licences, 1 / firms).at_least
