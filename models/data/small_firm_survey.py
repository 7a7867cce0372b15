"""What Gomes-Casseres (1997) tells of the survey that he and Kohn made among small firms."""

from pathlib import Path

import pandas as pd

from models.core.showing import Markdown, table
from models.data.table import FOLDER, NUMBER, TEXT, one_of, read

COLUMNS = {
    "item": TEXT,
    "value": NUMBER,
    "unit": one_of("investments", "percent", "licences", "firms", "rank from 1 to 5"),
    "exactness": one_of("exact", "about", "over"),
    "says": TEXT,
    "where": TEXT,
}


def load(path: Path = FOLDER / "small_firm_survey.csv") -> pd.DataFrame:
    """The numbers of the survey by name, each with what the text says and in which section.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().loc["joint_investments", ["value", "where"]].to_dict()
    {'value': 5.0, 'where': 'section 1'}
    """
    return read(path, COLUMNS, key=("item",))


def show(survey: pd.DataFrame) -> Markdown:
    """What the text says, sentence by sentence, and in which section."""
    return table(["what the text says", "where"], survey[["says", "where"]].values.tolist())
