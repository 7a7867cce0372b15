"""A letter has one meaning in a chapter, and where it returns elsewhere the notation says so."""

import re
from collections import defaultdict
from importlib import import_module

import nbformat
import pytest
import sympy as sp

import models
from models import notation
from models.core.derivation import Derivation
from models.core.index import i, j, n
from tests.words.prose import ROOT

# What a chapter asks the models for, by their names, and the theory it shows.
ASKED = re.compile(r"\bmodels\.([A-Z_]+)\b")
SHOWN = re.compile(r"from models\.theory import ([\w, ]+)")
# One letter with and without an index: the group's and each member's profit in it, as the source
# writes them; the synergy of a group of i members, and of the whole group.
OF_ONE_KIND = {
    frozenset({"group_profit", "profit_in_group"}),
    frozenset({"coalition_synergy", "synergy"}),
}


def shown_in(chapter: str) -> list:
    """The models that a chapter shows."""
    cells = nbformat.read(ROOT / "book" / f"{chapter}.ipynb", 4).cells
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    names = set(ASKED.findall(code))
    names |= {name.strip().upper() for line in SHOWN.findall(code) for name in line.split(",")}
    return [getattr(models, name) for name in models.HOMES if name in names]


def meanings(shown) -> dict[str, set[str]]:
    """The words that a letter stands for in these models; `x_i` is the letter `x`."""
    found = defaultdict(set)
    for model in shown:
        for quantity in model.quantities:
            found[bare(quantity.latex)].add(quantity.word)
    return found


def bare(letter: str) -> str:
    """The letter without the index of a member."""
    return letter.removesuffix("_{i}")


def double(found: dict[str, set[str]]) -> dict[str, set[str]]:
    """The letters with two meanings."""
    return {letter: words for letter, words in found.items() if len(words) > 1}


@pytest.mark.parametrize("chapter", notation.CHAPTERS)
def test_in_a_chapter_a_letter_has_one_meaning(chapter):
    """In the models that it shows."""
    found = double(meanings(shown_in(chapter)))
    assert not [words for words in found.values() if frozenset(words) not in OF_ONE_KIND], found


@pytest.mark.parametrize("chapter", notation.CHAPTERS)
def test_a_derivation_takes_no_letter_of_another_model_of_its_chapter(chapter):
    """What it brings in by itself has a letter that no other model of the chapter has."""
    shown = shown_in(chapter)
    taken, clashes = meanings(shown), []
    for name, letter, model in brought_in(shown):
        other = taken.setdefault(letter, model)
        if other is not model:
            clashes.append(f"{letter} of {name} ({model.name}) stands also for {other}")
    assert not clashes, "choose other letters: " + "; ".join(clashes)


def brought_in(shown):
    """Each letter that a derivation has and its model has not, with their names."""
    for model in shown:
        known = {bare(quantity.latex) for quantity in model.quantities}
        for name, derivation in derivations(model):
            for symbol in letters(derivation) - symbols(shown):
                if (letter := bare(sp.latex(symbol))) not in known:
                    yield name, letter, model


def test_the_models_that_the_threads_join_speak_one_language():
    """A letter of the threads means the same in each model to which they hand something."""
    given = {quantity.word for quantity in models.THREADS.outputs}
    for model in models.ALL:
        if model is not models.THREADS and given & {p.word for p in model.parameters}:
            letters = {quantity.latex: quantity.word for quantity in model.quantities}
            for quantity in models.THREADS.quantities:
                assert letters.get(quantity.latex, quantity.word) == quantity.word, model.name


def test_the_page_of_the_notation_tells_of_every_letter_that_returns():
    """With the chapter, linked, and what it means there; and of no other letter."""
    home = {q: chapter for chapter in notation.CHAPTERS for q in notation.quantities(chapter)}
    _, _, *rows = notation.page().splitlines()
    for row, quantity in zip(rows, home, strict=True):
        told = row[1:-1].rpartition("|")[2].strip()
        returns = {
            (chapter, other.label)
            for other, chapter in home.items()
            if chapter != home[quantity] and other.latex == quantity.latex
        }
        assert set(re.findall(r"in \[[a-z ]+\]\((\w+)\.ipynb\): ([^;]+)", told)) == returns
        assert bool(told) == bool(returns)


@pytest.mark.parametrize("chapter", notation.CHAPTERS)
def test_the_page_of_the_notation_has_every_chapter(chapter):
    """One table each, with a link to the chapter above."""
    cells = nbformat.read(ROOT / "book" / "notation.ipynb", 4).cells
    place = [cell.source for cell in cells].index(f'notation.page("{chapter}")')
    assert f"]({chapter}.ipynb)" in cells[place - 1].source


def symbols(shown) -> set:
    """The symbols of all quantities of these models, for all members and for one."""
    quantities = {quantity for model in shown for quantity in model.quantities}
    quantities |= {quantity.single for quantity in quantities if quantity.is_vector}
    return {quantity.symbol for quantity in quantities}


def derivations(model):
    """The derivations of a theory file, by name."""
    theory = vars(import_module(f"models.theory.{model.name}"))
    return [(name, each) for name, each in theory.items() if isinstance(each, Derivation)]


def letters(derivation) -> set:
    """What a reader of a derivation sees as letters."""
    seen = [derivation.start, *(step.reached for step in derivation.steps), *derivation.given]
    bases = {base for part in seen for base in part.atoms(sp.IndexedBase)}
    plain = {symbol for part in seen for symbol in part.free_symbols if symbol.is_Symbol}
    return bases | plain - {base.label for base in bases} - {i, j, n}
