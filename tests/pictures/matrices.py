"""Matrices outside of all planes: what must be seen in their cells, and how it is found.

A sign is the look of a mark, of a bar with its height in parts of its width, or a text.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from tests.pictures.picture import looks, middle, shows

BEFORE = 25  # pixels, at most, from a sign to the text that says what it means


@dataclass(frozen=True)
class Key:
    """What a sign means: the text that stands behind it."""

    sign: str
    text: str


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and what a press on it picks.

    Signs go from left to right; the names are left out where there is no room for them.
    """

    signs: tuple[str, ...]
    pick: str | None = None
    names: tuple[str, ...] = ()
    chosen: bool = False
    empty: bool = False


@dataclass(frozen=True)
class Matrix:
    """Cells row by row, below the heads of columns, and behind or below those of rows.

    The head of a row may be several texts on one line. `strong` heads are bold, and if there are
    bands, they lie behind their rows and columns.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    cells: tuple[tuple[Cell, ...], ...]
    strong: tuple[str, ...] = ()


def hold_matrix(picture: dict, matrix: Matrix, keys: Iterable[Key]) -> None:
    """Hold all that is drawn to a matrix and its keys: each sign stands in its cell."""
    marks = picture["marks"]
    texts = [one for one in marks if one["shape"] == "text"]
    signs = [one for one in marks if sign_of(one)]
    for key in keys:
        signs.remove(_explained(key, signs, texts))
    across, over = _columns(matrix, texts)
    down, before = _rows(matrix, texts)
    heads = [*over, *before]
    _hold_strong(matrix, marks, heads, (across, down))
    cells = defaultdict(list)
    for one in marks:
        if one not in heads and (one["pick"] or one in signs):
            cells[one["pick"] or tuple(map(tuple, one["points"]))].append(one)
    for head in heads:
        cells.pop(head["pick"], None)
    found = {_place(cell, across, down): cell for cell in cells.values()}
    wanted = {
        (row, column): cell
        for row, line in enumerate(matrix.cells)
        for column, cell in enumerate(line)
    }
    assert len(found) == len(cells) == len(wanted), f"{len(cells)} cells, and not {len(wanted)}"
    for place, cell in wanted.items():
        _hold_cell(found[place], cell, f"row {place[0]}, column {place[1]}")


def sign_of(mark: dict) -> str | None:
    """What a mark of a matrix is to its reader, if it is a sign."""
    if mark["shape"] == "text":
        return mark["text"] if "number" in mark["look"] else None
    if not shows(mark):
        return None
    (left, top), (right, bottom) = mark["points"][0], mark["points"][-1]
    part = f" {(bottom - top) / (right - left):g}" if mark["shape"] == "rect" else ""
    return " ".join(sorted(looks(mark))) + part


def _explained(key: Key, signs: list[dict], texts: list[dict]) -> dict:
    """The sign before a text."""
    for text in (one for one in texts if one["text"] == key.text):
        left, y = text["points"][0]
        for one in signs:
            x, height = middle(one)
            if sign_of(one) == key.sign and 0 < left - x < BEFORE and abs(y - 5 - height) < 6:
                return one
    raise AssertionError(f"no {key.sign!r} stands before {key.text!r}")


def _columns(matrix: Matrix, texts: list[dict]) -> tuple[np.ndarray, list[dict]]:
    """Where columns are, and their heads, each in one line or more."""
    places, heads = [], []
    for name in matrix.columns:
        lines = [one for one in texts if one["text"] and one["text"] in name]
        lines.sort(key=lambda one: one["points"][0][1])
        assert "".join(one["text"] for one in lines) == name, f"no column is {name!r}"
        places.append(np.mean([middle(one)[0] for one in lines]))
        heads += lines
    return np.array(places), heads


def _rows(matrix: Matrix, texts: list[dict]) -> tuple[np.ndarray, list[dict]]:
    """Where rows are, and their heads, each with all of its texts on one line."""
    places, heads = [], []
    for first, *others in matrix.rows:
        (head,) = [one for one in texts if one["text"] == first]
        height = head["points"][0][1]
        line = [one for one in texts if one is not head and one["points"][0][1] == height]
        told = [one for one in line if one["text"] in others]
        assert [one["text"] for one in told] == others, f"beside {first!r} is not {others}"
        places.append(height)
        heads += [head, *told]
    return np.array(places), heads


def _place(cell: list[dict], across: np.ndarray, down: np.ndarray) -> tuple[int, int]:
    """The row and the column in which a cell lies."""
    frame = ([one for one in cell if one["shape"] == "rect"] or cell)[0]
    x, y = middle(frame)
    if frame["shape"] == "rect":
        low, high = np.array(frame["points"])
        inside = [((low < middle(one)) & (middle(one) < high)).all() for one in cell]
        assert all(inside), f"beside its cell: {cell}"
    row = int((down <= y + 12).sum()) - 1
    assert row >= 0, f"above all rows: {cell[0]}"
    return int(np.argsort(down)[row]), int(np.abs(across - x).argmin())


def _hold_cell(found: list[dict], wanted: Cell, where: str) -> None:
    signs = sorted((one for one in found if sign_of(one)), key=lambda one: middle(one)[0])
    assert tuple(map(sign_of, signs)) == wanted.signs, f"{where}: {signs}, and not {wanted.signs}"
    names = [one["text"].strip() for one in found if one["shape"] == "text" and one not in signs]
    told = " ".join(names)
    assert told in ("", " ".join(wanted.names)), f"{where}: {told!r}, and not {wanted.names}"
    assert found[0]["pick"] == wanted.pick, f"{where}: picks {found[0]['pick']}"
    assert found[0]["chosen"] == wanted.chosen, f"{where}: is it chosen?"
    assert ("empty" in found[0]["around"]) == wanted.empty, f"{where}: is it empty?"


def _hold_strong(matrix: Matrix, marks: list[dict], heads: list[dict], places: tuple) -> None:
    strong = {one["text"] for one in heads if "strong" in one["look"]}
    assert strong == set(matrix.strong), f"told apart are {strong}, and not {matrix.strong}"
    bands = [np.array(one["points"]) for one in marks if "band" in one["look"]]
    names = matrix.columns, tuple(row[0] for row in matrix.rows)
    within = set()
    for band in bands:
        axis = int(np.ptp(band[:, 0]) > np.ptp(band[:, 1]))  # upright, or level
        (low, high), shift = band[:, axis], 5 * axis
        where = [low < place - shift < high for place in places[axis]]
        within |= {name for name, here in zip(names[axis], where, strict=True) if here}
    assert not bands or within == set(matrix.strong), f"bands lie behind {within}"
