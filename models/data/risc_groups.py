"""Table I of Gomes-Casseres (1997): how large the groups of the RISC battle were."""

from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.core.origin import Source
from models.data.explorer import Choice, Explorer
from models.data.table import COUNT, FLAG, FOLDER, NUMBER, PERCENTAGE, TEXT, one_of, read

SOURCE = Source("gomescasseres1997", "Gomes-Casseres (1997)", "section 2, Table I")
GROUPS = ("Mips", "Sun", "HP", "IBM")
NOTES = {
    "a": "The lead firm is the one that the group is named after.",
    "b": "Estimated: most of this output is used inside the group and not reported.",
    "suppliers": "Only members for which there were data; the most important ones are there.",
}
COLUMNS = {
    "business": one_of("Semiconductors", "Systems"),
    "measure": TEXT,
    "title": TEXT,
    "unit": TEXT,
    "year": COUNT,
    "group": one_of(*GROUPS),
    "value": NUMBER,
    "suppliers": COUNT,
    "lead_share": PERCENTAGE,
    "value_estimated": FLAG,
    "lead_share_estimated": FLAG,
    "note": TEXT,
}
BASES = {
    "total": "in all",
    "per_supplier": "per supplier",
    "share": "in % of the four groups",
}
ORDERS = {"table": "as in the table", "largest": "largest first", "own": "by the lead firm's own"}


def load(path: Path = FOLDER / "risc_groups.csv") -> pd.DataFrame:
    """The table as it is printed, a row for each measure and group.

    `lead_share` is in per cent of `value`.

    Raises
    ------
    InputError
        If the file is damaged, or if a measure lacks a group.

    Examples
    --------
    >>> load().loc["risc_chips"].suppliers.to_dict()
    {'Mips': 7, 'Sun': 5, 'HP': 1, 'IBM': 1}
    """
    table = read(path, COLUMNS, key=("measure", "group"))
    for measure, rows in table.groupby(level="measure", sort=False):
        missing = [group for group in GROUPS if (measure, group) not in rows.index]
        if missing:
            raise InputError(f"{path.name}: {measure} lacks {', '.join(missing)}")
    return table


def split(table: pd.DataFrame, basis: str = "total") -> pd.DataFrame:
    """What each group makes, and how much of it the lead firm and its partners make.

    Parameters
    ----------
    basis
        "total" as printed; "per_supplier"; or "share", in per cent of the four groups together.

    Returns
    -------
    DataFrame
        Columns `own`, `partners` and `whole`; a row for each measure and group.

    Raises
    ------
    InputError
        If the basis is none of these.

    Examples
    --------
    >>> split(load(), "per_supplier").loc["risc_chips"].whole.round(1).to_dict()
    {'Mips': 47.3, 'Sun': 59.0, 'HP': 64.0, 'IBM': 67.0}
    """
    one = {
        "total": pd.Series(1.0, table.index),
        "per_supplier": table.suppliers,
        "share": table.value.groupby(level="measure").transform("sum") / 100,
    }
    if basis not in one:
        raise InputError(f"the basis must be one of {', '.join(one)}, got {basis!r}")
    own = table.value * table.lead_share / 100
    parts = pd.DataFrame({"own": own, "partners": table.value - own, "whole": table.value})
    return parts.div(one[basis], axis=0)


def concentration(table: pd.DataFrame) -> pd.Series:
    """The sum of squared shares of the four groups, by measure: 1 is one group alone, 1/4 is even.

    Examples
    --------
    >>> round(float(concentration(load())["risc_chips"]), 3)
    0.358
    """
    share = split(table, "share").whole / 100
    return (share**2).groupby(level="measure", sort=False).sum().rename("concentration")


def sizes_to_rivals(table: pd.DataFrame) -> pd.Series:
    """What a lead firm makes itself, over all that the other three groups make.

    Its own partners are left out on both sides: they are no rivals.

    Examples
    --------
    >>> sizes_to_rivals(load())["workstations"].round(2).to_dict()
    {'Mips': 0.0, 'Sun': 0.51, 'HP': 0.26, 'IBM': 0.22}
    """
    parts = split(table)
    rivals = parts.whole.groupby(level="measure").transform("sum") - parts.whole
    return (parts.own / rivals).rename("size to rivals")


def units(unit: str) -> dict[str, str]:
    """The unit of each basis, for a measure that is printed in `unit`."""
    return {"total": unit, "per_supplier": f"{unit} per supplier", "share": "% of the four groups"}


def _titles(table: pd.DataFrame) -> dict[str, str]:
    return table.title.groupby(level="measure", sort=False).first().to_dict()


def _facts(table: pd.DataFrame) -> dict:
    measures = table.reset_index().drop_duplicates("measure").set_index("measure")
    columns = ["suppliers", "lead_share", "value_estimated", "lead_share_estimated"]
    records = [
        {"basis": basis, **record}
        for basis in BASES
        for record in split(table, basis).join(table[columns]).reset_index().to_dict("records")
    ]
    described = measures[["title", "unit", "year", "business"]].to_dict("index")
    for about in described.values():
        about["units"] = units(about.pop("unit"))
    return {"measures": described, "records": records, "notes": NOTES, "source": SOURCE.text}


TABLE = load()
EXPLORER = Explorer(
    name="risc_groups",
    title="Size of the RISC groups, about 1992",
    parameters=(
        Choice("measure", "measure", "what is counted", _titles(TABLE)),
        Choice("basis", "counted", "per group, per supplier, or as a share", BASES),
        Choice(
            "reference",
            "compare with",
            "the group that the others are compared with",
            {group.lower(): f"the {group} group" for group in reversed(GROUPS)},
        ),
        Choice("order", "order", "how the groups are sorted", ORDERS),
    ),
    facts=_facts(TABLE),
)
