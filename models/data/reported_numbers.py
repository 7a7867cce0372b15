"""Numbers that Ishida reports from two studies, each with what is unclear about it."""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown, table
from models.data.table import FOLDER, NUMBER, TEXT, one_of, read

SOURCE = Source("ishida", "Ishida", "sections 5.2.2 and 5.2.3")
COLUMNS = {
    "item": TEXT,
    "value": NUMBER,
    "unit": one_of("initiatives", "percent", "times"),
    "study": TEXT,
    "says": TEXT,
    "unclear": TEXT,
    "where": TEXT,
}


def load(path: Path = FOLDER / "reported_numbers.csv") -> pd.DataFrame:
    """The numbers by name.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().value[["initiatives", "non_profit_share"]].to_list()
    [545.0, 52.0]
    """
    return read(path, COLUMNS, key=("item",))


def show(numbers: pd.DataFrame) -> Markdown:
    """What the text says, what it leaves unclear, and where."""
    columns = ["study", "says", "unclear", "where"]
    head = ["study", "what the text says", "what it leaves unclear", "where"]
    return table(head, numbers[columns].values.tolist())
