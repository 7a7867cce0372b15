"""The forms of alliance that Serrat lists, in an order of this book's.

Serrat says that alliances lie along a continuum and lists sixteen forms as examples, and "etc.",
without an order. Here they go from what binds least to what binds most: an understanding, a
contract, ownership. Tie, order and reason are this book's.
"""

from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.table import FOLDER, TEXT, one_of, read

SOURCE = Source("serrat", "Serrat", "'Types of Alliances'")
TIES = ("understanding", "contract", "ownership")
COLUMNS = {"form": TEXT, "label": TEXT, "tie": one_of(*TIES), "because": TEXT}


def load(path: Path = FOLDER / "forms.csv") -> pd.DataFrame:
    """The forms, from what binds least to what binds most.

    Raises
    ------
    InputError
        If the file is damaged, or a looser tie stands after a closer one.

    Examples
    --------
    >>> load().tie.value_counts(sort=False).to_dict()
    {'understanding': 6, 'contract': 7, 'ownership': 3}
    """
    table = read(path, COLUMNS, key=("form",))
    if not table.tie.map(TIES.index).is_monotonic_increasing:
        raise InputError(f"{path.name}: ties must come in the order {', '.join(TIES)}")
    return table


def shown() -> Markdown:
    """The forms as a table for the reader."""
    rows = [[form.label, form.tie, form.because] for form in TABLE.itertuples()]
    return markdown_table(["form", "held by", "why here (this book's reasons)"], rows)


TABLE = load()
