"""What the text of Ishida says of the years in which the articles came out; Figure 2 is lost."""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.data.table import COUNT, FOLDER, TEXT, one_of, read

SOURCE = Source("ishida", "Ishida", "sections 3.1 and 4")
COLUMNS = {
    "item": TEXT,
    "value": COUNT,
    "unit": one_of("year", "articles"),
    "says": TEXT,
    "where": TEXT,
}


def load(path: Path = FOLDER / "review_years.csv") -> pd.DataFrame:
    """The numbers that the text states, by name, each with its place.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().value[["early_year", "articles_in_last_year"]].to_list()
    [1987, 31]
    """
    return read(path, COLUMNS, key=("item",))
