"""What readers may call a thing that the book calls otherwise: for those who search."""

from pathlib import Path

import pandas as pd

from models.data.table import FOLDER, TEXT, read

COLUMNS = {"asked": TEXT, "means": TEXT}


def load(path: Path = FOLDER / "synonyms.csv") -> pd.Series:
    """The book's words by what a reader may ask for, in small letters.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load()["jv"]
    ('joint venture',)
    """
    return read(path, COLUMNS, key=("asked",)).means.str.split("; ").map(tuple)
