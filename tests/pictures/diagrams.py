"""Diagrams outside of all planes: boxes with texts, and arrows from box to box."""

from dataclasses import dataclass

from models.widgets.exhibit import Series
from tests.pictures.picture import beyond, look_of, looks, texts_in

THICK = 0.11  # pixels: how thick an arrow is has one decimal


@dataclass(frozen=True)
class Box:
    """A box of a diagram, outside of all planes, by what is written in it."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Arrow:
    """An arrow from one box of a diagram to another, so many pixels thick."""

    look: frozenset[str]
    start: str
    end: str
    thick: float


def box(*texts: str) -> Box:
    """A box; arrows know it by its first text."""
    return Box(texts)


def arrow(look: str | Series, start: str, end: str, thick: float) -> Arrow:
    """An arrow from box to box, line and head of one colour."""
    return Arrow(look_of("line", look), start, end, thick)


def hold_diagram(picture: dict, wanted: list[Box | Arrow]) -> None:
    """Boxes have their texts; arrows, each a line and a head, lead from box to box."""
    arrows = [one for one in wanted if isinstance(one, Arrow)]
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
