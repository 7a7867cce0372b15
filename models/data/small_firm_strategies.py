"""The two ways in which Gomes-Casseres (1997) sees small firms compete, question by question."""

from pathlib import Path

import pandas as pd

from models.core.showing import Markdown, table
from models.data.table import FOLDER, TEXT, read

WAYS = {"niche": "the deep niche firm", "reach": "the firm that reaches for scale and scope"}
COLUMNS = {"question": TEXT, "niche": TEXT, "reach": TEXT, "where": TEXT}


def load(path: Path = FOLDER / "small_firm_strategies.csv") -> pd.DataFrame:
    """What the text says of both kinds of firm, a row for each question.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().loc["How does it overcome being small?", "niche"]
    'It finds a market in which it is large.'
    """
    return read(path, COLUMNS, key=("question",))


def show(strategies: pd.DataFrame) -> Markdown:
    """Both ways side by side."""
    rows = strategies.reset_index()[["question", *WAYS]].values.tolist()
    return table(["", *WAYS.values()], rows)
