"""A parameter keeps default, box and domain in order, and checks what it is given."""

from fractions import Fraction

import numpy as np
import pytest
import sympy as sp

from models.core.errors import InputError, ModelError
from models.core.parameter import (
    NONNEGATIVE,
    OPEN_PROPORTION,
    POSITIVE,
    PROPORTION,
    REAL,
    Parameter,
)
from models.theory.group_profit import GROUP_PROFIT
from tests.core.toy_models import TOY, one, per_member

LEVEL = one("x", "level", real=True)
COUNT = one("k", "count", integer=True)
PARTS = per_member("p", "parts", nonnegative=True)


@pytest.mark.parametrize("box", [(1, 1), (2, 1), (0, 1), (-1, 1), (float("nan"), 1)])
def test_the_box_is_an_interval_in_the_domain(box):
    """An empty box, or one that leaves the domain, is a mistake in the model."""
    with pytest.raises(ModelError, match=r"level: the box .* must be an interval in > 0"):
        Parameter(LEVEL, 1, POSITIVE, box, TOY)


def test_the_default_lies_in_the_box():
    """A slider can't start outside its range."""
    with pytest.raises(ModelError, match=r"level: the default 3 lies outside \(1, 2\)"):
        Parameter(LEVEL, 3, POSITIVE, (1, 2), TOY)


@pytest.mark.parametrize(("quantity", "default"), [(LEVEL, (0.5, 0.5)), (PARTS, 0.5)])
def test_a_vector_has_a_tuple_as_default_and_a_scalar_a_number(quantity, default):
    """The default shows what kind of value is expected."""
    with pytest.raises(ModelError, match="a vector takes a tuple as default, a scalar a number"):
        Parameter(quantity, default, PROPORTION, (0, 1), TOY)


def test_default_shares_sum_to_one():
    """The default keeps the parameter's own rules."""
    with pytest.raises(InputError, match=r"shares that sum to 1, got a sum of 0\.9"):
        Parameter(PARTS, (0.4, 0.5), PROPORTION, (0, 1), TOY, sums_to_one=True)


@pytest.mark.parametrize(
    ("domain", "rule"),
    [
        (POSITIVE, "> 0"),
        (NONNEGATIVE, ">= 0"),
        (PROPORTION, ">= 0 and <= 1"),
        (OPEN_PROPORTION, "> 0 and < 1"),
        (sp.Interval(-sp.oo, 1), "<= 1"),
        (REAL, "a finite number"),
    ],
)
def test_the_domain_is_told_in_words(domain, rule):
    """Messages and tables say the same rule."""
    assert Parameter(LEVEL, 0.5, domain, (0.2, 0.9), TOY).rule == rule


def test_a_whole_number_is_asked_for_and_checked():
    """Half a firm is refused."""
    count = Parameter(COUNT, 3, sp.Interval(2, sp.oo), (2, 9), TOY)
    assert count.check(4) == 4.0
    with pytest.raises(InputError, match=r"count .* must be a whole number >= 2, got 2\.5"):
        count.check(2.5)


def test_the_message_names_the_place_of_the_wrong_value():
    """In an array the reader is told where to look."""
    level = Parameter(LEVEL, 1, POSITIVE, (0.5, 2), TOY)
    with pytest.raises(InputError, match=r"must be > 0, got -3 at position 1, 0$"):
        level.check([[1, 2], [-3, 4]])


def test_shares_may_miss_one_by_rounding_only():
    """Ten tenths are a whole, though 0.1 is no tenth to the last bit."""
    parts = Parameter(PARTS, (0.5, 0.5), PROPORTION, (0, 1), TOY, sums_to_one=True)
    assert 10 * Fraction(0.1) != 1
    assert parts.check([0.1] * 10).shape == (10,)
    with pytest.raises(InputError, match="shares that sum to 1"):
        parts.check([0.5, 0.5 + 1e-8])


def test_the_row_of_shares_that_is_wrong_is_the_one_shown():
    """Each draw must be a whole."""
    parts = Parameter(PARTS, (0.5, 0.5), PROPORTION, (0, 1), TOY, sums_to_one=True)
    with pytest.raises(InputError, match=r"got a sum of 0\.7$"):
        parts.check([[0.5, 0.5], [0.3, 0.4]])


@pytest.mark.parametrize("value", [1, 1.0, np.int32(1), np.float32(1), [1, 2], (1.5,)])
def test_numbers_of_any_kind_become_floats(value):
    """What comes out is an array of floats of the same shape."""
    checked = Parameter(LEVEL, 1, POSITIVE, (0.5, 2), TOY).check(value)
    assert checked.dtype == float
    np.testing.assert_array_equal(checked, value)


def test_checking_does_not_change_what_was_given():
    """The caller's array stays his."""
    given = np.array([1.0, 2.0])
    checked = Parameter(LEVEL, 1, POSITIVE, (0.5, 2), TOY).check(given)
    checked[:] = 9
    assert given.tolist() == [1, 2]


@pytest.mark.parametrize(
    ("domain", "at_four", "ends"),
    [
        (POSITIVE, 4, {0, sp.oo}),
        (PROPORTION, sp.Rational(1, 5), {0, 1}),
        (sp.Interval(-1, 3), -sp.Rational(1, 5), {-1, 3}),
    ],
)
def test_the_inside_of_the_domain_is_written_in_a_positive_symbol(domain, at_four, ends):
    """From one end to the other as the symbol runs from 0 to infinity."""
    written = Parameter(LEVEL, 1, domain, (0.9, 1), TOY).in_positive
    (positive,) = written.free_symbols
    assert written.subs(positive, 4) == at_four
    assert {sp.limit(written, positive, end) for end in (0, sp.oo)} == ends


def test_without_limits_the_symbol_stays():
    """Of a number that may be anything nothing is known."""
    assert Parameter(LEVEL, 1, REAL, (0, 2), TOY).in_positive == LEVEL.symbol


def test_what_a_reader_sets_is_one_number_of_the_box():
    """A slider ends where the box does, though the mathematics may go on."""
    declared = GROUP_PROFIT.parameter("synergy")
    low, high = declared.box
    assert [declared.in_box(value) for value in (low, high)] == [low, high]
    with pytest.raises(InputError, match=r"synergy 'σ' .* must be one number, got \[1\.0\]"):
        declared.in_box([1.0])
    assert float(declared.check(high + 1)) == high + 1
    with pytest.raises(InputError, match=rf"must be .* <= {high}.*, got {high + 1:g}"):
        declared.in_box(high + 1)
