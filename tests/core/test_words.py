"""Expressions in words, and common parts taken out once."""

import sympy as sp

from models.core.index import i, n, total
from models.core.words import MEMBERS, is_vector, last, program, to_words
from models.core.words import total as total_of
from tests.core.toy_models import CHOICES, a, b, k, w

appeal, weight, keenness = sp.symbols("appeal weight keenness")


def test_symbols_become_words_and_no_index_is_left():
    """A vector's value for any member is its bare word; sums and the last member are functions."""
    assert to_words(CHOICES, b * a[i]) == keenness * appeal
    assert to_words(CHOICES, w[i] / total(w[i])) == weight / total_of(weight)
    assert to_words(CHOICES, a[n]) == last(appeal)
    assert to_words(CHOICES, total(a[i]) / n) == total_of(appeal) / MEMBERS


def test_a_common_part_is_computed_once():
    """What two results share stands before both."""
    code = program(CHOICES, [sp.exp(b * k) + 1, sp.exp(b * k) + 2])
    ((name, part),) = code.shared
    assert part == sp.exp(keenness * sp.Symbol("speed"))
    assert code.results == (name + 1, name + 2)


def test_names_of_common_parts_are_no_words():
    """A word begins with a small letter, so it can't be hidden."""
    code = program(CHOICES, [equation.rhs for equation in CHOICES.expanded])
    assert code.shared
    assert all(name.name[0].isupper() for name, _ in code.shared)


def test_a_sum_and_the_last_value_are_the_same_for_all_members():
    """Only what depends on the member has one value for each."""
    vectors = {appeal}
    assert is_vector(keenness * appeal + 1, vectors)
    assert not is_vector(total_of(appeal) + last(appeal) + keenness, vectors)
    assert is_vector(appeal / total_of(appeal), vectors)
