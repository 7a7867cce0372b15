"""What is written in a picture, and beside what it stands."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from matplotlib.path import Path as Outline

from tests.pictures.picture import (
    COLOURS,
    NEAR,
    RISE,
    along,
    apart,
    look_of,
    looks,
    middle,
    pixels,
    texts_of,
    units,
)
from tests.pictures.regions import Regions
from tests.pictures.words import Fitted, in_room

ASIDE = 12  # pixels, at most, from a plane to a name beside it
LINE = 16  # pixels that a name takes, above and below
BEFORE = 20  # pixels, from a mark to the text that says what it means


@dataclass(frozen=True)
class Name:
    """A text that stands no further than so many pixels from a place in a plane."""

    text: str
    place: np.ndarray
    plane: int
    near: float


@dataclass(frozen=True)
class Ends:
    """Names beside a plane, from above to below as their lines end there."""

    texts: tuple["str | Fitted", ...]
    places: np.ndarray
    plane: int


@dataclass(frozen=True)
class Together:
    """Texts of which none is further from the first than so many pixels."""

    texts: tuple[str, ...]
    near: float


@dataclass(frozen=True)
class Within:
    """The name of a region, which stands in it; where there is no room, it may be left out."""

    text: str
    colour: str
    optional: bool
    plane: int


@dataclass(frozen=True)
class Lying:
    """A text that stands, where it is written, in a colour of some regions."""

    text: str
    colour: str
    regions: Regions


@dataclass(frozen=True)
class Legend:
    """A text, and how the mark before it looks."""

    text: str
    look: frozenset[str]


@dataclass(frozen=True)
class Said:
    """A text that is written once, wherever there is room."""

    text: str


def name(text: str, x: float, y: float, plane: int = 0, near: float = 30) -> Name:
    """What is written at a place: of a line, a region, a point; `nan`: anywhere along that axis."""
    return Name(text, np.array([[x, y]], float), plane, near)


def ends(lines: Iterable[tuple[str | Fitted, float]], plane: int = 0) -> Ends:
    """The names of lines at the right edge of a plane, by where each ends."""
    texts, heights = zip(*lines, strict=True)
    return Ends(texts, np.column_stack([np.full(len(texts), np.inf), heights]), plane)


def together(*texts: str, near: float = 65) -> Together:
    """What is written around a text."""
    return Together(texts, near)


def within(text: str, colour: str, optional: bool = False, plane: int = 0) -> Within:
    """What is written in the region of a colour, which is its own unless it has none."""
    return Within(text, colour, optional, plane)


def lying(text: str, colour: str, regions: Regions) -> Lying:
    """What stands, where it is written, in a colour of some regions that need not be drawn."""
    return Lying(text, colour, regions)


def legend(text: str, kind: str, look: str = "") -> Legend:
    """What is said of a look, behind a mark that looks so."""
    return Legend(text, look_of(kind, look))


def said(text: str) -> Said:
    """A text that is written once."""
    return Said(text)


def hold_name(picture: dict, wanted: Name) -> None:
    """A text stands near its place."""
    place = pixels(wanted.place, picture["planes"][wanted.plane])
    seen = ~np.isnan(place[0])
    texts = texts_of(picture)
    same = [along(one)[:, seen] for one in texts if one["text"] == wanted.text]
    far = min((apart(one, place[:, seen]) for one in same), default=np.inf)
    assert far < wanted.near, f"{wanted.text!r} is {far:.0f} pixels from its place"


def hold_ends(picture: dict, wanted: Ends) -> None:
    """Names stand in the order of their lines, pushed apart no further than it takes."""
    plane = picture["planes"][wanted.plane]
    texts = texts_of(picture)
    beside = [one for one in texts if 0 < one["points"][0][0] - plane["right"] < ASIDE]
    down = pixels(wanted.places, plane)[:, 1]
    rows = []
    for text, place in zip(in_room(wanted.texts, picture), down, strict=True):
        same = [_row(one) for one in beside if one["text"] == text]
        rows.append(min(same, key=lambda row, place=place: abs(row - place), default=np.inf))
        far = abs(rows[-1] - place)
        assert far < LINE * len(down), f"{text!r} is {far:.0f} pixels from its line"
    for one, other in itertools.permutations(range(len(down)), 2):
        turned = down[one] < down[other] - NEAR and rows[one] > rows[other]
        assert not turned, f"{wanted.texts[one]!r} is below {wanted.texts[other]!r}"


def _row(text: dict) -> float:
    """How far down the middle of a text stands."""
    return text["points"][0][1] - RISE


def hold_together(picture: dict, wanted: Together) -> None:
    """Texts stand around the first of them, which is there once."""
    texts = texts_of(picture)
    first, *others = ([along(one) for one in texts if one["text"] == text] for text in wanted.texts)
    (place,) = first
    for text, same in zip(wanted.texts[1:], others, strict=True):
        far = min((apart(one, place) for one in same), default=np.inf)
        assert far < wanted.near, f"{text!r} is {far:.0f} pixels from {wanted.texts[0]!r}"


def hold_within(picture: dict, wanted: Within) -> None:
    """The middle of a text lies in the region of its colour."""
    texts = texts_of(picture)
    same = [one for one in texts if one["text"] == wanted.text]
    assert same or wanted.optional, f"{wanted.text!r} is not written"
    regions = [
        Outline(np.array(one["points"]), closed=False)
        for one in picture["marks"]
        if {"region", wanted.colour} <= {*one["look"]} and one["plane"] == wanted.plane
    ]
    for text in same:
        middle = along(text).mean(axis=0)
        inside = any(region.contains_point(middle) for region in regions)
        assert inside, f"{wanted.text!r} is not in the region of {wanted.colour!r}"
        others = {*COLOURS} & {*text["look"]} - {wanted.colour}
        assert not others, f"{wanted.text!r} has the colour of {others}"


def hold_lying(picture: dict, wanted: Lying) -> None:
    """The middle of a text lies where the colour is its own."""
    plane = picture["planes"][wanted.regions.plane]
    texts = texts_of(picture)
    for one in (one for one in texts if one["text"] == wanted.text):
        x, y = units(along(one).mean(axis=0, keepdims=True), plane).T
        here = wanted.regions.colour(x, y)[0]
        assert here == wanted.colour, f"{wanted.text!r} stands in {here!r}"


def hold_legend(picture: dict, wanted: Legend) -> None:
    """Before a text stands the mark whose end is nearest, on the same line."""
    text = next(one for one in texts_of(picture) if one["text"] == wanted.text)
    left, down = text["points"][0]
    before = [
        one
        for one in picture["marks"]
        if one["shape"] != "text" and 0 < left - one["points"][-1][0] < BEFORE
        if abs(middle(one)[1] - (down - 5)) < BEFORE / 2
    ]
    found = [looks(one) for one in before]
    assert found == [wanted.look], f"before {wanted.text!r} {found}, and not {wanted.look}"


def hold_said(picture: dict, wanted: Said) -> None:
    """A text is there once."""
    times = sum(one["text"] == wanted.text for one in texts_of(picture))
    assert times == 1, f"{wanted.text!r} is written {times} times"


def names_in(picture: dict) -> Iterator[tuple[str, str, dict]]:
    """Texts in the colour of a line, bar or region: text, colour, and the node."""
    for one in texts_of(picture):
        for colour in COLOURS:
            if {"label", colour} <= {*one["look"]}:
                yield one["text"], colour, one


def distance(picture: dict, colour: str, name: dict) -> float:
    """Pixels from a name to the nearest mark of its colour."""
    marks = [one for one in picture["marks"] if one["shape"] != "text" and colour in one["look"]]
    return min(
        (apart(along(name), np.array(one["points"])) for one in marks),
        default=np.inf,
    )
