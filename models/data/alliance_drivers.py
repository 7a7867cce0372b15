"""What has driven organisations to ally, decade by decade, and what Serrat expects to drive them.

Notes 3 and 4, in our words. The source writes in the 21st century and gives no year for its trends.
"""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.table import FOLDER, TEXT, one_of, read

SOURCE = Source("serrat", "Serrat", "notes 3 and 4")
KINDS = {
    "decade": "what it was about",
    "challenge": "what is new in the 21st century",
    "trend": "what will bring more alliances",
}
COLUMNS = {"kind": one_of(*KINDS), "driver": TEXT, "says": TEXT, "where": TEXT}


def load(path: Path = FOLDER / "alliance_drivers.csv") -> pd.DataFrame:
    """The drivers in the order of the source, in our words.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().kind["1980s"]
    'decade'
    """
    return read(path, COLUMNS, key=("driver",))


def show(table: pd.DataFrame) -> Markdown:
    """The drivers, by kind.

    Examples
    --------
    >>> show(load()).splitlines()[3][:41]
    '|  | 1980s | Alliances were about a place'
    """
    names = table.kind.map(KINDS).mask(table.kind.duplicated(), "")
    rows = [
        [name, driver, row.says]
        for name, (driver, row) in zip(names, table.iterrows(), strict=True)
    ]
    return markdown_table(["", "driver", "in our words"], rows)
