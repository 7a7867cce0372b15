"""An answer as plain data: what leaves the place in which a student's code ran.

Whatever a name holds (a number of any library, a formula, a list, a table) becomes a value that
JSON can carry. Nothing of the student's code is left in it, and its size is bounded. What has no
plain form becomes a `{"kind": "other"}` that says what it was.
"""

import math
import numbers
from typing import Any

DEEPEST = 5
LONGEST_TEXT = 2_000
MOST_ENTRIES = 2_000

Plain = Any  # None, bool, int, float, str, list of Plain, or a dict with the key "kind"


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
    budget = [MOST_ENTRIES]
    try:
        return _plain(value, DEEPEST, budget)
    except Exception as error:  # whatever a student's object does when it is asked
        return _other(value, f"{type(error).__name__} when it was read")


def _plain(value: Any, depth: int, budget: list[int]) -> Plain:
    budget[0] -= 1
    if depth < 0 or budget[0] < 0:
        return _other(value, "too large")
    if value is None or value is ... or value is NotImplemented:
        return None
    if isinstance(value, str):
        return str(value)[:LONGEST_TEXT].strip() or None
    if isinstance(value, bool):
        return value
    return _number_or_collection(value, depth, budget)


def _number_or_collection(value: Any, depth: int, budget: list[int]) -> Plain:
    if isinstance(value, int):
        return int(value) if abs(value) < 10**300 else _other(value, "too large")
    if isinstance(value, numbers.Real) or type(value).__name__ == "Decimal":
        return _float(float(value))
    if isinstance(value, dict):
        rows = [
            [_plain(k, depth - 1, budget), _plain(v, depth - 1, budget)] for k, v in value.items()
        ]
        return {"kind": "table", "rows": rows}
    if isinstance(value, list | tuple | set | frozenset):
        ordered = sorted(value, key=repr) if isinstance(value, set | frozenset) else value
        return [_plain(entry, depth - 1, budget) for entry in ordered]
    return _of_a_library(value, depth, budget)


def _of_a_library(value: Any, depth: int, budget: list[int]) -> Plain:
    """Arrays, series and formulas: whatever their libraries turn into Python's own."""
    if hasattr(value, "free_symbols"):
        return _formula(value)
    if hasattr(value, "to_dict") and hasattr(value, "index"):
        return _plain(value.to_dict(), depth, budget)
    if getattr(value, "size", 0) and value.size > MOST_ENTRIES:
        return _other(value, "too large")
    if hasattr(value, "tolist"):
        return _plain(value.tolist(), depth, budget)
    return _other(value)


def _formula(value: Any) -> Plain:
    if hasattr(value, "lhs") and hasattr(value, "rhs"):
        value = value.rhs
    if getattr(value, "is_number", False) and value.is_real:
        return _float(float(value))
    text = str(value)
    return (
        {"kind": "formula", "text": text}
        if len(text) <= LONGEST_TEXT
        else _other(value, "too large")
    )


def _float(number: float) -> Plain:
    if math.isfinite(number):
        return number
    return {"kind": "other", "type": "number", "text": str(number)}


def _other(value: object, why: str = "") -> Plain:
    return {"kind": "other", "type": type(value).__name__[:100], "text": why}
