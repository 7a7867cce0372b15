"""The four phases of Serrat's Table 2, after Iyer (2002): what is meant by each."""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.table import FOLDER, TEXT, read

SOURCE = Source("serrat", "Serrat", "Table 2 and its note, adapted from Iyer (2002)")
COLUMNS = {"phase": TEXT, "short": TEXT, "name": TEXT, "says": TEXT, "means": TEXT}


def load(path: Path = FOLDER / "alliance_phases.csv") -> pd.DataFrame:
    """The phases in their order.

    `name` is the source's, `short` what this book calls it, `says` what the note means by it, in
    our words; `means` is what follows for a manager, in this book's view.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().name["awareness"]
    'Awareness and partner selection'
    """
    return read(path, COLUMNS, key=("phase",))


def show(table: pd.DataFrame) -> Markdown:
    """The phases, what is meant by each, and what it means for a manager.

    Examples
    --------
    >>> show(load()).splitlines()[2][:39]
    '| 1 | Awareness and partner selection |'
    """
    rows = [
        [str(number), row["name"], row.says, row.means]
        for number, (_, row) in enumerate(table.iterrows(), start=1)
    ]
    return markdown_table(["", "phase", "what is meant", "what a manager does (our advice)"], rows)
