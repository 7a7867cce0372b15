"""Table 2 of Serrat, adapted from Iyer (2002): what partners learn, by phase, in our own words."""

from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.core.number import number
from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data import alliance_phases, learning_areas
from models.data.explorer import Choice, Explorer
from models.data.table import FOLDER, TEXT, Column, one_of, read

SOURCE = Source("serrat", "Serrat", "Table 2, adapted from Iyer (2002)")
PHASES = alliance_phases.load().short.to_dict()
DIMENSIONS = learning_areas.load().name.to_dict()
KIND = "kind"  # the last row of the table, which the source leaves without a name
DEPTHS = (0, 0.25, 0.5, 0.75, 1)


def _depth(cell: str) -> float:
    depth = number(cell)
    if depth not in DEPTHS:
        raise ValueError
    return depth


COLUMNS = {
    "dimension": one_of(*DIMENSIONS, KIND),
    "phase": one_of(*PHASES),
    "says": TEXT,
    "depth": Column(_depth, "one of " + ", ".join(map(str, DEPTHS))),
    "reason": TEXT,
}


def load(path: Path = FOLDER / "learning_priorities.csv") -> pd.DataFrame:
    """The table in our own words, a row for each cell.

    `says` is what the cell says, in our words; `depth` is this book's coding of it, from 0 to 1,
    with its `reason`: by the verb of the cell (nothing, facts, a beginning, being able, being able
    to renew), for the environment by its two contexts, external and internal. In the rows of
    dimension "kind" it is the part of learning that is mutual.

    Raises
    ------
    InputError
        If the file is damaged, or a cell is missing.

    Examples
    --------
    >>> load().loc[("tasks", "awareness")].says
    'Next to nothing'
    """
    table = read(path, COLUMNS, key=("dimension", "phase"))
    for dimension in (*DIMENSIONS, KIND):
        missing = [phase for phase in PHASES if (dimension, phase) not in table.index]
        if missing:
            raise InputError(f"{path.name}: {dimension} lacks {', '.join(missing)}")
    return table


def depth(table: pd.DataFrame) -> pd.DataFrame:
    """The coding of the five dimensions: a row for each, a column for each phase.

    Examples
    --------
    >>> depth(load()).loc["tasks"].tolist()
    [0.0, 0.5, 0.75, 1.0]
    """
    return table.depth.unstack().loc[list(DIMENSIONS), list(PHASES)]


def wording(table: pd.DataFrame) -> pd.DataFrame:
    """What the cells say, in our words: a row for each dimension and for the kind of learning.

    Examples
    --------
    >>> wording(load()).loc["kind", "commitment"]
    'Mostly together'
    """
    return table.says.unstack().loc[[*DIMENSIONS, KIND], list(PHASES)]


def shown(table: pd.DataFrame) -> Markdown:
    """The table in our own words, with our coding of each cell.

    Examples
    --------
    >>> shown(load()).splitlines()[3][:37]
    '| **Tasks** | Next to nothing *(0)* |'
    """
    names = {
        **{dimension: f"**{name}**" for dimension, name in DIMENSIONS.items()},
        KIND: "*(no name)*",
    }
    rows = [[name, *_told(table.loc[dimension])] for dimension, name in names.items()]
    return markdown_table(["", *PHASES.values()], rows)


def _told(row: pd.DataFrame) -> list[str]:
    return [f"{row.says[phase]} *({row.depth[phase]:g})*" for phase in PHASES]


def _facts(table: pd.DataFrame) -> dict:
    return {
        "phases": PHASES,
        "meant": alliance_phases.load().says.to_dict(),
        "dimensions": DIMENSIONS,
        "cells": table.reset_index().drop(columns="line", errors="ignore").to_dict("records"),
        "source": SOURCE.text,
    }


TABLE = load()
CELLS = {
    f"{dimension}_{phase}": f"{DIMENSIONS[dimension]} in {phase}"
    for phase in PHASES
    for dimension in DIMENSIONS
}
EXPLORER = Explorer(
    name="learning_priorities",
    title="What partners learn, by phase",
    parameters=(
        Choice("cell", "cell of Table 2", "the cell that is told in full", CELLS, quiet=True),
    ),
    facts=_facts(TABLE),
)
