"""The alliances that the five sources of this book name, or tell of without a name.

The type is given only where the source gives it, and the year likewise. `among` is this book's
coding of the partners. Serrat names no alliance. Left out are firms and studies that a source
mentions without an alliance of theirs, and counts such as the 36 investments of the survey.
"""

from pathlib import Path

import pandas as pd

from models.data.records import Field, browsed
from models.data.table import ANYTHING, FOLDER, TEXT, one_of, read

TYPES = {
    "joint_venture": "joint venture",
    "equity": "equity",
    "non_equity": "non-equity",
    "unsaid": "not said",
}
SOURCES = {
    "four_week_mba": "FourWeekMBA",
    "gomes_casseres": "Gomes-Casseres",
    "serrat": "Serrat",
    "ishida": "Ishida",
    "okada": "Okada",
}
AMONG = {
    "firms": "firms only",
    "with_others": "firms and others",
    "unsaid": "not said",
}
COLUMNS = {
    "id": TEXT,
    "alliance": TEXT,
    "type": one_of(*TYPES),
    "partners": TEXT,
    "among": one_of(*AMONG),
    "source": one_of(*SOURCES),
    "year": ANYTHING,
    "told": TEXT,
    "where": TEXT,
    "note": ANYTHING,
}


def load(path: Path = FOLDER / "alliances.csv") -> pd.DataFrame:
    """The alliances, by source.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().loc["galvani", ["type", "year"]].to_list()
    ['joint_venture', '2016']
    """
    return read(path, COLUMNS, key=("id",))


TABLE = load()
EXPLORER = browsed(
    name="alliances",
    title="The alliances that the sources name",
    kind=("alliance", "alliances"),
    fields=(
        Field("alliance", "alliance", "what it is called"),
        Field("type", "type", "its type, where the source says it", options=TYPES),
        Field("among", "among", "who the partners are, in our coding", options=AMONG),
        Field("source", "source", "which source tells of it", options=SOURCES),
        Field("partners", "partners", "who is in it", detail=True),
        Field("year", "year", "when it began, where the source says it", detail=True),
        Field("told", "what is told", "what the source tells, in our words", detail=True),
        Field("where", "where", "the place in the source", detail=True),
        Field("note", "note", "what a reader should know", detail=True),
    ),
    table=TABLE,
    rows=("type",),
    columns=("source",),
    source=f"{', '.join(SOURCES.values())}; the place stands with each alliance",
)
