"""Networks outside of all planes: circles with names, and lines between them or boxes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from tests.pictures.picture import look_of, looks, middle, texts_in, texts_of

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


def network(nodes: Iterable[Node], ties: Iterable[Tie], heads: Iterable[str] = ()) -> Network:
    """Circles that have a name, lines between them or boxes, and those at which one has a head."""
    return Network(tuple(nodes), tuple(ties), tuple(heads))


def node(text: str, look: str, large: bool = False, bold: bool = False) -> Node:
    """A circle of a network, with its name."""
    return Node(text, look_of("node", look), large, bold)


def tie(start: str, end: str, look: str = "") -> Tie:
    """A line between places of these names, either of them first."""
    return Tie(frozenset({start, end}), look_of("tie", look))


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
    ties = [(ends_at(one["points"], picture), looks(one)) for one in lines]
    ties = Counter((frozenset(ends), look) for ends, look in ties if None not in ends)
    assert ties == Counter((one.ends, one.look) for one in wanted.ties), f"ties {ties}"

    tips = [one["points"] for one in picture["marks"] if one["shape"] == "path" and _is_head(one)]
    heads = Counter(ends_at([tip[0]], picture)[0] for tip in tips)
    assert heads == Counter(wanted.heads), f"heads at {heads}"


def _is_head(mark: dict) -> bool:
    return mark["plane"] < 0 and "part" in mark["look"]


def ends_at(points: list, picture: dict, beside: float = BESIDE) -> list[str | None]:
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
