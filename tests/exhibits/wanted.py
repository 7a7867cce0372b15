"""What must be seen in a figure, said in the units of its axes.

Beside the tests of each figure stands `NAME.py`. It says what must be seen of some outputs, which
are Python's:

    drawn(figure, outputs)   the marks in its planes, and bars outside of them
    tables(figure, outputs)  the rows of all its tables, as texts, with their heads
    data(figure, outputs)    what a reader takes away as CSV, column by column
    texts(figure, outputs)   the texts with numbers in its drawing, if there are any

A mark takes its colour from the series that the figure declares.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import numpy as np

from models.widgets.exhibit import Exhibit, Series

EDGES = np.array([-np.inf, np.inf])  # from one edge of a plane to the other


@dataclass(frozen=True, eq=False)
class Mark:
    """A line, an outline, a bar or a point, in the units of a plane's axes.

    `points` are its corners; of a bar the two that lie across from each other, of which `nan`
    says that it does not matter. Infinity is the edge of the plane.
    """

    look: frozenset[str]
    points: np.ndarray
    plane: int = 0


@dataclass(frozen=True)
class Lengths:
    """Bars outside of all planes, from above to below and from left to right, on one scale."""

    looks: tuple[frozenset[str], ...]
    values: tuple[float, ...]
    thick: float


@dataclass(frozen=True)
class Parts:
    """Bars in a track each, as long as a part of it, from above to below and left to right.

    Where there is no room, an `optional` group is left out.
    """

    looks: tuple[frozenset[str], ...]
    values: tuple[float, ...]
    optional: bool


@dataclass(frozen=True)
class Regions:
    """Regions of a plane: which colour lies at a place, by a function of both axes."""

    colour: Callable[[np.ndarray, np.ndarray], np.ndarray]
    plane: int = 0


@dataclass(frozen=True)
class Name:
    """A text that stands no further than so many pixels from a place in a plane."""

    text: str
    place: np.ndarray
    plane: int
    near: float


Wanted = Mark | Lengths | Name | Parts | Regions


def line(look: str | Series, x: Any, y: Any, plane: int = 0, kind: str = "line") -> Mark:
    """A line; what lies beyond the edges of its plane, or is no number, is left out."""
    return Mark(look_of(kind, look), np.column_stack(np.broadcast_arrays(x, y)), plane)


def ghost(look: str | Series, x: Any, y: Any, plane: int = 0) -> Mark:
    """The line of what would be else."""
    return line(look, x, y, plane, "ghost")


def level(x: Any, y: Any, plane: int = 0, kind: str = "level") -> Mark:
    """A line to compare with: `EDGES` is from edge to edge."""
    return line("", x, y, plane, kind)


def cursor(x: float, plane: int = 0) -> Mark:
    """Where a control stands, from the foot of the plane to its top."""
    return level([x, x], EDGES, plane, "cursor")


def area(look: str | Series, x: Any, low: Any, high: Any, plane: int = 0) -> Mark:
    """What lies between two lines over the same x."""
    x, low, high = (np.asarray(one, float) for one in np.broadcast_arrays(x, low, high))
    corners = np.column_stack([np.append(x, x[::-1]), np.append(high, low[::-1])])
    return Mark(look_of("part", look), corners, plane)


def dot(x: float, y: float, plane: int = 0, kind: str = "dot") -> Mark:
    """A point; a `mark` is an open one."""
    return Mark(look_of(kind, ""), np.array([[x, y]], float), plane)


def bar(look: str | Series, x: Sequence[float], y: Sequence[float], plane: int = 0) -> Mark:
    """A bar from one corner to the other; `nan` for what does not matter, as how thick it is."""
    return Mark(look_of("part", look), np.column_stack([x, y]).astype(float), plane)


def lengths(bars: Iterable[tuple[str | Series, float]], thick: float) -> Lengths:
    """Bars of one thickness, in pixels, outside of all planes."""
    looks, values = zip(*bars, strict=True)
    return Lengths(tuple(look_of("part", look) for look in looks), values, thick)


def parts(bars: Iterable[tuple[str | Series, float]], optional: bool = False) -> Parts:
    """Bars in tracks, outside of all planes."""
    looks, values = zip(*bars, strict=True)
    return Parts(tuple(look_of("part", look) for look in looks), values, optional)


def name(text: str, x: float, y: float, plane: int = 0, near: float = 30) -> Name:
    """What is written at a place: of a line, a region, a point."""
    return Name(text, np.array([[x, y]], float), plane, near)


def look_of(kind: str, look: str | Series) -> frozenset[str]:
    """The classes of a mark: its kind, its colour, and whether it is dashed."""
    if isinstance(look, Series):
        look = f"{look.colour} dashed" if look.dashed and kind == "line" else look.colour
    return frozenset({kind, *look.split()})


def gains(along: Any, own: Any, rest: Any, edges: tuple[float, float], plane: int = 0) -> Regions:
    """Who gains where: both above both lines, and one side alone between them.

    Parameters
    ----------
    along
        Places across.
    own, rest
        How high a place must be there for either side to gain.
    edges
        The foot and the top of the plane, at which lines are cut.
    """
    own, rest = np.clip(own, *edges), np.clip(rest, *edges)
    lines = (own, rest, np.minimum(own, rest), np.maximum(own, rest))

    def colour(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        first, second, lower, upper = (np.interp(x, along, line) for line in lines)
        alone = np.where(first <= second, "own", "rest")
        return np.where(y >= upper, "both", np.where(y >= lower, alone, "none"))

    return Regions(colour, plane)


def series(exhibit: Exhibit, *words: str) -> list[Series]:
    """Those series of a figure, all if none is named, by word."""
    known = {one.word: one for one in exhibit.series}
    return [known[word] for word in words or known]


def fixed(value: float, digits: int = 2) -> str:
    """A number as the page writes it."""
    exact = Decimal(float(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{exact}".replace("-", "−")


def percent(part: float) -> str:
    """A part of 1 as the page writes it."""
    return f"{fixed(100 * part, 0)}%"
