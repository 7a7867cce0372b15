"""The organisations of the index."""

import pytest

from models.core.errors import InputError
from models.data import organisations


def test_they_stand_in_the_order_of_the_alphabet():
    """A reader finds a name where it belongs."""
    assert list(organisations.load()) == sorted(organisations.load(), key=str.lower)


def test_no_form_belongs_to_two():
    """A name leads to one organisation."""
    forms = [form for names in organisations.load().values() for form in names]
    assert len(forms) == len(set(forms))


def test_a_name_given_twice_is_refused(tmp_path):
    """With both lines."""
    path = tmp_path / "organisations.csv"
    path.write_text("name,forms\nACE,\nACE,\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"lines 2 and 3: name ACE is there twice"):
        organisations.load(path)
