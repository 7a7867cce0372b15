"""Table 2 of Ishida: the journals of the 42 articles, and how many of each are in Table 3."""

from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.core.origin import Source
from models.data import studies
from models.data.records import Field, browsed
from models.data.table import COUNT, FOLDER, TEXT, read

SOURCE = Source("ishida", "Ishida", "Tables 2 and 3 and the list of references")
COLUMNS = {"id": TEXT, "journal": TEXT, "articles": COUNT}


def load(path: Path = FOLDER / "journals.csv") -> pd.DataFrame:
    """The journals with their numbers of articles, as printed.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> int(load().articles.sum()), len(load())
    (42, 24)
    """
    return read(path, COLUMNS, key=("id",))


def with_classified(journals: pd.DataFrame, classified: pd.DataFrame) -> pd.DataFrame:
    """The journals, with the studies of Table 3 that came out in each.

    Raises
    ------
    InputError
        If a study came out in a journal that is not there.

    Examples
    --------
    >>> with_classified(load(), studies.load()).loc["harvard", ["articles", "classified"]].to_list()
    [2, 1]
    """
    strange = set(classified.journal) - set(journals.journal)
    if strange:
        raise InputError(f"not among the journals: {', '.join(sorted(strange))}")
    names = classified.groupby("journal").study.agg(", ".join)
    counts = classified.journal.value_counts()
    return journals.assign(
        classified=journals.journal.map(counts).fillna(0).astype(int),
        studies=journals.journal.map(names).fillna("none"),
    )


def concentration(journals: pd.DataFrame) -> float:
    """The sum of squared shares of the journals: 1 if all articles were in one.

    Examples
    --------
    >>> round(1 / concentration(load()), 1)
    17.3
    """
    share = journals.articles / journals.articles.sum()
    return float((share**2).sum())


def picked(journals: pd.DataFrame) -> pd.DataFrame:
    """How many articles are in Table 3, of how many: of those alone in their journal, and others.

    Examples
    --------
    >>> picked(TABLE).classified.to_dict()
    {'alone': 3, 'others': 18}
    """
    alone = journals.articles.eq(1).map({True: "alone", False: "others"})
    return journals.groupby(alone)[["classified", "articles"]].sum()


def _numbers(column: pd.Series) -> dict[str, str]:
    return {str(number): str(number) for number in sorted(set(column))}


TABLE = with_classified(load(), studies.TABLE)
SIZES = ("fewest first", "most first")
EXPLORER = browsed(
    name="journals",
    title="The 24 journals of Table 2",
    kind=("journal", "journals"),
    fields=(
        Field("journal", "journal", "where the articles were published"),
        Field(
            "articles",
            "articles",
            "how many of the 42 articles the journal published",
            options=_numbers(TABLE.articles),
            orders=SIZES,
        ),
        Field(
            "classified",
            "in Table 3",
            "how many of the 21 studies the journal published",
            options=_numbers(TABLE.classified),
            orders=SIZES,
        ),
        Field(
            "studies",
            "studies in Table 3",
            "which of the 21 studies the journal published",
            detail=True,
        ),
    ),
    table=TABLE,
    rows=("articles",),
    columns=("classified",),
    source=SOURCE.text,
)
