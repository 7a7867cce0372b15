"""Who leads an alliance for social innovation, by stage and segment, as Ishida reports it.

A study stands where section 6.2 of the review places it, or else where its Table 3 does.
"""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.data.explorer import Choice, Explorer
from models.data.table import COUNT, FLAG, FOLDER, TEXT, one_of, read

SOURCE = Source("ishida", "Ishida", "sections 5.2 and 6.2, Table 3")
STAGES = {"formation": "formation", "operation": "operation", "outcome": "outcome"}
SEGMENTS = {
    "multinational": "multinational company",
    "small_firm": "small or medium-sized firm",
    "start_up": "start-up",
    "social_enterprise": "social enterprise",
    "public_partnership": "public-private partnership",
    "company": "company in general",
}
EVERY = "all"  # what the review says of all segments at once
COLUMNS = {
    "stage": one_of(*STAGES),
    "segment": one_of(EVERY, *SEGMENTS),
    "role": TEXT,
    "lead": FLAG,
    "study": TEXT,
    "year": COUNT,
    "does": TEXT,
    "context": TEXT,
    "placed_by": one_of("section 6.2", "Table 3"),
    "where": TEXT,
}


def load(path: Path = FOLDER / "alliance_roles.csv") -> pd.DataFrame:
    """The table, a row for each stage, segment, study and role.

    `lead` says whether section 6.2 names the role as one that leads; else the study has only
    looked at such people.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> table = load()
    >>> table[table.lead].groupby(level="stage", sort=False).size().to_dict()
    {'formation': 3, 'operation': 4}
    """
    return read(path, COLUMNS, key=("stage", "segment", "study", "role"))


def who(table: pd.DataFrame, stage: str, segment: str) -> pd.DataFrame:
    """Who was found at a stage in a segment, what holds for every segment included.

    Examples
    --------
    >>> who(load(), "operation", "small_firm").index.get_level_values("role").tolist()
    ['social entrepreneur', 'employee']
    >>> who(load(), "outcome", "multinational").empty
    True
    """
    at = table.index.get_level_values
    segments = at("segment").isin([segment, EVERY])
    return table[(at("stage") == stage) & segments]


def gaps(table: pd.DataFrame) -> list[tuple[str, str]]:
    """The stages and segments of which no study in the review tells.

    Examples
    --------
    >>> [segment for stage, segment in gaps(load())].count("start_up")
    0
    """
    cells = [(stage, segment) for stage in STAGES for segment in SEGMENTS]
    return [cell for cell in cells if who(table, *cell).empty]


TABLE = load()
EXPLORER = Explorer(
    name="alliance_roles",
    title="Who leads an alliance for social innovation, by stage and segment",
    parameters=(
        Choice("stage", "stage", "the stage of the alliance", STAGES),
        Choice("segment", "segment", "the kind of organisation", SEGMENTS),
    ),
    facts={
        "people": [
            {"number": number, **record}
            for number, record in enumerate(TABLE.reset_index().to_dict("records"), start=1)
        ],
        "every": EVERY,
        "source": SOURCE.text,
    },
)
