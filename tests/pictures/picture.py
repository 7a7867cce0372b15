"""What is found in a picture: its marks, how they look, and where they lie.

`reading.mjs` reads a picture: its planes with their axes, and its marks, each with its shape, its
classes and its corners in pixels.
"""

from collections.abc import Sequence

import numpy as np

from models.widgets.exhibit import Exhibit, Series

NEAR = 0.06  # pixels: a drawing has two decimals
VARIANTS = {"thin", "strong", "small", "faint", "label", "name"}  # how, and not what
SHOWING = {"line", "ghost", "part", "region", "level", "cursor", "dot", "mark", "heat"}
SHOWING |= {"spots", "strip"}
FURNITURE = {"axis", "reach", "outline", "track", "badge"}  # what shows nothing by itself
RISE = 4  # pixels, from the line on which letters stand to their middle
COLOURS = ("own", "rest", "both", "none", "ink")


def look_of(kind: str, look: str | Series) -> frozenset[str]:
    """The classes of a mark: its kind, its colour, and whether it is dashed."""
    if isinstance(look, Series):
        look = f"{look.colour} dashed" if look.dashed and kind == "line" else look.colour
    return frozenset({kind, *look.split()})


def series(exhibit: Exhibit, *words: str) -> list[Series]:
    """Those series of a figure, all if none is named, by word."""
    known = {one.word: one for one in exhibit.series}
    return [known[word] for word in words or known]


def shows(mark: dict) -> bool:
    """Whether a mark is of what is shown."""
    return bool(SHOWING & set(mark["look"]))


def looks(mark: dict) -> frozenset[str]:
    """The classes of a mark that tell what it is."""
    return frozenset(mark["look"]) - VARIANTS


def without(marks: list[dict], found: list[dict]) -> list[dict]:
    """The marks that are none of those that were found."""
    gone = {id(one) for one in found}
    return [one for one in marks if id(one) not in gone]


def texts_of(picture: dict) -> list[dict]:
    """All that is written in a picture."""
    return [one for one in picture["marks"] if one["shape"] == "text"]


def pixels(points: np.ndarray, plane: dict) -> np.ndarray:
    """Where points of a plane lie in the drawing."""
    columns = []
    for values, (low, high), (start, end) in zip(
        points.T,
        (plane["x"], plane["y"]),
        ((plane["left"], plane["right"]), (plane["bottom"], plane["top"])),
        strict=True,
    ):
        bounded = np.where(np.isinf(values), np.clip(values, low, high), values)
        columns.append(start + (bounded - low) * (end - start) / (high - low))
    return np.column_stack(columns)


def units(places: np.ndarray, plane: dict) -> np.ndarray:
    """Places of the drawing in the units of a plane's axes."""
    (low, high), (foot, top) = plane["x"], plane["y"]
    across = np.interp(places[:, 0], [plane["left"], plane["right"]], [low, high])
    up = np.interp(-places[:, 1], [-plane["bottom"], -plane["top"]], [foot, top])
    return np.column_stack([across, up])


def middle(mark: dict) -> np.ndarray:
    """The middle of a mark, or of the room that a text takes."""
    points = np.array(mark["points"], float)
    return (points.min(axis=0) + points.max(axis=0)) / 2


def place(bar: dict) -> tuple[float, float]:
    """How far down and how far to the right a bar begins."""
    left, top = bar["points"][0]
    return round(top, 2), round(left, 2)


def size(bar: dict) -> tuple[float, float]:
    """How long and how thick a bar is."""
    (left, top), (right, bottom) = bar["points"]
    return round(right - left, 6), round(bottom - top, 6)


def hold_looks(marks: list[dict], wanted: Sequence[frozenset[str]]) -> None:
    """Hold marks to how they must look, one by one."""
    found = [looks(one) for one in marks]
    assert found == list(wanted), f"looks {found}, and not {list(wanted)}"


def texts_in(box: dict, marks: list[dict]) -> tuple[str, ...]:
    """The texts whose middle lies in a box."""
    texts = [one for one in marks if one["shape"] == "text"]
    middles = [np.mean(one["points"], axis=0) for one in texts]
    inside = [not beyond(box, middle) for middle in middles]
    return tuple(one["text"] for one, within in zip(texts, inside, strict=True) if within)


def beyond(box: dict, place: Sequence[float]) -> float:
    """How far a place is from a box; 0 within."""
    (left, top), (right, bottom) = box["points"]
    across, down = place
    return float(np.hypot(max(left - across, 0, across - right), max(top - down, 0, down - bottom)))


def along(text: dict) -> np.ndarray:
    """Points along a text."""
    (left, y), (right, _) = text["points"]
    return np.column_stack([np.linspace(left, right, 9), np.full(9, y - RISE)])


def apart(here: np.ndarray, there: np.ndarray) -> float:
    """How far points are from the nearest place of a line."""
    starts, ends = (there[:-1], there[1:]) if len(there) > 1 else (there, there)
    ways = ends - starts
    long = np.maximum((ways**2).sum(axis=1), 1e-12)
    part = (((here[:, None] - starts) * ways).sum(axis=2) / long).clip(0, 1)
    nearest = starts + part[..., None] * ways
    return float(np.sqrt(((here[:, None] - nearest) ** 2).sum(axis=2)).min())
