"""A parameter: a quantity with a default, a domain, a box to explore, and its origin."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import sympy as sp
from numpy.typing import ArrayLike

from models.core.errors import InputError, ModelError
from models.core.origin import Origin
from models.core.quantity import Quantity

POSITIVE = sp.Interval.open(0, sp.oo)
NONNEGATIVE = sp.Interval(0, sp.oo)
REAL = sp.Interval(-sp.oo, sp.oo)
PROPORTION = sp.Interval(0, 1)
OPEN_PROPORTION = sp.Interval.open(0, 1)

SUM_TOLERANCE = 1e-9


@dataclass(frozen=True)
class Parameter:
    """An input of a model.

    Parameters
    ----------
    quantity
        What it is.
    default
        A number, or a tuple with one number per member for a vector quantity.
    domain
        Where the mathematics holds; a value outside is an error.
    box
        Lowest and highest value the book explores: sliders, tests and shares of claims.
    origin
        Where default and domain come from.
    sums_to_one
        Whether the values of a vector are shares of one whole.
    begins_with
        What the first value of a vector must be, if it is not free.
    """

    quantity: Quantity
    default: float | tuple[float, ...]
    domain: sp.Interval
    box: tuple[float, float]
    origin: Origin
    sums_to_one: bool = False
    begins_with: float | None = None

    def __post_init__(self) -> None:
        low, high = self.box
        if not low < high or not _inside(np.array([low, high]), self.domain).all():
            raise ModelError(f"{self.word}: the box {self.box} must be an interval in {self.rule}")
        if isinstance(self.default, tuple) != self.quantity.is_vector:
            raise ModelError(f"{self.word}: a vector takes a tuple as default, a scalar a number")
        if not all(low <= value <= high for value in np.atleast_1d(self.default)):
            raise ModelError(f"{self.word}: the default {self.default} lies outside {self.box}")
        self.check(self.default)

    @property
    def word(self) -> str:
        return self.quantity.word

    @cached_property
    def is_integer(self) -> bool:
        return bool(self.quantity.symbol.is_integer)

    @cached_property
    def rule(self) -> str:
        """The domain in words, as error messages and tables say it."""
        return self._rule(self.domain)

    @cached_property
    def _explored(self) -> tuple[sp.Interval, str]:
        """The box, and the same in words: SymPy takes its time to make them."""
        box = sp.Interval(*self.box)
        return box, self._rule(box)

    @property
    def in_positive(self) -> sp.Expr:
        """The inside of the domain, written in a symbol that is any positive number."""
        low, high = self.domain.start, self.domain.end
        positive = sp.Dummy(positive=True)
        if low.is_finite and high.is_finite:
            return low + (high - low) / (1 + positive)
        return low + positive if low.is_finite else self.quantity.symbol

    def check(self, value: ArrayLike) -> np.ndarray:
        """Return `value` as an array of floats.

        Raises
        ------
        InputError
            If it is not a finite number of the domain, or shares do not sum to 1.

        Examples
        --------
        >>> from models.theory.group_profit import GROUP_PROFIT
        >>> GROUP_PROFIT.parameter("synergy").check(-1)
        Traceback (most recent call last):
        ...
        models.core.errors.InputError: synergy 'σ' (what the members earn as a group, \
divided by what they would earn alone; ratio) must be > 0, got -1
        """
        array = self._numbers(value)
        self._require(np.isfinite(array), array, "a finite number")
        self._require(_inside(array, self.domain), array, self.rule)
        if self.is_integer:
            self._require(array == np.round(array), array, self.rule)
        if self.quantity.is_vector and array.ndim == 0:
            raise self._error("a list with one value per member", repr(value))
        if self.sums_to_one:
            self._require_shares(array)
        if self.begins_with is not None:
            first = array[..., 0]
            self._require(first == self.begins_with, first, f"{self.begins_with:g} at first")
        return array

    def in_box(self, value: ArrayLike) -> float:
        """Return one value that the book explores: what a reader can set.

        Raises
        ------
        InputError
            If it is not one number of the domain, or lies outside the box.

        Examples
        --------
        >>> from models.theory.group_profit import GROUP_PROFIT
        >>> GROUP_PROFIT.parameter("synergy").in_box(1.2)
        1.2
        """
        number = self.check(value)
        if number.ndim:
            raise self._error("one number", repr(value))
        box, rule = self._explored
        self._require(_inside(number, box), number, rule)
        return float(number) + 0.0  # minus zero is zero

    def _numbers(self, value: ArrayLike) -> np.ndarray:
        try:
            array = np.asarray(value)
        except ValueError:
            raise self._error("numbers in rows of equal length", repr(value)) from None
        if array.dtype.kind not in "iuf" or array.size == 0:
            raise self._error("a number", repr(value))
        return array.astype(float)

    def _require(self, good: np.ndarray, array: np.ndarray, rule: str) -> None:
        if good.all():
            return
        place = tuple(int(k) for k in np.argwhere(~good)[0])
        where = f" at position {', '.join(map(str, place))}" if place else ""
        raise self._error(rule, f"{array[place]:.10g}{where}")

    def _require_shares(self, array: np.ndarray) -> None:
        totals = np.asarray(array.sum(axis=-1))
        wrong = np.abs(totals - 1) > SUM_TOLERANCE
        if wrong.any():
            raise self._error("shares that sum to 1", f"a sum of {totals[wrong].flat[0]:.10g}")

    def _error(self, rule: str, shown: str) -> InputError:
        return InputError(f"{self.quantity} must be {rule}, got {shown}")

    def _rule(self, domain: sp.Interval) -> str:
        return ("a whole number " if self.is_integer else "") + _range_in_words(domain)


def _inside(array: np.ndarray, domain: sp.Interval) -> np.ndarray:
    low, high = _ends(domain)
    above = array > low if domain.left_open else array >= low
    below = array < high if domain.right_open else array <= high
    return above & below


@cache
def _ends(domain: sp.Interval) -> tuple[float, float]:
    return float(domain.start), float(domain.end)


def _range_in_words(domain: sp.Interval) -> str:
    low, high = domain.start, domain.end
    lower = f"{'>' if domain.left_open else '>='} {low}" if low.is_finite else ""
    upper = f"{'<' if domain.right_open else '<='} {high}" if high.is_finite else ""
    return " and ".join(filter(None, (lower, upper))) or "a finite number"
