"""The six places at which difficulties show in the life of an alliance, as Serrat names them.

Which of the twelve usual steps see to a place, and which chapter of this book is about it, is this
book's reading.
"""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.chapters import link
from models.data.table import FOLDER, TEXT, read, several_of

SOURCE = Source("serrat", "Serrat", "section '... and Their Shortcomings'")
STEPS = tuple(str(number) for number in range(1, 13))
COLUMNS = {
    "locus": TEXT,
    "says": TEXT,
    "steps": several_of(*STEPS),
    "chapter": TEXT,
    "asks": TEXT,
}


def load(path: Path = FOLDER / "failure_loci.csv") -> pd.DataFrame:
    """The places in the order of the source, in our words.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().steps["decision"]
    ('1', '2', '3')
    """
    return read(path, COLUMNS, key=("locus",))


def show(table: pd.DataFrame) -> Markdown:
    """The places, the steps that see to each, and the chapter that is about it.

    Examples
    --------
    >>> show(load()).splitlines()[2][:39]
    '| the decision to ally at all | 1, 2, 3'
    """
    rows = [
        [row.says, ", ".join(row.steps), row.asks, link(row.chapter)] for _, row in table.iterrows()
    ]
    head = [
        "where it goes wrong",
        "steps that take care of it",
        "the question to ask",
        "in the chapter on",
    ]
    return markdown_table(head, rows)
