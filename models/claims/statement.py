"""A sentence of a source that its own printed numbers can confirm or contradict.

Where they can do neither, that is said as well.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data import risc_groups, risc_text, small_firm_survey

VERDICTS = {True: "agrees", False: "differs", None: "left open"}


@dataclass(frozen=True)
class Numbers:
    """The printed numbers: Table I by measure and group, and those of the survey and the text."""

    table: pd.DataFrame
    survey: pd.Series
    text: pd.Series

    def whole(self, measure: str) -> pd.Series:
        return self.table.loc[measure].value

    def partners(self, measure: str) -> pd.Series:
        return risc_groups.split(self.table).loc[measure].partners

    def own(self, measure: str) -> pd.Series:
        return risc_groups.split(self.table).loc[measure].own

    def suppliers(self, measure: str) -> pd.Series:
        return self.table.loc[measure].suppliers

    def lead_share(self, measure: str) -> pd.Series:
        return self.table.loc[measure].lead_share


@dataclass(frozen=True)
class Statement:
    """A sentence of the text in our words, and what the printed numbers make of it.

    `agrees` gives True, False, or None where the numbers can't tell; `shown` is what they show.
    Both look at the numbers of one source, in whatever form these have.
    """

    name: str
    says: str
    where: Source
    agrees: Callable[[Any], bool | None]
    shown: Callable[[Any], str]


def printed() -> Numbers:
    """The numbers as the source prints them."""
    return Numbers(risc_groups.load(), small_firm_survey.load().value, risc_text.load().value)


def verdict(statement: Statement, numbers: Any = None) -> str:
    """Whether the numbers agree with a statement, differ from it, or leave it open.

    They are those of Gomes-Casseres (1997), if no others are given.

    Examples
    --------
    >>> from models.claims.constellations import LATE_START, MIPS_MAKES_NOTHING, SIX_PARTNERS
    >>> verdict(SIX_PARTNERS), verdict(MIPS_MAKES_NOTHING), verdict(LATE_START)
    ('differs', 'agrees', 'left open')
    """
    found = statement.agrees(numbers or printed())
    return VERDICTS[None if found is None else bool(found)]


def table(statements: Iterable[Statement], numbers: Any = None) -> Markdown:
    """Statements with the verdict, what the numbers show, and their place."""
    numbers = numbers or printed()
    head = ["the text, in our reading", "verdict", "what the numbers show", "where"]
    rows = [
        [s.says, f"**{verdict(s, numbers)}**", s.shown(numbers), s.where.where.partition(",")[0]]
        for s in statements
    ]
    return markdown_table(head, rows)


def listed(values: pd.Series, unit: str = "") -> str:
    return ", ".join(f"{name} {value:g}{unit}" for name, value in values.items())
