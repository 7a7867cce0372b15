"""Numbers on the RISC groups that the text of Gomes-Casseres (1997) gives beside its Table I."""

from pathlib import Path

import pandas as pd

from models.data.table import FOLDER, NUMBER, TEXT, one_of, read

COLUMNS = {
    "item": TEXT,
    "value": NUMBER,
    "unit": one_of("people", "firms", "designs", "thousand chips", "billion US$"),
    "exactness": one_of("exact", "about", "under"),
    "says": TEXT,
    "where": TEXT,
}


def load(path: Path = FOLDER / "risc_text.csv") -> pd.DataFrame:
    """The numbers by name, each with what the text says and where.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().loc["nec_risc_chips", ["value", "unit"]].to_dict()
    {'value': 110.0, 'unit': 'thousand chips'}
    """
    return read(path, COLUMNS, key=("item",))
