"""Texts and numbers as the page writes them, and how a text is held to what it must say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

NARROW = 500  # pixels: a picture that is wider has room
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?%?")


def fixed(value: float, digits: int = 2) -> str:
    """A number as the page writes it."""
    exact = Decimal(float(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
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
        assert any(same_text(here, form) for form in forms), f"reads {here!r}, and not {there!r}"


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
