"""Why organisations say that they ally: the motives that Serrat lists.

Doz and Hamel (1998), as Serrat reports, see three purposes behind alliances. Which purpose a motive
comes closest to, and why, is this book's reading.
"""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.table import FOLDER, TEXT, one_of, read

SOURCE = Source("serrat", "Serrat", "section 'Definition'")
PURPOSES = ("co-option", "co-specialisation", "learning")
COLUMNS = {"motive": TEXT, "says": TEXT, "purpose": one_of(*PURPOSES), "because": TEXT}


def load(path: Path = FOLDER / "motives.csv") -> pd.DataFrame:
    """The motives in the order of the source, in our words.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().purpose["rivals"]
    'co-option'
    """
    return read(path, COLUMNS, key=("motive",))


def by_purpose(table: pd.DataFrame) -> Markdown:
    """The purposes, each with the motives that come closest to it, as a list.

    Examples
    --------
    >>> by_purpose(load()).splitlines()[0]
    '- **Co-option**: to keep competitors back.'
    """
    lines = []
    for purpose in PURPOSES:
        motives = table.says[table.purpose == purpose]
        told = "; ".join(motive[0].lower() + motive[1:] for motive in motives)
        lines.append(f"- **{purpose.capitalize()}**: {told}.")
    return Markdown("\n".join(lines))


def show(table: pd.DataFrame) -> Markdown:
    """The motives, with the purpose that each comes closest to and why.

    Examples
    --------
    >>> show(load()).splitlines()[-1][:33]
    '| To keep competitors back | co-o'
    """
    rows = [[row.says, row.purpose, row.because] for _, row in table.iterrows()]
    return markdown_table(["motive", "purpose that it serves (our sorting)", "because"], rows)
