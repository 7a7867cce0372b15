"""Numbers as people type them: one rule for the command line and for files.

Plain decimal notation: digits 0 to 9, if wanted with a sign, a point and an exponent. Python alone
would also take `1_000`, `nan` and the digits of other scripts, which other programs refuse or read
as something else.
"""

import re
from math import isfinite

PLAIN = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
WHOLE = re.compile(r"[+-]?[0-9]+")
DIGITS = 6
NOISE = 1e-12
LONGEST = 300  # digits; from about 308 on a number is too large to compute with


def number(text: str) -> float:
    """The number that `text` is; infinite if it is too large.

    Raises
    ------
    ValueError
        If it is not in plain decimal notation.

    Examples
    --------
    >>> number("-.5e3")
    -500.0
    >>> number("1_000")
    Traceback (most recent call last):
    ...
    ValueError: not in plain decimal notation: '1_000'
    """
    if not PLAIN.fullmatch(text.strip()):
        raise ValueError(f"not in plain decimal notation: {text!r}")
    return float(text)


def meant(value: float) -> float:
    """A number without the digits that computing leaves, as in the files that the page gives.

    Examples
    --------
    >>> meant(25.752999999999982), meant(1 / 3), meant(2.0), meant(1e-17)
    (25.753, 0.333333, 2.0, 0.0)
    """
    if not isfinite(value) or value == round(value):
        return value
    return 0.0 if abs(value) < NOISE else float(f"{value:.{DIGITS}g}")


def whole(text: str) -> int:
    """The whole number that `text` is, to its last digit.

    Raises
    ------
    ValueError
        If it is anything else, or longer than 300 digits.

    Examples
    --------
    >>> whole("12345678901234567890")
    12345678901234567890
    >>> whole("2.5")
    Traceback (most recent call last):
    ...
    ValueError: not a whole number: '2.5'
    """
    if not WHOLE.fullmatch(text.strip()) or len(text) > LONGEST:
        raise ValueError(f"not a whole number: {text!r}")
    return int(text)
