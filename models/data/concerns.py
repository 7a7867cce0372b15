"""What brings a reader to the book, and the figure that answers it, at settings that show how."""

from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.data.chapters import CHAPTERS
from models.data.table import ANYTHING, FOLDER, TEXT, one_of, read

COLUMNS = {
    "concern": TEXT,
    "says": TEXT,
    "chapter": one_of(*CHAPTERS.index),
    "figure": ANYTHING,  # or nothing: the place in the chapter where one plays
    "settings": ANYTHING,
}


def load(path: Path = FOLDER / "concerns.csv") -> pd.DataFrame:
    """The concerns in the order of an alliance's life: each with its answer in one sentence.

    Raises
    ------
    InputError
        If the file is damaged, or has settings without a figure, or a figure without settings.

    Examples
    --------
    >>> load().chapter["Who gets what?"]
    'group_profit'
    """
    table = read(path, COLUMNS, key=("concern",))
    for concern in table.index[(table.figure == "") != (table.settings == "")]:
        raise InputError(f"{path.name}, {concern}: a figure and its settings go together")
    return table
