"""What lies in planes: lines, outlines, bars and points, said in the units of the axes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.widgets.exhibit import Series
from tests.pictures.picture import NEAR, hold_looks, look_of, looks, pixels, shows, without

EDGES = np.array([-np.inf, np.inf])  # from one edge of a plane to the other


@dataclass(frozen=True, eq=False)
class Mark:
    """A line, an outline, a bar or a point, in the units of a plane's axes.

    `points` are its corners; of a bar the two that lie across from each other, of which `nan`
    says that it does not matter. Infinity is the edge of the plane. A bar may leave a `gap` of some
    pixels at its left and its right.
    """

    look: frozenset[str]
    points: np.ndarray
    plane: int = 0
    gap: float = 0


@dataclass(frozen=True, eq=False)
class Curve(Mark):
    """A line through more points than must be drawn."""


@dataclass(frozen=True, eq=False)
class Many:
    """Marks of one look in the order in which they are drawn, each with its corners."""

    look: frozenset[str]
    points: np.ndarray
    plane: int


@dataclass(frozen=True)
class Columns:
    """Bars that stand on the foot of a plane, all as wide, and cut at its edges."""

    looks: tuple[frozenset[str], ...]
    x: np.ndarray
    heights: np.ndarray
    plane: int


@dataclass(frozen=True, eq=False)
class Below:
    """A line or a point below a plane, over its x.

    Heights, where there are any, are on a scale of their own, from an axis at the foot.
    """

    look: frozenset[str]
    points: np.ndarray
    plane: int


def line(look: str | Series, x: Any, y: Any, plane: int = 0, kind: str = "line") -> Mark:
    """A line; what lies beyond the edges of its plane, or is no number, is left out."""
    return Mark(look_of(kind, look), np.column_stack(np.broadcast_arrays(x, y)), plane)


def curve(look: str | Series, x: Any, y: Any, plane: int = 0) -> Mark:
    """A line through more points than must be drawn."""
    whole = line(look, x, y, plane)
    return Curve(whole.look, whole.points, plane)


def ghost(look: str | Series, x: Any, y: Any, plane: int = 0) -> Mark:
    """A line for comparison: what would happen otherwise."""
    return line(look, x, y, plane, "ghost")


def level(x: Any, y: Any, plane: int = 0, kind: str = "level") -> Mark:
    """A line to compare with, or a block of one class: `EDGES` is from edge to edge."""
    return line("", x, y, plane, kind)


def cursor(x: float, plane: int = 0) -> Mark:
    """Where a control stands, from the foot of the plane to its top."""
    return level([x, x], EDGES, plane, "cursor")


def area(
    look: str | Series, x: Any, low: Any, high: Any, plane: int = 0, kind: str = "part"
) -> Mark:
    """What lies between two lines over the same x."""
    x, low, high = (np.asarray(one, float) for one in np.broadcast_arrays(x, low, high))
    corners = np.column_stack([np.append(x, x[::-1]), np.append(high, low[::-1])])
    return Mark(look_of(kind, look), corners, plane)


def dot(x: float, y: float, plane: int = 0, kind: str = "dot") -> Mark:
    """A point; a `mark` is an open one."""
    return Mark(look_of(kind, ""), np.array([[x, y]], float), plane)


def bar(
    look: str | Series, x: Sequence[float], y: Sequence[float], plane: int = 0, gap: float = 0
) -> Mark:
    """A bar from one corner to the other; `nan` for what does not matter, as how thick it is."""
    return Mark(look_of("part", look), np.column_stack([x, y]).astype(float), plane, gap)


def many(kind: str, look: str | Series, points: Any, plane: int = 0) -> Many:
    """Marks of one look, by number, corner and axis."""
    return Many(look_of(kind, look), np.asarray(points, float), plane)


def columns(looks: Iterable[str | Series], x: Any, heights: Any, plane: int = 0) -> Columns:
    """Bars from the foot of a plane, each with its middle at its x."""
    kinds = tuple(look_of("part", look) for look in looks)
    return Columns(kinds, np.asarray(x, float), np.asarray(heights, float), plane)


def below(look: str | Series, x: Any, y: Any = np.nan, plane: int = 0, kind: str = "line") -> Below:
    """What lies below a plane, over its x, and how high if that matters."""
    whole = line(look, x, y, plane, kind)
    return Below(whole.look, whole.points, plane)


def take_marks(left: list[dict], picture: dict, wanted: list[Mark]) -> list[dict]:
    """The marks that are left, without one at the places of each that must be seen."""
    for mark in wanted:
        plane = picture["planes"][mark.plane]
        places = _held(pixels(mark.points, plane), plane, mark.look)
        if mark.gap:
            places = np.sort(places, axis=0) + np.array([[mark.gap, 0], [-mark.gap, 0]])
        if len(places):
            left = without(left, [_like(left, mark, places)])
    return left


def _held(places: np.ndarray, plane: dict, look: frozenset[str]) -> np.ndarray:
    """Those of the places that are drawn: of a line, what its plane holds."""
    if "part" in look:
        return places
    across, down = places.T
    held = (across >= plane["left"] - NEAR) & (across <= plane["right"] + NEAR)
    held &= (down >= plane["top"] - NEAR) & (down <= plane["bottom"] + NEAR)
    return places[held]


def _like(found: list[dict], mark: Mark, places: np.ndarray) -> dict:
    """The mark of that look at those places."""
    same = [one for one in found if one["plane"] == mark.plane and looks(one) == mark.look]
    for one in same:
        fits = _along if isinstance(mark, Curve) else _at
        if fits(np.array(one["points"]), places):
            return one
    name = " ".join(sorted(mark.look))
    near = "".join(f"\n  {np.round(one['points'], 2).tolist()[:6]}" for one in same[:4])
    raise AssertionError(
        f"not drawn: {name} in plane {mark.plane} at {np.round(places, 2).tolist()[:6]}; "
        f"of {len(same)} drawn so:{near}"
    )


def _at(there: np.ndarray, places: np.ndarray) -> bool:
    """Whether these are the same corners, drawn from either end."""
    if len(there) != len(places):
        there, places = _without_repeats(there), _without_repeats(places)
    if there.shape != places.shape:
        return False
    if len(there) == 2:  # a bar, of which some sides may not matter, or a line of two points
        there, places = np.sort(there, axis=0), np.sort(places, axis=0)
    apart = np.abs(there - places)
    back = np.abs(there[::-1] - places)
    return bool(np.nanmax(apart, initial=0) < NEAR or np.nanmax(back, initial=0) < NEAR)


def _along(there: np.ndarray, places: np.ndarray) -> bool:
    """Whether a line has all of its points on another over the same x, and passes by the rest."""
    ends = np.abs(there[[0, -1]] - places[[0, -1]]).max()
    (x, y), (across, down) = there.T, places.T
    off = np.abs(np.interp(x, across, down) - y).max()
    past = np.abs(np.interp(across, x, y) - down).max()
    return bool(max(ends, off) < 2 * NEAR and past < 1)


def _without_repeats(places: np.ndarray) -> np.ndarray:
    apart = np.abs(np.diff(places, axis=0)).max(axis=1) > NEAR
    return places[np.append(True, apart)]


def take_many(left: list[dict], picture: dict, wanted: list[Many]) -> list[dict]:
    """The marks that are left, without all of a look, which are at their places."""
    for one in wanted:
        same = [mark for mark in left if mark["plane"] == one.plane and looks(mark) == one.look]
        there = np.array([mark["points"] for mark in same]).reshape(-1, 2)
        places = pixels(one.points.reshape(-1, 2), picture["planes"][one.plane])
        look = " ".join(sorted(one.look))
        assert len(same) == len(one.points), f"{len(same)} marks of {look}, not {len(one.points)}"
        np.testing.assert_allclose(there, places, atol=NEAR, err_msg=look)
        left = without(left, same)
    return left


def take_columns(left: list[dict], picture: dict, wanted: list[Columns]) -> list[dict]:
    """The marks that are left, without the columns of a plane."""
    for group in wanted:
        bars = [one for one in left if one["shape"] == "rect" and one["plane"] == group.plane]
        _hold_stand(bars, group, picture["planes"][group.plane])
        left = without(left, bars)
    return left


def _hold_stand(bars: list[dict], wanted: Columns, plane: dict) -> None:
    bars = sorted(bars, key=lambda one: one["points"][0][0])
    hold_looks(bars, wanted.looks)
    (left, top), (right, foot) = np.array([one["points"] for one in bars]).transpose(1, 2, 0)
    across, height = pixels(np.column_stack([wanted.x, wanted.heights]), plane).T
    half = max((across - left).max(), (right - across).max())
    edges = plane["left"], plane["right"]
    for here, there in (
        (left, np.clip(across - half, *edges)),
        (right, np.clip(across + half, *edges)),
        (top, height),
        (foot, np.full(len(bars), plane["bottom"])),
    ):
        np.testing.assert_allclose(here, there, atol=NEAR, err_msg="columns")


def take_below(left: list[dict], picture: dict, wanted: list[Below]) -> list[dict]:
    """The marks that are left; below a plane lies all that must, on one scale of heights."""
    lower = [one for one in picture["marks"] if one["plane"] < 0 and one["shape"] != "rect"]
    found, tops = [one for one in lower if shows(one)], []
    for mark in wanted:
        plane = picture["planes"][mark.plane]
        across = pixels(np.nan_to_num(mark.points), plane)[:, 0]
        same = [one for one in found if looks(one) == mark.look and _reaches(one, across)]
        assert same, f"not drawn below: {sorted(mark.look)} over {across.round(2).tolist()[:6]}"
        found.remove(same[0])
        x, down = np.array(same[0]["points"]).T
        tops.extend(zip(np.interp(x, across, mark.points[:, 1]), down, strict=True))
    assert not found, f"drawn below, but of nothing that must be seen: {found[0]}"
    heights, down = np.array([top for top in tops if np.isfinite(top[0])] or [(1, 0)]).T
    if len(heights) > 1:
        feet = [one["points"][0][1] for one in lower if "axis" in one["look"]]
        up = max(feet) - down
        scale = (up @ heights) / (heights @ heights)
        assert scale > 0
        np.testing.assert_allclose(up, scale * heights, atol=0.1, err_msg="heights below a plane")
    return left


def _reaches(one: dict, across: np.ndarray) -> bool:
    x = [x for x, _ in one["points"]]
    return abs(min(x) - across.min()) < NEAR and abs(max(x) - across.max()) < NEAR
