"""The five areas of learning that Doz (1996) looked at, as Serrat explains them."""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.table import FOLDER, TEXT, read

SOURCE = Source("serrat", "Serrat", "section 'Promise, Reality, and Promise' and note 20")
COLUMNS = {"area": TEXT, "name": TEXT, "says": TEXT, "asks": TEXT}


def load(path: Path = FOLDER / "learning_areas.csv") -> pd.DataFrame:
    """The areas in the order of the source.

    `says` is what the source means by each, in our words; `asks` is this book's question to a
    manager.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> list(load().name)
    ['Environment', 'Tasks', 'Processes', 'Skills', 'Goals']
    """
    return read(path, COLUMNS, key=("area",))


def show(table: pd.DataFrame) -> Markdown:
    """The areas, what is meant by each, and a question that it answers.

    Examples
    --------
    >>> show(load()).splitlines()[3][:18]
    '| Tasks | What the'
    """
    rows = [[row["name"], row.says, row.asks] for _, row in table.iterrows()]
    return markdown_table(["area", "what is meant", "the question (our wording)"], rows)
