"""What fills a plane: regions of a colour, and fields of arrows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.path import Path as Outline

from tests.pictures.picture import COLOURS, pixels, units, without


@dataclass(frozen=True)
class Regions:
    """Regions of a plane: which colour lies at a place, by a function of both axes."""

    colour: Callable[[np.ndarray, np.ndarray], np.ndarray]
    plane: int = 0


@dataclass(frozen=True, eq=False)
class Field:
    """Arrows at places of a plane, all of the same length: where each of them points."""

    places: np.ndarray
    ways: np.ndarray
    plane: int


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


def field(x: Any, y: Any, right: Any, up: Any, plane: int = 0) -> Field:
    """Arrows in the middle of which are the places, and which point so far to the right and up."""
    return Field(np.column_stack([x, y]), np.column_stack([right, up]), plane)


def take_regions(left: list[dict], picture: dict, wanted: list[Regions]) -> list[dict]:
    """The marks that are left; at places all over a plane lies the colour that belongs there."""
    for regions in wanted:
        plane = picture["planes"][regions.plane]
        spots = np.random.default_rng(3).random((300, 2))
        spots *= [plane["right"] - plane["left"], plane["bottom"] - plane["top"]]
        spots += [plane["left"], plane["top"]]
        shapes = [one for one in left if "region" in one["look"] and one["plane"] == regions.plane]
        here, border = _coloured(spots, shapes)
        x, y = units(spots, plane).T
        there = np.asarray(regions.colour(x, y))
        wrong = (here != there) & ~border
        assert not wrong.any(), (
            f"at ({x[wrong][0]:.3g}, {y[wrong][0]:.3g}) lies {here[wrong][0]!r}, "
            f"and not {there[wrong][0]!r}"
        )
        left = without(left, shapes)
    return left


def _coloured(spots: np.ndarray, shapes: list[dict]) -> tuple[np.ndarray, np.ndarray]:
    """The colour at each of some places, and whether a border is near."""
    here = np.full(len(spots), "", dtype="<U8")
    border = np.zeros(len(spots), bool)
    for one in shapes:
        outline = Outline(np.array(one["points"]), closed=False)
        within = outline.contains_points(spots)
        here[within] = next(name for name in one["look"] if name in COLOURS)
        for shift in ((0, 2), (0, -2), (2, 0), (-2, 0)):
            border |= outline.contains_points(spots + shift) != within
    return here, border


def take_fields(left: list[dict], picture: dict, wanted: list[Field]) -> list[dict]:
    """The marks that are left, without the arrows of a field, which point where they must."""
    arrows = [one for one in left if "field" in one["look"]]
    for one in wanted:
        _hold_field(np.array([arrow["points"] for arrow in arrows]), picture, one)
    return without(left, arrows)


def _hold_field(lines: np.ndarray, picture: dict, wanted: Field) -> None:
    """Of three lines each arrow is made: the shaft, and two that end in its tip."""
    plane = picture["planes"][wanted.plane]
    shafts = lines[::3]
    for wings in (lines[1::3], lines[2::3]):
        np.testing.assert_allclose(wings[:, 0], shafts[:, 1], atol=0.2, err_msg="tips of arrows")
    middles = pixels(wanted.places, plane)
    np.testing.assert_allclose(shafts.mean(axis=1), middles, atol=0.2, err_msg="arrows")
    ways = pixels(wanted.ways, plane) - pixels(np.zeros((1, 2)), plane)
    long = np.hypot(*ways.T)
    drawn = shafts[:, 1] - shafts[:, 0]
    some = long > 1e-6
    there = ways[some] / long[some, None] * np.hypot(*drawn[some].T).max(initial=0)
    np.testing.assert_allclose(drawn[some], there, atol=0.3, err_msg="where arrows point")
