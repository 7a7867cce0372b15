"""Numbers are what every program reads alike: plain decimal notation, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.core.number import number, whole

# Python's own `float` takes the first eight.
NOT_PLAIN = [
    "1_000",
    "٣",
    "nan",
    "inf",
    "-Infinity",
    "1_0e3",
    "½",
    "１",
    "0x10",
    "1e",
    ".",
    "",
    "1 2",
]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("-0.5", -0.5),
        (".25", 0.25),
        ("5.", 5),
        ("+1e3", 1000),
        ("2E-2", 0.02),
        (" 7\n", 7),
    ],
)
def test_plain_decimal_notation_is_a_number(text, value):
    """With a sign, a point and an exponent, if wanted."""
    assert number(text) == value


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_nothing_else_is_a_number(text):
    """Digits of other scripts, separators and words for infinity are not read as one."""
    with pytest.raises(ValueError, match="not in plain decimal notation"):
        number(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_python_prints_is_read_back(value):
    """The command line takes what the command line gave."""
    assert number(repr(value)) == value


def test_a_number_too_large_is_infinite():
    """Who reads it then says that it must be finite."""
    assert number("9" * 400) == float("inf")


@given(st.integers())
def test_a_whole_number_is_read_to_its_last_digit(value):
    """A seed of 64 bits is not rounded."""
    assert whole(str(value)) == value


@pytest.mark.parametrize("text", [*NOT_PLAIN, "2.5", "1e3", "9" * 5000])
def test_nothing_else_is_a_whole_number(text):
    """Not even what Python itself refuses to read for its length."""
    with pytest.raises(ValueError, match="not a whole number"):
        whole(text)
