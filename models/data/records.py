"""A list of records that readers search, filter, sort and count: what explorers of lists share.

A list of your own takes three short files; `studies` is an example.

1. `models/data/NAME.py` reads a CSV into a table with a key of slugs, and defines

       EXPLORER = browsed(
           name="NAME", title="...", kind=("study", "studies"), table=TABLE,
           fields=(
               Field("study", "study", "who wrote it, and when"),
               Field("stage", "stage", "...", options=STAGES, several=True),
               Field("finding", "what it found", "...", detail=True),
           ),
           rows=("stage",), columns=("nothing",), source=SOURCE.text,
       )

   and NAME stands in `HOMES` of `models/data/explorer.py`. The first field names the record; a
   field with options is a filter, and something to count by; a field of `detail` is shown when
   the reader opens a record. Slugs are of lower-case letters, digits and underscores.
2. `models/exhibits/CHAPTER/NAME.js`:

       import { NAME } from "#data/NAME.js";
       import { browse } from "#kit/browse.js";

       const render = ({ model, el }) => browse({ model, el, list: NAME });

       export default { render };

3. `models/exhibits/CHAPTER/NAME.py` has a subclass of `RecordsFigure`; see
   `models/widgets/records.py`.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import pandas as pd

from models.core.errors import ModelError
from models.data.explorer import Choice, Explorer, Search

ANY, NOTHING, LISTED = "any", "nothing", "listed"
SLUG = re.compile(r"[a-z0-9_]+")


@dataclass(frozen=True)
class Field:
    """One field of the records of a list.

    Parameters
    ----------
    word, label, meaning
        The column of the table, how people call it, and what it is.
    options
        How people read each value that it may have; for free text and numbers nothing. Whole
        numbers must rise, for the page would sort them.
    several
        Whether a record may have more than one of the options: a tuple in the table.
    detail
        Whether it is shown only when a record is opened.
    orders
        How people call its two orders; a field of `detail` has none.
    """

    word: str
    label: str
    meaning: str
    options: dict[str, str] | None = None
    several: bool = False
    detail: bool = False
    orders: tuple[str, str] = ("from A to Z", "from Z to A")

    def values(self, record: Mapping) -> tuple[str, ...]:
        """The options that a record has."""
        value = record[self.word]
        return tuple(value) if self.several else (str(value),)

    def text(self, record: Mapping) -> str:
        """What people read of a record in this field."""
        if self.options is None:
            return str(record[self.word])
        return ", ".join(self.options[value] for value in self.values(record))


def browsed(
    name: str,
    title: str,
    kind: tuple[str, str],
    fields: Sequence[Field],
    table: pd.DataFrame,
    rows: Sequence[str],
    columns: Sequence[str],
    source: str,
) -> Explorer:
    """The explorer of a list.

    Parameters
    ----------
    kind
        What a record is called, and several of them.
    table
        A row for each record, indexed by slug.
    rows, columns
        The fields by which readers may count down and across, by word, the default first; for
        `columns` also "nothing". The other fields with options follow by themselves.

    Raises
    ------
    ModelError
        If a slug is none, or a record has a value that is no option.
    """
    for slug in table.index:
        if not SLUG.fullmatch(slug):
            raise ModelError(f"{name}: {slug!r} is no slug of lower-case letters and digits")
    _require_options(name, fields, table)
    counted = {field.word: field.label for field in fields if field.options}
    shown = [field for field in fields if not field.detail]
    parameters: tuple[Choice | Search, ...] = (
        Search("search", "search", f"words that a {kind[0]} must have"),
        *(_filter(field, table) for field in fields if field.options),
        Choice("rows", "count down by", "what the rows count", _first(rows, counted)),
        Choice(
            "columns",
            "and across by",
            "what the columns count",
            _first((*columns, NOTHING), counted),
        ),
        Choice("order", "order", f"how the {kind[1]} are sorted", _orders(shown)),
        Choice("opened", "opened", f"the {kind[0]} shown in full", _names(table, fields[0]), True),
    )
    facts = {
        "kind": kind,
        "fields": [asdict(field) for field in fields],
        "records": [_record(slug, row, fields) for slug, row in table.iterrows()],
        "source": source,
    }
    return Explorer(name=name, title=title, parameters=parameters, facts=facts)


def fields_of(explorer: Explorer) -> tuple[Field, ...]:
    """The fields of a list."""
    return tuple(Field(**described) for described in explorer.facts["fields"])


def matching(explorer: Explorer, values: dict[str, str]) -> pd.DataFrame:
    """The records that a reader sees: those that fit the search and all filters, in the order.

    Parameters
    ----------
    values
        The choices, by word; what is not given is as at first.

    Raises
    ------
    InputError
        If a choice is none.

    Examples
    --------
    >>> from models.data.studies import EXPLORER
    >>> matching(EXPLORER, {"stage": "outcome"}).study.to_list()
    ['Cacciolatti et al. (2020)']
    """
    chosen = {p.word: p.check(values.get(p.word, p.default)) for p in explorer.parameters}
    told = fields_of(explorer)
    table = pd.DataFrame(explorer.facts["records"]).set_index("id")
    kept = [_fits(record, told, chosen) for _, record in table.iterrows()]
    return _sorted(table[kept], told, chosen["order"])


def counted(explorer: Explorer, values: dict[str, str]) -> dict:
    """What a reader sees of a list: the records, and how many fit in each row and column.

    A cell counts what would be shown if it were pressed, whatever the row and column chosen now.

    Returns
    -------
    dict
        The fields that are counted by, as `rows` and `columns`; `cells`, a list for each row; and
        the `records`, in their order.

    Examples
    --------
    >>> from models.data.studies import EXPLORER
    >>> seen = counted(EXPLORER, {"rows": "stage", "stage": "outcome"})
    >>> [(line[0]["row"], line[0]["count"], line[0]["chosen"]) for line in seen["cells"]]
    [('formation', 11, False), ('operation', 20, False), ('outcome', 1, True)]
    """
    chosen = {p.word: p.default for p in explorer.parameters} | values
    fields = {field.word: field for field in fields_of(explorer)}
    crossed = chosen["columns"] not in (NOTHING, chosen["rows"])
    axes = [fields[chosen["rows"]], *([fields[chosen["columns"]]] if crossed else [])]
    by_slug = {record["id"]: record for record in explorer.facts["records"]}
    fitting = matching(explorer, chosen | {axis.word: ANY for axis in axes}).index

    def cell(*options: str) -> dict:
        pairs = list(zip(axes, options, strict=True))
        has = {s for s, r in by_slug.items() if all(v in axis.values(r) for axis, v in pairs)}
        return {
            "row": options[0],
            "column": options[1] if crossed else NOTHING,
            "count": len(has.intersection(fitting)),
            "all": len(has),
            "chosen": all(chosen[axis.word] == option for axis, option in pairs),
        }

    return {
        "rows": asdict(axes[0]),
        "columns": asdict(axes[1]) if crossed else None,
        "cells": [
            [cell(row, column) for column in axes[1].options or ()] if crossed else [cell(row)]
            for row in axes[0].options or ()
        ],
        "records": [by_slug[slug] for slug in matching(explorer, chosen).index],
    }


def words_of(text: str) -> list[str]:
    """The words of a text, in lower case and without accents.

    Examples
    --------
    >>> words_of("Manning & Rößler, 2014")
    ['manning', 'roßler', '2014']
    """
    plain = unicodedata.normalize("NFD", text.lower())
    bare = "".join(letter for letter in plain if unicodedata.category(letter)[0] != "M")
    return re.findall(r"[^\W_]+", bare)


def _fits(record: pd.Series, told: Sequence[Field], chosen: dict[str, str]) -> bool:
    filters = (field for field in told if field.options and chosen[field.word] != ANY)
    text = " ".join(words_of(" ".join(field.text(record) for field in told)))
    fits = all(chosen[field.word] in field.values(record) for field in filters)
    return fits and all(word in text for word in words_of(chosen["search"]))


def _sorted(table: pd.DataFrame, told: Sequence[Field], order: str) -> pd.DataFrame:
    """Numbers by size, all else as people read it; what is equal stays as listed."""
    if order == LISTED or table.empty:
        return table
    field = next(field for field in told if order in (field.word, f"{field.word}_down"))
    keys = table[field.word]
    if not pd.api.types.is_numeric_dtype(keys):
        keys = table.apply(field.text, axis="columns").str.lower()
    places = keys.sort_values(ascending=order == field.word, kind="stable").index
    return table.loc[places]


def _require_options(name: str, fields: Sequence[Field], table: pd.DataFrame) -> None:
    for field in (field for field in fields if field.options):
        for slug, record in table.iterrows():
            for value in field.values(record):
                if value not in (field.options or {}):
                    raise ModelError(f"{name}, {slug}: {value!r} is no option of {field.word}")


def _filter(field: Field, table: pd.DataFrame) -> Choice:
    """A menu in which each option says how many records have it."""
    held = [value for _, record in table.iterrows() for value in field.values(record)]
    texts = field.options or {}
    options = {value: f"{text} ({held.count(value)})" for value, text in texts.items()}
    return Choice(field.word, field.label, field.meaning, {ANY: "any", **options})


def _first(words: Sequence[str], counted: dict[str, str]) -> dict[str, str]:
    labels = {NOTHING: "nothing", **counted}
    return {word: labels[word] for word in dict.fromkeys((*words, *counted))}


def _orders(shown: Sequence[Field]) -> dict[str, str]:
    orders = {LISTED: "as in the source"}
    for field in shown:
        up, down = field.orders
        orders |= {
            field.word: f"{field.label}, {up}",
            f"{field.word}_down": f"{field.label}, {down}",
        }
    return orders


def _names(table: pd.DataFrame, field: Field) -> dict[str, str]:
    return {NOTHING: "none"} | {slug: field.text(record) for slug, record in table.iterrows()}


def _record(slug: str, row: pd.Series, fields: Sequence[Field]) -> dict:
    values = {field.word: row[field.word] for field in fields}
    plain = {word: list(v) if isinstance(v, tuple) else v for word, v in values.items()}
    return {"id": slug, **{w: v.item() if hasattr(v, "item") else v for w, v in plain.items()}}
