"""Networks outside of all planes: circles with names, lines between them, and arrows to press."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tests.pictures.picture import apart, beyond, look_of, looks, middle, texts_in, texts_of

BESIDE = 20  # pixels, from what has a name to a line that ends there
AT_EDGE = 1  # pixels, from a box to an arrow
ABOVE = 45  # pixels, from a plane to an arrow that leads into it
HEAD = 8  # pixels: how long the head of an arrow is
AT_NUMBER = 6  # pixels, from the middle of a number's circle to the foot of the number
ON_LINE = 18  # pixels, from an arrow to the number that stands on it, or over it if it is short


@dataclass(frozen=True)
class Node:
    """A circle of a network, with its name: how it looks, if it is large, and its name bold."""

    name: str
    look: frozenset[str]
    large: bool
    bold: bool


@dataclass(frozen=True)
class Tie:
    """A line between two places that have names, of circles or of boxes."""

    ends: frozenset[str]
    look: frozenset[str]


@dataclass(frozen=True)
class Network:
    """All circles that have a name, all lines between places that have one, and their heads."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True)
class Arrow:
    """An arrow from a box to another, or into a plane, with its number, that a press switches.

    `row` is the text in the box at whose height it ends.
    """

    word: str
    number: str
    start: str | None
    end: str | int
    row: str


def network(nodes: Iterable[Node], ties: Iterable[Tie], heads: Iterable[str] = ()) -> Network:
    """Circles that have a name, lines between them or boxes, and those at which one has a head."""
    return Network(tuple(nodes), tuple(ties), tuple(heads))


def node(text: str, look: str, large: bool = False, bold: bool = False) -> Node:
    """A circle of a network, with its name."""
    return Node(text, look_of("node", look), large, bold)


def tie(start: str, end: str, look: str = "") -> Tie:
    """A line between places of these names, either of them first."""
    return Tie(frozenset({start, end}), look_of("tie", look))


def arrow(word: str, number: str, start: str | None, end: str | int, row: str = "") -> Arrow:
    """An arrow between boxes that a press switches, or from nowhere into a plane."""
    return Arrow(word, number, start, end, row)


def hold_network(picture: dict, wanted: Network) -> None:
    """Circles, lines and heads are those that must be seen, each with its look."""
    circles = [one for one in picture["marks"] if "node" in one["look"]]
    names = [_name(one, picture) for one in circles]
    kinds = [frozenset({*one["look"], *one["around"]} - {"firm"}) for one in circles]
    here = {
        one["text"]: (look, "strong" in one["look"]) for one, look in zip(names, kinds, strict=True)
    }
    there = {one.name: (one.look, one.bold) for one in wanted.nodes}
    assert here == there, f"circles {here}, and not {there}"
    sizes = {name["text"]: one["size"] for name, one in zip(names, circles, strict=True)}
    small, large = ([sizes[one.name] for one in wanted.nodes if one.large == big] for big in (0, 1))
    assert max(small, default=0) < min(large, default=np.inf), f"large {large}, and small {small}"
    lines = [one for one in picture["marks"] if "tie" in one["look"]]
    ties = [(_ends(one["points"], picture), looks(one)) for one in lines]
    ties = Counter((frozenset(ends), look) for ends, look in ties if None not in ends)
    assert ties == Counter((one.ends, one.look) for one in wanted.ties), f"ties {ties}"

    tips = [one["points"] for one in picture["marks"] if one["shape"] == "path" and _is_head(one)]
    heads = Counter(_ends([tip[0]], picture)[0] for tip in tips)
    assert heads == Counter(wanted.heads), f"heads at {heads}"


def _is_head(mark: dict) -> bool:
    return mark["plane"] < 0 and "part" in mark["look"]


def hold_arrow(picture: dict, wanted: Arrow) -> None:
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
        ends = _ends([shaft[0], tip[0]], picture, AT_EDGE)
        assert ends == [wanted.start, wanted.end], f"{wanted}, and not {ends}"
    for box in (one for one in picture["marks"] if "box" in one["look"]):
        assert not _crosses(shaft, np.array(box["points"])), f"{wanted} goes through a box"
    rows = [one["points"][0][1] - 4 for one in texts_of(picture) if one["text"] == wanted.row]
    assert not wanted.row or abs(rows[0] - tip[0][1]) < AT_NUMBER, f"{wanted} is at another row"


def _hold_head(shaft: np.ndarray, tip: np.ndarray, wanted: Arrow) -> None:
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


def _ends(points: list, picture: dict, beside: float = BESIDE) -> list[str | None]:
    """The names of the circles or boxes at which a line ends, if they are near."""
    named = [one for one in picture["marks"] if {"box", "node"} & set(one["look"])]
    ends: list[str | None] = []
    for point in np.array([points[0], points[-1]]):
        far = [np.maximum(abs(point - middle(one)) - _half(one), 0).max() for one in named]
        near = min(far, default=np.inf) < beside
        ends.append(_called(named[int(np.argmin(far))], picture) if near else None)
    return ends


def _called(mark: dict, picture: dict) -> str:
    """The first text in a box, or the name of a circle."""
    if "box" in mark["look"]:
        return texts_in(mark, texts_of(picture))[0]
    return _name(mark, picture)["text"]


def _name(mark: dict, picture: dict) -> dict:
    """The text next below the middle of a mark."""
    texts = texts_of(picture)
    lower = [one for one in texts if one["points"][0][1] > middle(mark)[1]]
    return min(lower, key=lambda one: np.hypot(*(middle(one) - middle(mark))))


def _half(mark: dict) -> np.ndarray:
    return np.ptp(mark["points"], axis=0) / 2
