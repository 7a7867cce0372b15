"""A quantity has one letter, one word, one meaning, one unit."""

import pytest
import sympy as sp

from models.core.quantity import Quantity
from tests.core.toy_models import one, per_member


@pytest.mark.parametrize("word", ["Synergy", "two words", "end_", "_start", "a__b", "1st", "é", ""])
def test_a_word_is_lower_case_and_joined_by_single_underscores(word):
    """Words are typed by people, in Python, JavaScript and at the command line."""
    with pytest.raises(ValueError, match="must be lower-case words joined by single underscores"):
        one("x", word)


@pytest.mark.parametrize("word", ["e", "i", "p", "s"])
def test_a_word_is_more_than_a_letter(word):
    """Letters are for mathematics; the printed code uses some of them."""
    with pytest.raises(ValueError, match="more than a letter"):
        one("x", word)


@pytest.mark.parametrize("word", ["lambda", "yield", "function", "arguments", "new", "eval"])
def test_reserved_words_of_python_and_javascript_are_refused(word):
    """A reserved word would print code that does not run."""
    with pytest.raises(ValueError, match=f"'{word}' is a reserved word of Python or JavaScript"):
        one("x", word)


@pytest.mark.parametrize("word", ["total", "last", "each", "exp", "pi", "abs"])
def test_names_that_the_printed_code_uses_are_refused(word):
    """A parameter named pi would silently take the place of the constant."""
    with pytest.raises(ValueError, match=f"'{word}' is a function or constant of the printed code"):
        one("x", word)


def test_letter_and_latex_are_those_of_the_symbol():
    """Labels show the letter in Unicode, formulas in LaTeX."""
    assert (one("sigma", "synergy").letter, one("sigma", "synergy").latex) == ("σ", r"\sigma")


def test_a_vector_is_shown_with_the_index_of_any_member():
    """One value per member is read as that of member i."""
    power = per_member("rho", "power")
    assert power.is_vector
    assert (power.letter, power.latex) == ("ρᵢ", r"\rho_{i}")


def test_one_member_alone_has_a_plain_symbol_with_the_same_assumptions():
    """A model that looks at one firm uses the same word, meaning, unit, letter."""
    power = per_member("rho", "power", positive=True)
    single = power.single
    assert not single.is_vector
    assert single.symbol == sp.Symbol("rho_i", positive=True)
    assert (single.word, single.meaning, single.unit, single.letter) == (
        power.word, power.meaning, power.unit, power.letter,
    )  # fmt: skip


def test_it_introduces_itself_by_word_letter_meaning_and_unit():
    """This is how every error message begins."""
    synergy = Quantity(sp.Symbol("sigma"), "group_synergy", "together over alone", "ratio")
    assert str(synergy) == "group_synergy 'σ' (together over alone; ratio)"
    assert synergy.label == "group synergy"


def test_a_word_may_be_spoken_in_another_way():
    """An apostrophe or a hyphen can't stand in a word; one member speaks as all do."""
    rest = Quantity(
        sp.IndexedBase("g"), "rest_gain", "gain of the rest", "ratio", "the others' gain"
    )
    assert rest.label == rest.single.label == "the others' gain"
