"""Networks outside of all planes: circles with names, lines between them, and arrows to press."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from tests.pictures.picture import look_of, looks, middle, texts_of

BESIDE = 20  # pixels, from what has a name to a line that ends there


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
    """An arrow from a box to another, with its number, that a press switches."""

    word: str
    number: str
    start: str
    end: str


def network(nodes: Iterable[Node], ties: Iterable[Tie], heads: Iterable[str] = ()) -> Network:
    """Circles that have a name, lines between them or boxes, and those at which one has a head."""
    return Network(tuple(nodes), tuple(ties), tuple(heads))


def node(text: str, look: str, large: bool = False, bold: bool = False) -> Node:
    """A circle of a network, with its name."""
    return Node(text, look_of("node", look), large, bold)


def tie(start: str, end: str, look: str = "") -> Tie:
    """A line between places of these names, either of them first."""
    return Tie(frozenset({start, end}), look_of("tie", look))


def arrow(word: str, number: str, start: str, end: str) -> Arrow:
    """An arrow between boxes that a press switches."""
    return Arrow(word, number, start, end)


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
    """An arrow leads from box to box, with its number."""
    found = next(one for one in picture["switches"] if one["word"] == wanted.word)
    here = found["text"], *_ends(found["points"], picture)
    assert here == (wanted.number, wanted.start, wanted.end), f"{wanted}, and not {here}"


def _ends(points: list, picture: dict) -> list[str | None]:
    """The names of the circles or boxes at which a line ends, if they are near."""
    named = [one for one in picture["marks"] if {"box", "node"} & set(one["look"])]
    ends: list[str | None] = []
    for point in np.array([points[0], points[-1]]):
        far = [np.maximum(abs(point - middle(one)) - _half(one), 0).max() for one in named]
        near = min(far, default=np.inf) < BESIDE
        ends.append(_name(named[int(np.argmin(far))], picture)["text"] if near else None)
    return ends


def _name(mark: dict, picture: dict) -> dict:
    """The text in the middle of a mark, or next below it."""
    texts = texts_of(picture)
    lower = [one for one in texts if one["points"][0][1] > middle(mark)[1]]
    return min(lower, key=lambda one: np.hypot(*(middle(one) - middle(mark))))


def _half(mark: dict) -> np.ndarray:
    return np.ptp(mark["points"], axis=0) / 2
