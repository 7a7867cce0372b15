"""The terms of the book: what each means, who says so, and its symbol if it has one."""

from pathlib import Path

import pandas as pd

from models.data.table import ANYTHING, FLAG, FOLDER, TEXT, read

COLUMNS = {
    "term": TEXT,
    "forms": ANYTHING,
    "meaning": TEXT,
    "source": TEXT,
    "place": ANYTHING,
    "word": ANYTHING,
    "common": FLAG,
}
OWN = "book"  # the source of a term that is the book's own


def load(path: Path = FOLDER / "glossary.csv") -> pd.DataFrame:
    """The glossary, a row for each term, in the order of the alphabet.

    `forms` are other ways to write the term, `source` is a key of the bibliography or "book",
    `word` is the quantity's name in the notation. A `common` word is an everyday word too.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().loc["coopetition"].meaning
    'Cooperation between organisations that compete with each other.'
    >>> load().forms["niche"]
    ('niches', 'deep niche')
    """
    table = read(path, COLUMNS, key=("term",))
    table["forms"] = [tuple(filter(None, forms.split(";"))) for forms in table.forms]
    return table
