"""Reads a table of this folder, and refuses a damaged one by file, line, column and value."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from models.core.errors import InputError
from models.core.number import number, whole

FOLDER = Path(__file__).parent
FLAGS = {"yes": True, "no": False}


@dataclass(frozen=True)
class Column:
    """What a column may hold: how a cell is read, and the rule that it keeps, in words."""

    read: Callable[[str], object]
    rule: str


def _text(cell: str) -> str:
    if not cell:
        raise ValueError
    return cell


def _number(cell: str) -> float:
    value = number(cell)
    if not np.isfinite(value) or value < 0:
        raise ValueError
    return value


def _count(cell: str) -> int:
    count = whole(cell)
    if count < 1:
        raise ValueError
    return count


def _percentage(cell: str) -> float:
    value = _number(cell)
    if value > 100:
        raise ValueError
    return value


TEXT = Column(_text, "some text")
NUMBER = Column(_number, "a number >= 0")
COUNT = Column(_count, "a whole number >= 1")
PERCENTAGE = Column(_percentage, "a number from 0 to 100")
FLAG = Column(FLAGS.__getitem__, "yes or no")
ANYTHING = Column(str, "some text, or nothing")


def one_of(*allowed: str) -> Column:
    """A column of the words given."""
    return Column(
        {word: word for word in allowed}.__getitem__,
        "one of " + ", ".join(word or "nothing" for word in allowed),
    )


def several_of(*allowed: str) -> Column:
    """A column of one or more of the words given, with semicolons between them: a tuple."""

    def several(cell: str) -> tuple[str, ...]:
        words = tuple(cell.split("; "))
        if not set(words) <= set(allowed) or len(set(words)) < len(words):
            raise ValueError
        return words

    return Column(several, f"different ones of {', '.join(allowed)}, with '; ' between them")


def read(path: Path, columns: dict[str, Column], key: tuple[str, ...]) -> pd.DataFrame:
    """The table in a CSV file, with the columns named and typed, indexed by its key.

    Raises
    ------
    InputError
        If a column is missing or not known, a line has more or fewer cells than the first, a cell
        breaks the rule of its column, or two lines have the same key.

    Examples
    --------
    >>> columns = {"item": TEXT, "value": NUMBER, "unit": TEXT, "says": TEXT, "where": TEXT}
    >>> columns["exactness"] = one_of("exact", "about")
    >>> read(FOLDER / "small_firm_survey.csv", columns, key=("item",))
    Traceback (most recent call last):
    ...
    models.core.errors.InputError: small_firm_survey.csv, line 18, column exactness: must be \
one of exact, about, got 'over'
    """
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, strict=True)
        try:
            head = next(lines, [])
            _require_columns(path, head, columns)
            records = [_record(path, lines.line_num, head, cells, columns) for cells in lines]
        except csv.Error as error:
            raise InputError(f"{path.name}, line {lines.line_num}: {error}") from None
    _require_different(path, records, key)
    return pd.DataFrame(records, columns=list(columns)).set_index(list(key))


def _require_columns(path: Path, head: list[str], columns: dict[str, Column]) -> None:
    for name in columns:
        if name not in head:
            raise InputError(f"{path.name}: column {name} is missing; it has {', '.join(head)}")
    for name in head:
        if name not in columns or head.count(name) > 1:
            raise InputError(f"{path.name}: column {name!r} is not known, or there twice")


def _record(path: Path, line: int, head: list[str], cells: list[str], columns: dict) -> dict:
    if len(cells) != len(head):
        raise InputError(f"{path.name}, line {line}: {len(head)} cells expected, got {len(cells)}")
    record = {"line": line}
    for name, cell in zip(head, cells, strict=True):
        try:
            record[name] = columns[name].read(cell)
        except (ValueError, KeyError):
            place = f"{path.name}, line {line}, column {name}"
            raise InputError(f"{place}: must be {columns[name].rule}, got {cell!r}") from None
    return record


def _require_different(path: Path, records: list[dict], key: tuple[str, ...]) -> None:
    seen: dict[tuple, int] = {}
    for record in records:
        value = tuple(record[name] for name in key)
        if value in seen:
            named = ", ".join(f"{name} {record[name]}" for name in key)
            lines = f"lines {seen[value]} and {record['line']}"
            raise InputError(f"{path.name}, {lines}: {named} is there twice")
        seen[value] = record["line"]
