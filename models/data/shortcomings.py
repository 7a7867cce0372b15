"""What makes alliances fail, as Serrat names it, and which parameter of this book comes closest.

The factors are the source's. `turn` says which way a parameter is turned to make its model show
the factor, and `moves` which way an outcome should go then: both are the book's reading, which
`models/claims/diagnosis.py` tries out.
"""

from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.chapters import link
from models.data.table import ANYTHING, FOLDER, TEXT, one_of, read

SOURCES = {
    "cause": Source("serrat", "Serrat", "'… and Their Shortcomings'"),
    "asymmetry": Source("serrat", "Serrat", "'Moreover'"),
}
COLUMNS = {
    "kind": one_of(*SOURCES),
    "factor": TEXT,
    "chapter": ANYTHING,
    "model": ANYTHING,
    "parameter": ANYTHING,
    "turn": one_of("up", "down", ""),
    "outcome": ANYTHING,
    "moves": one_of("up", "down", ""),
    "because": TEXT,
}
MODEL = ("chapter", "model", "parameter", "turn", "outcome", "moves")


def load(path: Path = FOLDER / "shortcomings.csv") -> pd.DataFrame:
    """The factors, each with the parameter that comes closest, or with none.

    Raises
    ------
    InputError
        If the file is damaged, or a factor has a part of a model only.

    Examples
    --------
    >>> load().loc["lack of trust", "parameter"]
    'prior_ties'
    """
    table = read(path, COLUMNS, key=("factor",))
    for factor, row in table.iterrows():
        if len({bool(row[column]) for column in MODEL}) > 1:
            raise InputError(f"{path.name}: {factor} must have all of {', '.join(MODEL)}, or none")
    return table


def show(table: pd.DataFrame) -> Markdown:
    """The factors with links to the chapters where they can be tried."""
    head = ["what makes alliances fail", "slider to move", "in the chapter on", "because"]
    return markdown_table(head, [_told(factor, row) for factor, row in table.iterrows()])


def _told(factor: str, row: pd.Series) -> list[str]:
    turned = f"{_spoken(row.parameter)} {row.turn}" if row.model else ""
    return [factor, turned, link(row.chapter), row.because]


def _spoken(word: str) -> str:
    return word.replace("_", " ")
