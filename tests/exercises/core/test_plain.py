"""Answers as plain data: every form of a right answer, and no more than a value may hold."""

import json
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from exercises.core.plain import MOST_ENTRIES, plain, sound

HALF = 0.5
S = sp.Symbol("s")


@pytest.mark.parametrize(
    "half",
    [
        HALF,
        Fraction(1, 2),
        Decimal("0.5"),
        np.float64(HALF),
        np.float32(HALF),
        np.array(HALF),
        sp.Rational(1, 2),
        sp.Float(HALF),
        sp.Eq(S, sp.Rational(1, 2)),
    ],
    ids=repr,
)
def test_a_number_is_a_number_in_every_form(half):
    assert plain(half) == HALF
    assert type(plain(half)) is float


@pytest.mark.parametrize(
    "pair",
    [
        [1, 2],
        (1, 2),
        {2, 1},
        frozenset({1, 2}),
        range(1, 3),
        {1: 0, 2: 0}.keys(),
        np.array([1, 2]),
        sp.Matrix([1, 2]).T.tolist()[0],
    ],
    ids=repr,
)
def test_a_list_is_a_list_in_every_form(pair):
    assert plain(pair) == [1, 2]


@pytest.mark.parametrize("table", [{"a": 1}, Counter("a"), pd.Series({"a": 1})], ids=repr)
def test_a_table_is_a_table_in_every_form(table):
    assert plain(table) == {"kind": "table", "rows": [["a", 1]]}


@pytest.mark.parametrize("nothing", [None, ..., "", "  ", "\0"], ids=repr)
def test_nothing_is_no_answer(nothing):
    assert plain(nothing) is None


class Text(str):
    __slots__ = ()

    def __getitem__(self, _):
        raise SystemExit

    __str__ = strip = encode = __len__ = __getitem__


class Whole(int):
    def __int__(self):
        return 54

    __index__ = __abs__ = __lt__ = __gt__ = __float__ = __int__


class Real(float):
    def __float__(self):
        return 54.0


class Many(list):
    def __len__(self):
        return 0

    def __iter__(self):
        while True:
            yield 1


class Liar:
    def __init__(self, kind):
        self.kind = kind

    @property
    def __class__(self):
        return self.kind

    def __getattr__(self, name):
        raise RuntimeError(name)


class Hidden(type):
    @property
    def __name__(cls):
        raise RuntimeError

    @property
    def __mro__(cls):
        raise RuntimeError


class Nameless(metaclass=Hidden):
    pass


def test_a_subclass_is_read_as_what_it_is():
    values = [Text("a"), Whole(3), Real(0.5), Many([1, 2])]
    assert plain(values) == ["a", 3, 0.5, [1, 2]]
    assert {type(entry) for entry in plain(values)} == {str, int, float, list}


@pytest.mark.parametrize("kind", [str, int, float, bool, list, dict, Fraction])
def test_who_poses_as_something_is_something_else(kind):
    assert plain(Liar(kind))["kind"] == "other"
    assert plain(Nameless()) == {"kind": "other", "type": "Nameless", "text": ""}


def test_what_is_too_large_says_so():
    itself = []
    itself.append(itself)
    shared = [0] * MOST_ENTRIES
    for _ in range(20):
        shared = [shared] * MOST_ENTRIES
    large = [
        dict.fromkeys(range(10**6)),
        set(range(10**6)),
        range(10**18),
        np.zeros(10**6),
        pd.Series(np.zeros(10**6)),
        shared,
        ["x" * 2_000] * 11,
        10**1_000,
        sum(S**n for n in range(1_000)),
    ]
    assert {plain(value)["text"] for value in large} == {"too large"}
    assert sound(plain(itself))


@pytest.mark.parametrize(
    "value", [float("nan"), -np.inf, sp.oo, sp.nan, 1j, object, lambda: 1, S > 1]
)
def test_what_is_no_answer_is_something_else(value):
    assert sound(plain(value))
    json.dumps(plain(value), allow_nan=False)


atoms = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters())
anything = st.recursive(
    atoms | st.just(S / 2) | st.decimals(allow_nan=False) | st.complex_numbers(),
    lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(st.text(), inner),
)


@given(anything)
def test_what_leaves_is_sound_and_crosses_unchanged(value):
    left = plain(value)
    assert sound(left)
    assert json.loads(json.dumps(left, allow_nan=False)) == left


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"kind": "formula"},
        {"kind": "unknown"},
        {"kind": ["formula"]},
        {"text": "s", "kind": "formula"},
        {"kind": "formula", "text": 1},
        {"kind": "table", "rows": 1},
        {"kind": "table", "rows": [[1]]},
        {"kind": "table", "rows": [[1, {}]]},
        {"kind": "other", "type": "a", "text": "b", "more": 1},
        [[[[[[[[1]]]]]]]],
        [0] * (MOST_ENTRIES + 1),
        ["x" * 2_000] * 11,
        "x" * 2_001,
        "\0",
        "\ud800",
        float("nan"),
        float("inf"),
        10**300,
        (1, 2),
        Whole(3),
        object(),
    ],
)
def test_nothing_else_is_sound(wrong):
    assert not sound(wrong)
    assert not sound([wrong])
