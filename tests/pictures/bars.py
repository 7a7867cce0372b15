"""Bars outside of all planes, as long as what they show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from models.widgets.exhibit import Series
from tests.pictures.picture import (
    NEAR,
    hold_looks,
    look_of,
    looks,
    middle,
    place,
    size,
    without,
)


@dataclass(frozen=True)
class Lengths:
    """Bars outside of all planes, from above to below and from left to right, on one scale.

    `levels` are lines across them, in the same order, each so far from where its bar begins.
    """

    looks: tuple[frozenset[str], ...]
    values: tuple[float, ...]
    thick: float
    levels: tuple[float, ...]


@dataclass(frozen=True)
class Parts:
    """Bars in a track each, as long as a part of it, from above to below and left to right."""

    looks: tuple[frozenset[str], ...]
    values: tuple[float, ...]


@dataclass(frozen=True)
class Swings:
    """Bars outside of all planes that reach from one axis to either side, on one scale.

    They go from above to below, and to the right where more than 0; or, if `upright`, from left to
    right, and up.
    """

    looks: tuple[frozenset[str], ...]
    values: tuple[float, ...]
    upright: bool


@dataclass(frozen=True)
class Ruled:
    """Bars over a ruler that is no plane's, each from one value to another, and a line."""

    looks: tuple[frozenset[str], ...]
    starts: tuple[float, ...]
    ends: tuple[float, ...]
    level: float


def lengths(
    bars: Iterable[tuple[str | Series, float]], thick: float, levels: Sequence[float] = ()
) -> Lengths:
    """Bars of one thickness, in pixels, outside of all planes, and the lines across them."""
    kinds, values = zip(*bars, strict=True)
    return Lengths(tuple(look_of("part", kind) for kind in kinds), values, thick, tuple(levels))


def parts(bars: Iterable[tuple[str | Series, float]]) -> Parts:
    """Bars in tracks, outside of all planes."""
    kinds, values = zip(*bars, strict=True)
    return Parts(tuple(look_of("part", kind) for kind in kinds), values)


def swings(bars: Iterable[tuple[str | Series, float]], upright: bool = False) -> Swings:
    """Bars to either side of an axis."""
    kinds, values = zip(*bars, strict=True)
    return Swings(tuple(look_of("part", kind) for kind in kinds), values, upright)


def ruled(bars: Iterable[tuple[str | Series, float, float]], level: float) -> Ruled:
    """Bars over the numbers of a ruler, from above to below, and what they are compared with."""
    kinds, starts, ends = zip(*bars, strict=True)
    return Ruled(tuple(look_of("part", kind) for kind in kinds), starts, ends, level)


def take_lengths(left: list[dict], picture: dict, wanted: list[Lengths]) -> list[dict]:
    """The marks that are left, without bars of some thickness and lines across them."""
    for group in wanted:
        bars = [one for one in _bars(left) if abs(size(one)[1] - group.thick) < NEAR]
        bars.sort(key=place)
        hold_looks(bars, group.looks)
        _hold_begin(bars)
        long = np.array([size(one)[0] for one in bars])
        values = np.array(group.values, float)
        assert max(one["points"][1][0] for one in bars) <= picture["width"], "a bar is cut off"
        scale = long.sum() / values.sum()
        np.testing.assert_allclose(long, scale * values, atol=0.5, err_msg="bars and their values")
        if group.levels:
            _hold_levels(picture, bars, scale * np.array(group.levels))
        left = without(left, bars)
    return left


def _bars(marks: list[dict]) -> list[dict]:
    return [one for one in marks if one["shape"] == "rect" and one["plane"] < 0]


def _hold_begin(bars: list[dict]) -> None:
    """Each begins at the foot of all, or where the one before it on its line ends."""
    foot = min(place(one)[1] for one in bars)
    ends: dict[float, float] = {}
    for one in bars:
        down, left = place(one)
        assert abs(left - ends.get(down, foot)) < NEAR, "a bar does not begin where it must"
        ends[down] = left + size(one)[0]


def _hold_levels(picture: dict, bars: list[dict], wanted: np.ndarray) -> None:
    """Lines across bars stand where the bars' scale has them."""
    lines = [one for one in picture["marks"] if "level" in one["look"] and one["plane"] < 0]
    foot = min(place(one)[1] for one in bars)
    ends = [np.array(one["points"]) for one in sorted(lines, key=place)]
    assert all(np.ptp(line[:, 0]) < NEAR for line in ends), "a line that is not across"
    found = [line[0, 0] - foot for line in ends]
    np.testing.assert_allclose(found, wanted, atol=0.5, err_msg="lines across bars")


def take_parts(left: list[dict], picture: dict, wanted: list[Parts]) -> list[dict]:
    """The marks that are left, without bars in tracks."""
    tracks = {place(one): size(one) for one in picture["marks"] if "track" in one["look"]}
    bars = sorted((one for one in _bars(left) if place(one) in tracks), key=place)
    hold_looks(bars, [look for one in wanted for look in one.looks])
    shares = [size(one)[0] / tracks[place(one)][0] for one in bars]
    values = [value for one in wanted for value in one.values]
    np.testing.assert_allclose(shares, values, atol=2e-3, err_msg="bars and their tracks")
    return without(left, bars)


def take_swings(left: list[dict], picture: dict, wanted: list[Swings]) -> list[dict]:
    """The marks that are left, without bars that reach from an axis to either side."""
    for one in wanted:
        along = int(one.upright)
        axis = next(m["points"][0][along] for m in picture["marks"] if "axis" in m["look"])
        bars = [bar for bar in _bars(left) if looks(bar) in one.looks]
        bars.sort(key=lambda bar, along=along: middle(bar)[1 - along])
        hold_looks(bars, one.looks)
        apart = np.array([bar["points"] for bar in bars])[:, :, along] - axis
        assert (np.abs(apart).min(axis=1) < NEAR).all(), "a bar does not begin at the axis"
        long, values = (-1) ** along * apart.sum(axis=1), np.array(one.values, float)
        scale = np.abs(long).sum() / max(np.abs(values).sum(), 1e-9)
        np.testing.assert_allclose(long, values * scale, atol=0.5, err_msg="bars and their values")
        left = without(left, bars)
    return left


def take_ruled(left: list[dict], picture: dict, wanted: list[Ruled]) -> list[dict]:
    """The marks that are left, without bars over the numbers of a ruler."""
    for group in wanted:
        ticks = [one for one in picture["marks"] if one["shape"] == "tick"]
        numbers = [float(one["text"].replace("−", "-")) for one in ticks]
        scale = np.polyfit(numbers, [one["points"][0][0] for one in ticks], 1)
        levels = [one for one in picture["marks"] if "level" in one["look"] and one["plane"] < 0]
        bars = sorted(_bars(left), key=place)
        hold_looks(bars, group.looks)
        for here, there in (
            ([one["points"][0][0] for one in ticks], numbers),
            ([one["points"][0][0] for one in bars], group.starts),
            ([one["points"][1][0] for one in bars], group.ends),
            ([x for one in levels for x, _ in one["points"]] or np.nan, group.level),
        ):
            np.testing.assert_allclose(here, np.polyval(scale, there), atol=0.1, err_msg="ruler")
        left = without(left, bars)
    return left
