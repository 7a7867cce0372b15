"""What is drawn together, such as a node with its name, and lines from one to another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

IN_ROW = 22  # pixels from the middle of what is drawn together to the text of its row
IN_COLUMN = 10
AT_END = 12  # pixels from the end of a line to what it leads to


@dataclass(frozen=True)
class Group:
    """What is drawn together, as a node with its name: groups of a kind stand as one reads.

    Parameters
    ----------
    kind, look
        The class that tells these groups from others, and all of its classes and its shapes'.
    parts
        Its shapes as they are drawn, each as its kind and its classes.
    texts
        What is written in it; where there may be no room, in full and in short.
    row, column
        The texts at its left, or above it, that say what it is of; that of a row may be `strong`.
    dark
        How dark it is, on one scale for all of its kind.
    """

    kind: str
    look: frozenset[str]
    parts: tuple[frozenset[str], ...]
    texts: tuple[str | tuple[str, ...], ...]
    row: str
    column: str
    strong: bool
    dark: float | None


@dataclass(frozen=True)
class Edge:
    """A line from one group to another, each known by its last text, or its number as one reads."""

    look: frozenset[str]
    start: str | int
    end: str | int


def group(
    look: str,
    *texts: str | tuple[str, ...],
    parts: Sequence[str] = (),
    row: str = "",
    column: str = "",
    strong: bool = False,
    dark: float | None = None,
) -> Group:
    """What is drawn together; the first class of its look tells what kind it is of."""
    shapes = tuple(frozenset(part.split()) for part in parts)
    words = look.split()
    return Group(
        words[0], frozenset(words).union(*shapes), shapes, texts, row, column, strong, dark
    )


def edge(look: str, start: str | int, end: str | int) -> Edge:
    """A line between two groups, from start to end."""
    return Edge(frozenset(look.split()), start, end)


def take_groups(left: list[dict], picture: dict, wanted: list[Group | Edge]) -> list[dict]:
    """The marks that are left, without what is drawn together; lines lead from one to another."""
    gathered = _hold_groups(picture, [one for one in wanted if isinstance(one, Group)])
    _hold_edges(picture, gathered, [one for one in wanted if isinstance(one, Edge)])
    held = {one["number"] for one in gathered}
    return [one for one in left if one["group"] not in held]


def _hold_groups(picture: dict, wanted: Sequence[Group]) -> list[dict]:
    """Hold groups to those that must be seen, and give them back."""
    gathered = []
    for kind in dict.fromkeys(one.kind for one in wanted):
        found = sorted((one for one in _groups(picture) if kind in one["look"]), key=_place)
        here = [one for one in wanted if one.kind == kind]
        _hold_same([(one["look"], one["parts"]) for one in found], here, _shape)
        _hold_same([one["texts"] for one in found], here, lambda one: one.texts)
        _hold_squares(found)
        _hold_dark(found, here)
        for one, there in zip(found, here, strict=True):
            within = np.clip(one["box"][:, 0], 0, picture["width"])
            assert np.abs(one["box"][:, 0] - within).max() < 1, f"out of the drawing: {there}"
            _hold_heads(picture, one, there)
        gathered += found
    return gathered


def _groups(picture: dict) -> list[dict]:
    members: dict[int, list[dict]] = {}
    for mark in picture["marks"]:
        members.setdefault(mark["group"], []).append(mark)
    members.pop(-1, None)
    return [_group(k, picture["groups"][k]["look"], some) for k, some in members.items()]


def _group(number: int, look: list[str], marks: list[dict]) -> dict:
    shapes = [one for one in marks if one["shape"] != "text"]
    texts = [one for one in marks if one["shape"] == "text"]
    parts = tuple(frozenset({one["shape"], *one["look"]}) for one in shapes)
    strong = {word for one in texts for word in one["look"] if word == "strong"}
    points = np.concatenate([one["points"] for one in shapes or texts])
    return {
        "number": number,
        "look": frozenset(look).union(strong, *parts),
        "parts": parts,
        "shapes": shapes,
        "texts": tuple(one["text"] for one in texts),
        "box": np.array([points.min(axis=0), points.max(axis=0)]),
    }


def _place(group: dict) -> tuple[float, float]:
    """How far down and how far to the right the middle of a group is."""
    across, down = group["box"].mean(axis=0)
    return round(down), round(across)


def _shape(wanted: Group) -> tuple:
    return wanted.look, wanted.parts


def _hold_same(found: list, wanted: list[Group], told: Any) -> None:
    there = [told(one) for one in wanted]
    assert len(found) == len(there), f"{len(found)} drawn together, and not {len(there)}: {found}"
    for k, (one, other) in enumerate(zip(found, there, strict=True)):
        same = len(one) == len(other) and all(map(_fits, one, other))
        assert same, f"number {k} drawn together is {one}, and not {other}"


def _fits(found: Any, wanted: Any) -> bool:
    """Whether it is what must be seen, or one of several that may be."""
    several = isinstance(found, str) and isinstance(wanted, tuple)
    return found in wanted if several else found == wanted


def _hold_squares(found: list[dict]) -> None:
    """Parts that are counted are alike in all groups, and beside each other."""
    sizes = []
    for group in found:
        corners = np.array([one["points"] for one in group["shapes"] if "part" in one["look"]])
        if len(corners):
            sizes.append(corners[:, 1] - corners[:, 0])
            assert (corners[1:, 0, 0] >= corners[:-1, 1, 0]).all(), "one part upon another"
    if sizes:
        assert np.ptp(np.concatenate(sizes), axis=0).max() < 0.01, "parts of several sizes"


def _hold_dark(found: list[dict], wanted: list[Group]) -> None:
    """The shade rises linearly with the value."""
    pairs = [
        (there.dark, one["shapes"][0]["shade"])
        for one, there in zip(found, wanted, strict=True)
        if there.dark is not None
    ]
    if not pairs:
        return
    value, dark = np.array(pairs).T
    rise = np.ptp(dark) / (np.ptp(value) or 1)
    straight = dark.min() + rise * (value - value.min())
    np.testing.assert_allclose(dark, straight, atol=1e-9, err_msg="how dark")
    assert 0 <= dark.min() < dark.max() or not np.ptp(value)
    assert dark.max() <= 1


def _hold_heads(picture: dict, group: dict, wanted: Group) -> None:
    """The texts of its row and its column stand there."""
    middle = group["box"].mean(axis=0)
    for text, limit, strong in (
        (wanted.row, [np.inf, IN_ROW], wanted.strong),
        (wanted.column, [IN_COLUMN, np.inf], False),
    ):
        near = [
            one
            for one in picture["marks"]
            if one["shape"] == "text" and one["text"] == text and one["group"] != group["number"]
            if (np.abs(np.mean(one["points"], axis=0) - middle) < limit).all()
        ]
        assert not text or near, f"{text!r} is not beside or above {wanted.texts}"
        assert all(("strong" in one["look"]) == strong for one in near), f"{text!r}: {near}"


def _hold_edges(picture: dict, groups: list[dict], wanted: Sequence[Edge]) -> None:
    """Hold lines between groups to those that must be seen."""
    kinds = frozenset().union(*(one.look for one in wanted))
    lines = [one for one in picture["marks"] if one["shape"] == "path" and kinds & {*one["look"]}]
    boxes = {key: one["box"] for k, one in enumerate(groups) for key in (k, one["texts"][-1])}
    for edge in wanted:
        same = [
            one
            for one in lines
            if _looks(one, picture) == edge.look
            and _leads(one["points"], boxes[edge.start])
            and _leads(one["points"][::-1], boxes[edge.end])
        ]
        assert same, f"no {' '.join(sorted(edge.look))} from {edge.start!r} to {edge.end!r}"
        lines.remove(same[0])
    assert not lines, f"a line between nothing that must be seen: {lines[0]}"


def _looks(mark: dict, picture: dict) -> frozenset[str]:
    """Its classes, and those of what it is drawn together with."""
    group = picture["groups"][mark["group"]]["look"] if mark["group"] >= 0 else ()
    return frozenset(mark["look"]).union(group)


def _leads(points: list[list[float]], box: np.ndarray) -> bool:
    """Whether a line begins there, and goes away from there."""
    apart = np.maximum(np.maximum(box[0] - points[0], points[0] - box[1]), 0)
    steps = np.linspace(points[0], points[1], 9)
    crosses = ((steps > box[0] + 1) & (steps < box[1] - 1)).all(axis=1).any()
    return bool(np.hypot(*apart) < AT_END and not crosses)
