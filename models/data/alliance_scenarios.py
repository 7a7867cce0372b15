"""Scenarios for the stages of an alliance: what Ishida's review says, put into numbers of ours."""

from pathlib import Path
from typing import Any

import pandas as pd

from models.core.errors import InputError
from models.core.origin import Assumption
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.explorer import Choice, Explorer
from models.data.table import FOLDER, NUMBER, TEXT, one_of, read

KINDS = {"alliance": "alliance", "segment": "segment", "agent": "bridging agent"}
COLUMNS = {
    "kind": one_of(*KINDS),
    "scenario": TEXT,
    "title": TEXT,
    "word": TEXT,
    "value": NUMBER,
    "grounds": TEXT,
    "reason": TEXT,
}


def load(path: Path = FOLDER / "alliance_scenarios.csv") -> pd.DataFrame:
    """The scenarios, a row for each parameter that one sets, by scenario and word.

    `grounds` is the place in Ishida's review that made us set it; the value is the book's.

    Raises
    ------
    InputError
        If the file is damaged.
    """
    return read(path, COLUMNS, key=("scenario", "word"))


def values(*names: str) -> dict[str, float]:
    """What the scenarios set, by word; where two set the same, the later one counts.

    Raises
    ------
    InputError
        If there is no scenario of a name.

    Examples
    --------
    >>> values("conventional", "external_agent")
    {'arrow_j': 0.0, 'social_yield': 0.5, 'bridging': 2.0}
    """
    found: dict[str, float] = {}
    for name in names:
        if name not in TITLES:
            raise InputError(f"there is no scenario {name!r}; there are {', '.join(TITLES)}")
        found |= SETS[name]
    return found


def page(kind: str) -> Markdown:
    """The scenarios of one kind as a table: what each sets, to what, and why."""
    rows = TABLE[TABLE.kind == kind].reset_index()
    return markdown_table(
        [KINDS[kind], "sets", "because", "origin"],
        [[r.title, f"`{r.word}={r.value:g}`", r.reason, origin(r)] for r in rows.itertuples()],
    )


def origin(row: Any) -> str:
    """Where a number of a scenario comes from."""
    return Assumption(f"after Ishida, {row.grounds}").text


TABLE = load()
TITLES = TABLE.title.groupby(level="scenario", sort=False).first().to_dict()
SETS = {name: TABLE.loc[name].value.to_dict() for name in TITLES}
OF_KIND = {kind: list(rows.index.unique("scenario")) for kind, rows in TABLE.groupby("kind")}
EXPLORER = Explorer(
    name="alliance_scenarios",
    title="Scenarios for the stages of an alliance",
    parameters=(
        Choice(
            "segment",
            "segment",
            "who the partners are",
            {"any_segment": "firms in the middle of all"}
            | {name: TITLES[name] for name in OF_KIND["segment"]},
        ),
        Choice(
            "agent",
            "bridging agent",
            "who brings the partners together",
            {name: TITLES[name] for name in OF_KIND["agent"]},
        ),
    ),
    facts={"titles": TITLES, "sets": SETS, "of_kind": OF_KIND},
)
