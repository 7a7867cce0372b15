"""How what must be seen is found in a picture that `reading.mjs` has read."""

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from matplotlib.path import Path as Outline

from tests.exhibits.wanted import Lengths, Mark, Name, Parts, Regions, Wanted

NEAR = 0.06  # pixels: a drawing has two decimals
VARIANTS = {"thin", "strong", "small", "faint", "label", "name"}  # how, and not what
SHOWING = {"line", "ghost", "part", "region", "level", "cursor", "dot", "mark", "heat"}
COLOURS = ("own", "rest", "both", "none", "ink")
LEGEND = (12, 12)  # how large is what a legend shows of a colour


def hold_drawn(picture: dict, wanted: Iterable[Wanted]) -> None:
    """Hold a picture to what must be seen: all of it is there, and nothing else."""
    wanted = list(wanted)
    marks = [mark for mark in picture["marks"] if mark["shape"] != "text"]
    regions = [one for one in wanted if isinstance(one, Regions)]
    _hold_regions(picture, regions)
    planes = {one.plane for one in regions}
    for one in (one for one in wanted if isinstance(one, Name)):
        _hold_name(picture, one)
    found = [
        one
        for one in marks
        if _shows(one) and not ("region" in one["look"] and one["plane"] in planes)
    ]
    inside = [one for one in found if one["plane"] >= 0]
    for mark in (one for one in wanted if isinstance(one, Mark)):
        plane = picture["planes"][mark.plane]
        places = _held(_pixels(mark.points, plane), plane, mark.look)
        if len(places):
            inside.remove(_like(inside, mark, places))
    assert not inside, f"drawn, but of nothing that must be seen: {inside[0]}"
    outside = [one for one in found if one["plane"] < 0 and one["shape"] == "rect"]
    tracks = {_place(one): _size(one) for one in marks if "track" in one["look"]}
    tracked = [one for one in outside if _place(one) in tracks]
    _hold_parts(tracked, tracks, [one for one in wanted if isinstance(one, Parts)])
    free = [one for one in outside if _place(one) not in tracks and _size(one) != LEGEND]
    _hold_lengths(free, [one for one in wanted if isinstance(one, Lengths)])


def _shows(mark: dict) -> bool:
    return bool(SHOWING & set(mark["look"]))


def _looks(mark: dict) -> frozenset[str]:
    return frozenset(mark["look"]) - VARIANTS


def _pixels(points: np.ndarray, plane: dict) -> np.ndarray:
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


def _held(places: np.ndarray, plane: dict, look: frozenset[str]) -> np.ndarray:
    """Those of the places that are drawn: of a line, what its plane holds."""
    if "part" in look:
        return places
    across, down = places.T
    held = (across >= plane["left"] - NEAR) & (across <= plane["right"] + NEAR)
    held &= (down >= plane["top"] - NEAR) & (down <= plane["bottom"] + NEAR)
    return places[held]


def _hold_name(picture: dict, wanted: Name) -> None:
    place = _pixels(wanted.place, picture["planes"][wanted.plane])
    texts = [one for one in picture["marks"] if one["shape"] == "text"]
    same = [_written(one) for one in texts if same_text(one["text"], wanted.text)]
    far = min((_apart(one, place) for one in same), default=np.inf)
    assert far < wanted.near, f"{wanted.text!r} is {far:.0f} pixels from its place"


def _like(found: list[dict], mark: Mark, places: np.ndarray) -> dict:
    """The mark of that look at those places."""
    same = [one for one in found if one["plane"] == mark.plane and _looks(one) == mark.look]
    for one in same:
        if _at(np.array(one["points"]), places):
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


def _without_repeats(places: np.ndarray) -> np.ndarray:
    apart = np.abs(np.diff(places, axis=0)).max(axis=1) > NEAR
    return places[np.append(True, apart)]


def _hold_lengths(found: list[dict], wanted: list[Lengths]) -> None:
    for group in wanted:
        bars = sorted((one for one in found if abs(_size(one)[1] - group.thick) < NEAR), key=_place)
        _hold_looks(bars, group.looks)
        long = np.array([_size(one)[0] for one in bars])
        values = np.array(group.values, float)
        scale = long.sum() / values.sum()
        np.testing.assert_allclose(long, scale * values, atol=0.5, err_msg="bars and their values")
        found = [one for one in found if one not in bars]
    assert not found, f"a bar of nothing that must be seen: {found[0]}"


def _hold_parts(found: list[dict], tracks: dict, wanted: list[Parts]) -> None:
    bars = sorted(found, key=_place)
    some = wanted
    if len(bars) < sum(len(one.looks) for one in wanted):
        some = [one for one in wanted if not one.optional]
    _hold_looks(bars, [look for one in some for look in one.looks])
    shares = [_size(one)[0] / tracks[_place(one)][0] for one in bars]
    values = [value for one in some for value in one.values]
    np.testing.assert_allclose(shares, values, atol=2e-3, err_msg="bars and their tracks")


def _hold_looks(bars: list[dict], wanted: Sequence[frozenset[str]]) -> None:
    looks = [_looks(one) for one in bars]
    assert looks == list(wanted), f"bars {looks}, and not {list(wanted)}"


def _place(bar: dict) -> tuple[float, float]:
    """How far down and how far to the right a bar begins."""
    left, top = bar["points"][0]
    return round(top, 2), round(left, 2)


def _size(bar: dict) -> tuple[float, float]:
    (left, top), (right, bottom) = bar["points"]
    return round(right - left, 6), round(bottom - top, 6)


def _hold_regions(picture: dict, wanted: list[Regions]) -> None:
    """At places all over the plane lies the colour that belongs there."""
    for regions in wanted:
        plane = picture["planes"][regions.plane]
        places = np.random.default_rng(3).random((300, 2))
        x, y = (
            low + (high - low) * part
            for part, (low, high) in zip(places.T, (plane["x"], plane["y"]), strict=True)
        )
        across = plane["left"] + places[:, 0] * (plane["right"] - plane["left"])
        down = plane["bottom"] + places[:, 1] * (plane["top"] - plane["bottom"])
        spots = np.column_stack([across, down])
        shapes = [
            one
            for one in picture["marks"]
            if "region" in one["look"] and one["plane"] == regions.plane
        ]
        here = np.full(len(spots), "", dtype="<U8")
        border = np.zeros(len(spots), bool)
        for one in shapes:
            outline = Outline(np.array(one["points"]), closed=False)
            within = outline.contains_points(spots)
            here[within] = next(name for name in one["look"] if name in COLOURS)
            for shift in ((0, 2), (0, -2), (2, 0), (-2, 0)):
                border |= outline.contains_points(spots + shift) != within
        there = np.asarray(regions.colour(x, y))
        wrong = (here != there) & ~border
        assert not wrong.any(), (
            f"at ({x[wrong][0]:.3g}, {y[wrong][0]:.3g}) lies {here[wrong][0]!r}, "
            f"and not {there[wrong][0]!r}"
        )


NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?%?")


def hold_texts(found: Sequence[str], wanted: Sequence[str]) -> None:
    """Hold texts to those that must be read."""
    assert len(found) == len(wanted), f"reads {found}, and not {wanted}"
    for here, there in zip(found, wanted, strict=True):
        assert same_text(here, there), f"reads {here!r}, and not {there!r}"


def same_text(found: str, wanted: str) -> bool:
    """Whether both say the same, though a number may be rounded the other way."""
    if found == wanted:
        return True
    if NUMBER.sub("#", found) != NUMBER.sub("#", wanted):
        return False
    pairs = zip(NUMBER.findall(found), NUMBER.findall(wanted), strict=True)
    return all(here == there or _rounded(here, there) for here, there in pairs)


def _rounded(here: str, there: str) -> bool:
    """Whether two numbers that are told in so many digits differ in the last one by one."""
    (first, unit), (second, other) = (
        (float(one.strip("%").replace(",", "")), (one[-1] == "%", len(one.partition(".")[2])))
        for one in (here, there)
    )
    percent, digits = unit
    digits -= percent and digits > 0  # of which one is the sign
    return unit == other and (percent or digits > 0) and abs(first - second) < 1.01 * 10**-digits


def names_in(picture: dict) -> Iterator[tuple[str, str, dict]]:
    """Texts in the colour of a line, bar or region: text, colour, and the node."""
    for one in picture["marks"]:
        if one["shape"] == "text" and "label" in one["look"]:
            for colour in COLOURS:
                if colour in one["look"]:
                    yield one["text"], colour, one


def distance(picture: dict, colour: str, name: dict) -> float:
    """Pixels from a name to the nearest mark of its colour."""
    marks = [one for one in picture["marks"] if one["shape"] != "text" and colour in one["look"]]
    return min(
        (_apart(_written(name), np.array(one["points"])) for one in marks),
        default=np.inf,
    )


def _written(text: dict) -> np.ndarray:
    """Points along a text."""
    (left, y), (right, _) = text["points"]
    return np.column_stack([np.linspace(left, right, 9), np.full(9, y - 4)])


def _apart(here: np.ndarray, there: np.ndarray) -> float:
    """How far points are from the nearest place of a line."""
    starts, ends = (there[:-1], there[1:]) if len(there) > 1 else (there, there)
    along = ends - starts
    long = np.maximum((along**2).sum(axis=1), 1e-12)
    part = (((here[:, None] - starts) * along).sum(axis=2) / long).clip(0, 1)
    nearest = starts + part[..., None] * along
    return float(np.sqrt(((here[:, None] - nearest) ** 2).sum(axis=2)).min())
