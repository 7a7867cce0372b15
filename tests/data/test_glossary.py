"""The glossary as data: in order, with sources and symbols that there are."""

import re
from pathlib import Path

import pytest

from models.core.errors import InputError
from models.data import glossary
from models.notation import quantities

BIBLIOGRAPHY = Path(__file__).parents[2] / "book" / "references.bib"
GLOSSARY = glossary.load()


def test_terms_stand_in_the_order_of_the_alphabet():
    """A reader finds a term where it belongs."""
    assert list(GLOSSARY.index) == sorted(GLOSSARY.index, key=str.lower)


def test_every_source_is_in_the_bibliography():
    """A term says who says so."""
    keys = re.findall(r"^@\w+\{(.+),$", BIBLIOGRAPHY.read_text(encoding="utf-8"), re.M)
    assert set(GLOSSARY.source) <= {*keys, glossary.OWN}


def test_every_symbol_is_one_of_the_notation():
    """A term and its letter are the same in the glossary and on the notation page."""
    words = {quantity.word for quantity in quantities()}
    assert set(filter(None, GLOSSARY.word)) <= words


def test_no_form_belongs_to_two_terms():
    """A word leads to one term only."""
    forms = [form.lower() for term, row in GLOSSARY.iterrows() for form in (term, *row.forms)]
    assert len(forms) == len(set(forms))


def test_a_word_that_its_source_does_not_have_is_told_as_ours():
    """ishida speaks of stability and of restructuring, and names no outcome 'stabilisation'."""
    assert GLOSSARY.source["stabilisation"] == glossary.OWN


def test_a_damaged_line_is_refused_by_name(tmp_path):
    """A term without a meaning says so, with its line."""
    path = tmp_path / "glossary.csv"
    path.write_text(
        "term,forms,meaning,source,place,word,common\nsynergy,,,book,,,no\n", encoding="utf-8"
    )
    with pytest.raises(
        InputError, match=r"glossary.csv, line 2, column meaning: must be some text"
    ):
        glossary.load(path)
