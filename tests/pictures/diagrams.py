"""Diagrams outside of all planes: boxes with texts, and arrows from box to box."""

from dataclasses import dataclass

import numpy as np

from models.widgets.exhibit import Series
from tests.pictures.picture import RISE, beyond, look_of, looks, middle, place, texts_in

THICK = 0.11  # pixels: how thick an arrow is has one decimal
ROW = 6  # pixels, from the middle of what stands in a row to that of the next in it


@dataclass(frozen=True)
class Box:
    """A box of a diagram, outside of all planes, by what is written in it."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Boxes:
    """All boxes of a diagram, as one reads them, and what is in each, row by row.

    In a row are, from left to right, texts and bars, which are known by their look.
    """

    boxes: tuple[tuple[tuple[str, ...], ...], ...]


@dataclass(frozen=True)
class Effect:
    """An arrow from one box of a diagram to another, so many pixels thick."""

    look: frozenset[str]
    start: str
    end: str
    thick: float


def box(*texts: str) -> Box:
    """A box; arrows know it by its first text."""
    return Box(texts)


def boxes(*rows: tuple[tuple[str, ...], ...]) -> Boxes:
    """Boxes with rows of texts and bars."""
    return Boxes(rows)


def effect(look: str | Series, start: str, end: str, thick: float) -> Effect:
    """An arrow from box to box, line and head of one colour."""
    return Effect(look_of("line", look), start, end, thick)


def hold_diagram(picture: dict, wanted: list[Box | Effect]) -> None:
    """Boxes have their texts; arrows, each a line and a head, lead from box to box."""
    arrows = [one for one in wanted if isinstance(one, Effect)]
    outside = [one for one in picture["marks"] if one["plane"] < 0]
    boxes = {texts_in(one, outside): one for one in outside if "box" in one["look"]}
    assert sorted(boxes) == sorted(one.texts for one in wanted if isinstance(one, Box)), (
        f"boxes of {sorted(boxes)}"
    )

    def nearest(place: list[float]) -> str:
        return min(boxes, key=lambda texts: beyond(boxes[texts], place))[0]

    lines, heads = [], []
    for one in outside:
        first, last = one["points"][0], one["points"][-1]
        if "line" in one["look"]:
            lines.append((nearest(first), nearest(last), sorted(looks(one)), one["thick"]))
        if "part" in one["look"] and one["shape"] == "path":
            heads.append((nearest(first), sorted(looks(one) - {"part"})))
    there = sorted((one.start, one.end, sorted(one.look), one.thick) for one in arrows)
    assert len(lines) == len(there), f"{len(lines)} arrows, and not {len(there)}"
    for here, one in zip(sorted(lines), there, strict=True):
        assert here[:3] == one[:3], f"an arrow {here}, and not {one}"
        assert abs(here[3] - one[3]) < THICK, f"an arrow {here}, and not {one}"
    assert sorted(heads) == sorted((one.end, sorted(one.look - {"line"})) for one in arrows)


def hold_boxes(picture: dict, wanted: Boxes) -> None:
    """Boxes stand in order, and each has its texts and bars in its rows."""
    outside = [one for one in picture["marks"] if one["plane"] < 0]
    there = sorted((one for one in outside if "box" in one["look"]), key=place)
    found = [_rows([one for one in outside if _within(one, box)]) for box in there]
    assert len(found) == len(wanted.boxes), f"{len(found)} boxes, and not {len(wanted.boxes)}"
    for here, rows in zip(found, wanted.boxes, strict=True):
        assert here == list(rows), f"a box has {here}, and not {list(rows)}"


def _within(mark: dict, box: dict) -> bool:
    """Whether a text or a bar stands in a box."""
    read = mark["shape"] == "text" or (mark["shape"] == "rect" and "part" in mark["look"])
    return read and not beyond(box, _middle(mark))


def _middle(mark: dict) -> np.ndarray:
    """The middle of a bar, or of the letters of a text."""
    return middle(mark) - [0, RISE if mark["shape"] == "text" else 0]


def _rows(marks: list[dict]) -> list[tuple[str, ...]]:
    """What stands in a box, row by row, each from left to right."""
    rows: list[list[dict]] = []
    for one in sorted(marks, key=lambda one: _middle(one)[1]):
        if not rows or _middle(one)[1] - _middle(rows[-1][-1])[1] > ROW:
            rows.append([])
        rows[-1].append(one)
    across = [sorted(row, key=lambda one: _middle(one)[0]) for row in rows]
    return [tuple(one.get("text") or " ".join(looks(one) - {"part"}) for one in r) for r in across]
