"""Arrows that a press switches off and on, as `kit/arrow.js` draws them."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tests.pictures.networks import ends_at
from tests.pictures.picture import RISE, apart, beyond, texts_of

AT_EDGE = 1  # pixels, from a box to an arrow
ABOVE = 45  # pixels, from a plane to an arrow that leads into it
HEAD = 8  # pixels: how long the head of an arrow is
AT_NUMBER = 6  # pixels, from the middle of a number's circle to the foot of the number
ON_LINE = 18  # pixels, from an arrow to the number that stands on it, or over it if it is short


@dataclass(frozen=True)
class Switch:
    """An arrow from a box to another, or into a plane, with its number, that a press switches.

    `row` is the text in the box at whose height it ends.
    """

    word: str
    number: str
    start: str | None
    end: str | int
    row: str


def switch(word: str, number: str, start: str | None, end: str | int, row: str = "") -> Switch:
    """An arrow between boxes that a press switches, or from nowhere into a plane."""
    return Switch(word, number, start, end, row)


def hold_switch(picture: dict, wanted: Switch) -> None:
    """A line leads from box to box, with its head at its end, and its number on it."""
    parts = [one for one in picture["marks"] if one["pick"] == wanted.word]
    kinds = [{one["shape"], *one["look"]} & {"shaft", "tip", "badge", "text"} for one in parts]
    assert kinds == [{"shaft"}, {"tip"}, {"badge"}, {"text"}], f"{wanted} is of {kinds}"
    shaft, tip, badge, number = (np.array(one["points"]) for one in parts)
    _hold_head(shaft, tip, wanted)
    assert parts[-1]["text"] == wanted.number, f"{wanted}, and not {parts[-1]['text']!r}"
    assert apart(badge, shaft) < ON_LINE, f"no circle on the line of {wanted}"
    assert apart(number.mean(axis=0)[None], badge) < AT_NUMBER, f"no number in that of {wanted}"
    if isinstance(wanted.end, int):
        plane = picture["planes"][wanted.end]
        room = {"points": [[plane[x], plane[y]] for x, y in (("left", "top"), ("right", "bottom"))]}
        assert 0 < beyond(room, tip[0]) < min(ABOVE, beyond(room, shaft[0])), f"no {wanted}"
    else:
        ends = ends_at([shaft[0], tip[0]], picture, AT_EDGE)
        assert ends == [wanted.start, wanted.end], f"{wanted}, and not {ends}"
    for box in (one for one in picture["marks"] if "box" in one["look"]):
        assert not _crosses(shaft, np.array(box["points"])), f"{wanted} goes through a box"
    rows = [one["points"][0][1] - RISE for one in texts_of(picture) if one["text"] == wanted.row]
    assert not wanted.row or abs(rows[0] - tip[0][1]) < AT_NUMBER, f"{wanted} is at another row"


def _hold_head(shaft: np.ndarray, tip: np.ndarray, wanted: Switch) -> None:
    """The head of an arrow lies at its end, and points where its last piece leads."""
    ways = shaft[-1] - shaft[-2], tip[0] - tip[1:].mean(axis=0)
    along, ahead = (way / max(np.hypot(*way), 1e-9) for way in ways)
    there = np.hypot(*(tip[0] - shaft[-1])) < HEAD and np.abs(along - ahead).max() < 0.01
    assert there, f"no head at the end of {wanted}"


def _crosses(shaft: np.ndarray, box: np.ndarray) -> bool:
    """Whether a line goes through the inside of a box."""
    steps = np.concatenate([np.linspace(*piece, 9) for piece in pairwise(shaft)])
    inside = (steps > box[0] + AT_EDGE) & (steps < box[1] - AT_EDGE)
    return bool(inside.all(axis=1).any())
