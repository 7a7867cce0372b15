"""Table 3 of Ishida: the 21 studies that the review classifies, with what each found.

Findings are told in our own words. Methods and stages are those of the table. `actor` and
`organisation` are this book's coding of what the table says in `who` and `setting`, so that
studies can be counted; `discussed` is the section of the text that tells of the study. The `id` of
a study is the key of its entry in `book/references.bib`.
"""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown
from models.data.records import Field, browsed
from models.data.table import ANYTHING, COUNT, FOLDER, TEXT, one_of, read, several_of

SOURCE = Source("ishida", "Ishida", "Table 3")
METHODS = {
    "case": "case study",
    "interview": "interview study",
    "theory": "theory building",
    "empirical": "empirical study",
    "review": "literature review",
    "quantitative": "quantitative analysis",
}
STAGES = {"formation": "formation", "operation": "operation", "outcome": "outcome"}
ACTORS = {
    "employee": "employees",
    "executive": "executives",
    "founder": "founders",
    "manager": "managers",
    "go_between": "go-betweens",
}
ORGANISATIONS = {
    "company": "company",
    "multinational": "multinational",
    "small_firm": "small firm or start-up",
    "social_enterprise": "social enterprise",
    "public_private": "public-private",
}
COLUMNS = {
    "id": TEXT,
    "study": TEXT,
    "year": COUNT,
    "method": several_of(*METHODS),
    "stage": several_of(*STAGES),
    "discussed": one_of(*STAGES),
    "organisation": several_of(*ORGANISATIONS),
    "who": TEXT,
    "actor": several_of(*ACTORS),
    "setting": TEXT,
    "finding": TEXT,
    "journal": TEXT,
    "note": ANYTHING,
}


def load(path: Path = FOLDER / "studies.csv") -> pd.DataFrame:
    """The studies, in the order of the table.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().loc["manningroessler2014", ["study", "stage"]].to_list()
    ['Manning and Roessler (2014)', ('formation',)]
    """
    return read(path, COLUMNS, key=("id",))


def counts(studies: pd.DataFrame, field: str) -> pd.Series:
    """How many studies have each value of a field; one that has several is counted with each.

    Examples
    --------
    >>> counts(load(), "stage").to_dict()
    {'operation': 20, 'formation': 11, 'outcome': 1}
    """
    return studies[field].explode().value_counts()


def crossed(studies: pd.DataFrame, rows: str, columns: str) -> pd.DataFrame:
    """How many studies have each pair of values; a study with several is counted with each.

    Examples
    --------
    >>> crossed(load(), "method", "stage").loc["quantitative"].to_dict()
    {'formation': 0, 'operation': 1, 'outcome': 1}
    """
    apart = studies[[rows, columns]].explode(rows).explode(columns)
    return pd.crosstab(apart[rows], apart[columns])


def cited(studies: pd.DataFrame) -> Markdown:
    """A line that leads to the references of these studies: their slugs are the keys.

    Examples
    --------
    >>> print(cited(load().tail(2)))
    The studies are {cite:t}`desilva2020`; {cite:t}`babu2020`.
    """
    roles = "; ".join(f"{{cite:t}}`{key}`" for key in studies.index)
    return Markdown(f"The studies are {roles}.")


def _years(studies: pd.DataFrame) -> dict[str, str]:
    return {str(year): str(year) for year in sorted(set(studies.year))}


TABLE = load()
EXPLORER = browsed(
    name="studies",
    title="The 21 studies of Table 3",
    kind=("study", "studies"),
    fields=(
        Field("study", "study", "who wrote it, and when"),
        Field(
            "year",
            "year",
            "when it came out",
            options=_years(TABLE),
            orders=("oldest first", "newest first"),
        ),
        Field("method", "method", "how the study was done", options=METHODS, several=True),
        Field(
            "stage",
            "stage",
            "the stages of an alliance that the study covers",
            STAGES,
            several=True,
        ),
        Field("actor", "actor", "who acts in the study, in our coding", ACTORS, several=True),
        Field(
            "organisation",
            "organisation",
            "what kind of organisation the study looks at, in our coding",
            options=ORGANISATIONS,
            several=True,
            detail=True,
        ),
        Field("finding", "found", "what the study found, in our words", detail=True),
        Field("setting", "where", "what the study looked at", detail=True),
        Field("who", "who acts", "who acts in the study, by Table 3", detail=True),
        Field("journal", "journal", "where the study was published", detail=True),
        Field("note", "note", "what a reader should know", detail=True),
    ),
    table=TABLE,
    rows=("method",),
    columns=("stage",),
    source=SOURCE.text,
)
