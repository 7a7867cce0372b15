"""Texts and numbers as the page writes them, and how a text is held to what it must say."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from models.core.showing import listed

NARROW = 500  # pixels: a picture that is wider has room


def fixed(value: float, digits: int = 2) -> str:
    """A number as the page writes it: what is nothing when it is rounded has no sign."""
    exact = Decimal(float(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP) + 0
    return f"{exact}".replace("-", "−")


def signed(value: float, digits: int = 2) -> str:
    """A change as the page writes it."""
    return f"+{fixed(value, digits)}" if value > 0 else fixed(value, digits)


def percent(part: float) -> str:
    """A part of 1 as the page writes it."""
    return f"{fixed(100 * part, 0)}%"


def share(part: float) -> str:
    """A part of many draws: all and none are told apart from nearly all and nearly none."""
    return "<1%" if 0 < part < 0.01 else ">99%" if 0.99 < part < 1 else percent(part)


def change(ratio: float) -> str:
    """A ratio as the page tells it: by how much more or less, or how many times as much."""
    if ratio >= 10:
        return f"{fixed(ratio, 0)} times as much as"
    points = math.floor(100 * (ratio - 1) + 0.5)
    if points == 0:
        return "as much as"
    return f"{abs(points)}% {'more' if points > 0 else 'less'} than"


def how_many(count: float, word: str) -> str:
    """Things that are counted: "no answers", "1 answer", "2 answers"."""
    return f"{int(count) or 'no'} {word}{'' if count == 1 else 's'}"


def those_off(figure: Any, word: str, switches: Iterable[str]) -> str:
    """The parts that are switched off, as "arrow B" or "bridges 2, 6 and 7"; nothing if none is."""
    off = [switch[-1].upper() for switch in switches if figure.values[switch] == 0]
    return f"{word}{'s' * (len(off) > 1)} {listed(off)}" if off else ""


def pressed_off(figure: Any, word: str, called: str, says: str) -> tuple[str, bool, str]:
    """A part that a press switches off, which is on where the part is off."""
    return word, figure.values[word] == 0, f"Switch off {called}: {says}"


@dataclass(frozen=True)
class Fitted:
    """A text that differs where there is little room; `None` is no text."""

    wide: str | None
    narrow: str | None


def in_room(texts: Iterable[str | Fitted], picture: dict) -> list[str]:
    """Texts as they are where there is as much room as in this picture."""
    look = "wide" if picture["width"] > NARROW else "narrow"
    all_of_them = [getattr(one, look) if isinstance(one, Fitted) else one for one in texts]
    return [one for one in all_of_them if one is not None]


def hold_texts(found: Sequence[str], wanted: Sequence[str | tuple[str, ...]]) -> None:
    """Hold texts to those that must be read, some of them in full or in short."""
    assert len(found) == len(wanted), f"reads {found}, and not {wanted}"
    for here, there in zip(found, wanted, strict=True):
        forms = there if isinstance(there, tuple) else (there,)
        assert here in forms, f"reads {here!r}, and not {there!r}"


SIGNS = "-−+<>±~≈"  # before a number, a part of it
NUMBER = re.compile(rf"[{SIGNS}]?\d[\d.]*%?")


def hold_sentence(sentence: str, wanted: Iterable[str]) -> list[tuple[tuple[str, str], str]]:
    """Hold a sentence to the parts that must be read in it, in order; no other has a digit.

    A part has a word, so that a number is said with what it is of, and stands nowhere else in the
    sentence. Returns what the sentence says between each two parts, and these with their numbers
    left out: wherever they follow on each other, it must be the same.
    """
    assert sentence.endswith("."), f"{sentence!r} ends in no full stop"
    assert not re.search(r"[.,;:][^\W\d]|  | [.,;:]", sentence), f"{sentence!r} is not well set"
    wanted = list(wanted)
    between, before, rest = [], "", sentence
    for part in wanted:
        assert re.search(r"[^\W\d_]", part), f"{part!r} has no word"
        whole = rf"(?<![{SIGNS}])(?!\B\w){re.escape(part)}(?<!\w\B)(?! ?%)"
        found = re.search(whole, rest)
        assert found, f"{sentence!r} does not say {part!r}, or not in this order"
        now = NUMBER.sub("#", part)
        between.append(((before, now), rest[: found.start()]))
        before, rest = now, rest[found.end() :]
    between.append(((before, ""), rest))
    others = re.findall(r"\S*\d\S*", " … ".join(text for _, text in between))
    assert not others, f"{sentence!r} says {others}, which is not among {wanted}"
    return between
