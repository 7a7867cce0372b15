"""An answer as plain data: what leaves the place in which a student's code ran.

Whatever a name holds (a number of any library, a formula, a list, a table) becomes a value that
JSON can carry. Nothing of the student's code is left in it, and its size is bounded. What has no
plain form becomes a `{"kind": "other"}` that says what it was.

What a value is, its real type says, never its `__class__`; what is inside one of Python's own, that
type's own methods say, never those of a subclass. Whoever receives plain data from a place that is
not trusted asks `sound` first.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from itertools import islice
from math import isfinite
from numbers import Real
from typing import Any

DEEPEST = 5
LONGEST_TEXT = 2_000
MOST_TEXT = 20_000  # of all texts of one value together
MOST_ENTRIES = 2_000  # of all lists and tables of one value together
LARGEST = 10**300

# Letters and digits in the mathematical styles of a word processor, and the wide signs of keyboards
# for Chinese and Japanese.
STYLED = re.compile("[\N{PLANCK CONSTANT}\U0001d400-\U0001d7ff\uff01-\uff5e]")

KINDS = {"formula": ("text",), "table": ("rows",), "other": ("type", "text")}

Plain = Any  # None, bool, int, float, str, list of Plain, or a dict with the key "kind"


def upright(text: str) -> str:
    """Return a text with plain letters, digits and signs for styled and wide ones.

    >>> upright("1/(2*\N{MATHEMATICAL ITALIC SMALL S})")
    '1/(2*s)'
    """
    return STYLED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def plain(value: object) -> Plain:
    """Return the value as plain data.

    None, `...` and an empty text are None: not answered. Numbers of Python, NumPy and SymPy,
    fractions and decimals are numbers; an array is a list; a formula is
    `{"kind": "formula", "text": ...}`; a dict is `{"kind": "table", "rows": [[key, value], ...]}`.

    >>> from fractions import Fraction
    >>> plain([Fraction(1, 4), "0,5", ...])
    [0.25, '0,5', None]
    >>> import sympy
    >>> plain(sympy.Symbol("s") / 2)
    {'kind': 'formula', 'text': 's/2'}
    """
    try:
        return _plain(value, DEEPEST, _Budget())
    except _TooLarge:
        return _other(value, "too large")
    except Exception as error:  # whatever a student's object does when it is asked
        return _other(value, f"{_name(error)} when it was read")


def sound(value: object) -> bool:
    """Whether this is what `plain` might have returned.

    >>> sound([0.25, "0,5", None])
    True
    >>> sound({"kind": "formula", "text": ["s"]})
    False
    """
    try:
        return _sound(value, DEEPEST, _Budget())
    except _TooLarge:
        return False


class _TooLarge(Exception):
    pass


class _Budget:
    """What one value may still hold."""

    def __init__(self) -> None:
        self.entries = MOST_ENTRIES
        self.text = MOST_TEXT

    def enter(self, entries: int) -> None:
        self.entries -= entries
        if self.entries < 0:
            raise _TooLarge

    def write(self, text: str) -> str:
        self.text -= len(text)
        if self.text < 0:
            raise _TooLarge
        return text


# From whatever it is to plain data ---------------------------------------------------------------


def _plain(value: Any, depth: int, budget: _Budget) -> Plain:
    if depth < 0:
        return _other(value, "too large")
    if value is None or value is ... or value is NotImplemented:
        return None
    kind = type(value)
    if kind is bool:
        return value
    if issubclass(kind, str):
        return budget.write(_text(value)) or None
    return _number_or_collection(value, depth, budget)


def _text(value: str) -> str:
    start = str.__getitem__(value, slice(LONGEST_TEXT))
    return start.encode("utf-8", "replace").decode("utf-8").replace("\0", "").strip()


def _number_or_collection(value: Any, depth: int, budget: _Budget) -> Plain:
    kind = type(value)
    if issubclass(kind, int):
        number = int.__int__(value)
        return number if -LARGEST < number < LARGEST else _other(value, "too large")
    if issubclass(kind, float):
        return _float(float.__float__(value))
    for family, entries_of in COLLECTIONS.items():
        if issubclass(kind, family):
            entries = _some(entries_of(value))
            break
    else:
        return _of_a_library(value, depth, budget)
    budget.enter(len(entries))
    if issubclass(kind, dict):
        rows = [[_plain(part, depth - 1, budget) for part in row] for row in entries]
        return {"kind": "table", "rows": rows}
    return [_plain(entry, depth - 1, budget) for entry in entries]


def _in_order(read: Callable[[Any], Iterable[Any]]) -> Callable[[Any], Iterable[Any]]:
    """A set is handed out in one order, whatever the order in which it is read."""
    return lambda value: sorted(_some(read(value)), key=repr)


COLLECTIONS: dict[type, Callable[[Any], Iterable[Any]]] = {
    list: list.__iter__,
    tuple: tuple.__iter__,
    dict: dict.items,
    set: _in_order(set.__iter__),
    frozenset: _in_order(frozenset.__iter__),
    range: range.__iter__,
    type({}.keys()): iter,
    type({}.values()): iter,
}


def _some(entries: Iterable[Any]) -> list[Any]:
    """All entries, unless there are more than a value may hold."""
    some = list(islice(entries, MOST_ENTRIES + 1))
    if len(some) > MOST_ENTRIES:
        raise _TooLarge
    return some


def _of_a_library(value: Any, depth: int, budget: _Budget) -> Plain:
    """Numbers, arrays, series and formulas: whatever their libraries turn into Python's own."""
    if issubclass(type(value), Real) or _name(value) == "Decimal":
        return _float(float(value))
    if _has(value, "to_dict", "index", "size"):
        return _smaller(value, value.to_dict, depth, budget)
    if _has(value, "tolist"):
        return _smaller(value, value.tolist, depth, budget)
    if _has(value, "free_symbols"):
        return _formula(value, budget)
    return _other(value)


def _has(value: object, *attributes: str) -> bool:
    return all(hasattr(value, attribute) for attribute in attributes)


def _smaller(value: Any, read: Callable[[], object], depth: int, budget: _Budget) -> Plain:
    size = getattr(value, "size", 0)
    if type(size) is int and size > MOST_ENTRIES:
        raise _TooLarge
    return _plain(read(), depth - 1, budget)


def _formula(value: Any, budget: _Budget) -> Plain:
    if _has(value, "lhs", "rhs"):
        value = value.rhs
    if getattr(value, "is_number", False) and value.is_real:
        return _float(float(value))
    text = str(value)
    if str.__len__(text) > LONGEST_TEXT:
        raise _TooLarge
    return {"kind": "formula", "text": budget.write(_text(text))}


def _float(number: float) -> Plain:
    if isfinite(number):
        return number
    return {"kind": "other", "type": "number", "text": repr(number)}


def _other(value: object, why: str = "") -> Plain:
    return {"kind": "other", "type": _name(value), "text": why}


def _name(value: object) -> str:
    """The name of its real type, which a metaclass may hide."""
    return str(type.__dict__["__name__"].__get__(type(value)))[:100]


# From somewhere to here --------------------------------------------------------------------------


def _sound(value: Any, depth: int, budget: _Budget) -> bool:
    if depth < 0:
        return type(value) is dict and value.get("kind") == "other" and _sound(value, 0, budget)
    if type(value) is list:
        budget.enter(len(value))
        return all(_sound(entry, depth - 1, budget) for entry in value)
    if type(value) is dict:
        return _sound_kind(value, depth, budget)
    return _sound_atom(value, budget)


def _sound_atom(value: Any, budget: _Budget) -> bool:
    if value is None or type(value) is bool:
        return True
    if type(value) is str:
        return _sound_text(value, budget)
    if type(value) is int:
        return -LARGEST < value < LARGEST
    return type(value) is float and isfinite(value)


def _sound_text(value: Any, budget: _Budget) -> bool:
    if type(value) is not str or len(value) > LONGEST_TEXT or "\0" in value:
        return False
    budget.write(value)
    return not any("\ud800" <= sign <= "\udfff" for sign in value)


def _sound_kind(value: dict[str, Any], depth: int, budget: _Budget) -> bool:
    kind = value.get("kind")
    if type(kind) is not str or kind not in KINDS or list(value) != ["kind", *KINDS[kind]]:
        return False
    if kind != "table":
        return all(_sound_text(value[part], budget) for part in KINDS[kind])
    rows = value["rows"]
    if type(rows) is not list or any(type(row) is not list or len(row) != 2 for row in rows):
        return False
    budget.enter(len(rows))
    return all(_sound(part, depth - 1, budget) for row in rows for part in row)
