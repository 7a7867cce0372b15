"""The thirteen frameworks that FourWeekMBA lists as related, in our own words.

Two more headings of the list, business engineering and idea generation, have no text. What a
framework has to do with alliances is this book's remark.
"""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.table import FOLDER, TEXT, read

SOURCE = Source("fourweekmba", "FourWeekMBA", "'Related Innovation Frameworks'")
WITHOUT_TEXT = ("business engineering", "idea generation")
COLUMNS = dict.fromkeys(("framework", "name", "meaning", "where", "alliances"), TEXT)


def load(path: Path = FOLDER / "frameworks.csv") -> pd.DataFrame:
    """The frameworks, in the order of the source.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> len(load())
    13
    """
    return read(path, COLUMNS, key=("framework",))


def shown() -> Markdown:
    """The frameworks as a table for the reader."""
    rows = [[f"**{row.name_}**", row.meaning, row.alliances] for row in _rows()]
    return markdown_table(["framework", "in our words", "and alliances (this book's remark)"], rows)


def _rows() -> Iterator:
    return load().rename(columns={"name": "name_"}).itertuples()
