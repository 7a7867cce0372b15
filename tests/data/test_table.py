"""A table is read with its types, or refused by file, line, column and value."""

import pytest

from models.core.errors import InputError
from models.data.table import (
    ANYTHING,
    COUNT,
    FLAG,
    NUMBER,
    PERCENTAGE,
    TEXT,
    one_of,
    read,
    several_of,
)

COLUMNS = {
    "firm": TEXT,
    "year": one_of("1991", "1992"),
    "sales": NUMBER,
    "plants": COUNT,
    "share": PERCENTAGE,
    "guess": FLAG,
}
HEAD = ",".join(COLUMNS)
GOOD = 'Alpha,1991,1.5,2,100,no\n"Beta, Inc.",1992,0,1,0,yes'


@pytest.fixture
def stored(tmp_path):
    """Write a file and return its path."""

    def store(*lines):
        path = tmp_path / "firms.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return store


def test_cells_have_the_types_of_their_columns(stored):
    """Numbers are numbers, flags are flags, and the key is the index."""
    table = read(stored(HEAD, GOOD), COLUMNS, key=("firm", "year"))
    assert table.index.names == ["firm", "year"]
    assert table.loc[("Alpha", "1991")].to_dict() == {
        "sales": 1.5,
        "plants": 2,
        "share": 100,
        "guess": False,
    }
    assert table.loc[("Beta, Inc.", "1992")].guess


def test_columns_may_stand_in_any_order(stored):
    """They are known by name."""
    names = [*COLUMNS]
    names.reverse()
    table = read(stored(",".join(names), "no,100,2,1.5,1991,Alpha"), COLUMNS, key=("firm",))
    assert table.loc["Alpha"].sales == 1.5


@pytest.mark.parametrize(
    ("cells", "column", "rule"),
    [
        ("Alpha,1993,1,1,1,no", "year", "one of 1991, 1992, got '1993'"),
        ("Alpha,1991,much,1,1,no", "sales", "a number >= 0, got 'much'"),
        ("Alpha,1991,,1,1,no", "sales", "a number >= 0, got ''"),
        ("Alpha,1991,nan,1,1,no", "sales", "a number >= 0, got 'nan'"),
        ("Alpha,1991,inf,1,1,no", "sales", "a number >= 0, got 'inf'"),
        ("Alpha,1991,-3,1,1,no", "sales", "a number >= 0, got '-3'"),
        ("Alpha,1991,1,0,1,no", "plants", "a whole number >= 1, got '0'"),
        ("Alpha,1991,1,2.5,1,no", "plants", "a whole number >= 1, got '2.5'"),
        ("Alpha,1991,1,1,101,no", "share", "a number from 0 to 100, got '101'"),
        ("Alpha,1991,1,1,-1,no", "share", "a number from 0 to 100, got '-1'"),
        ("Alpha,1991,1,1,1,maybe", "guess", "yes or no, got 'maybe'"),
        (",1991,1,1,1,no", "firm", "some text, got ''"),
    ],
)
def test_a_damaged_cell_is_named_with_line_column_and_value(stored, cells, column, rule):
    """Whoever edits the file finds the place at once."""
    with pytest.raises(InputError) as caught:
        read(stored(HEAD, GOOD, cells), COLUMNS, key=("firm",))
    assert str(caught.value) == f"firms.csv, line 4, column {column}: must be {rule}"


def test_a_missing_column_is_named(stored):
    """Nothing is guessed in its place."""
    path = stored("firm,year,sales,plants,guess", "Alpha,1991,1,1,no")
    with pytest.raises(InputError, match=r"firms.csv: column share is missing; it has firm, year"):
        read(path, COLUMNS, key=("firm",))


@pytest.mark.parametrize("extra", ["colour", "share"])
def test_a_column_that_is_not_known_or_there_twice_is_refused(stored, extra):
    """A typing error in a heading must not pass."""
    path = stored(f"{HEAD},{extra}", "Alpha,1991,1,1,1,no,1")
    with pytest.raises(InputError, match=f"firms.csv: column '{extra}' is not known, or there"):
        read(path, COLUMNS, key=("firm",))


@pytest.mark.parametrize("cells", ["Alpha,1991,1,1,1", "Alpha,1991,1,1,1,no,1"])
def test_a_line_of_another_length_is_refused(stored, cells):
    """A lost comma shifts every number."""
    with pytest.raises(InputError, match=r"firms.csv, line 4: 6 cells expected, got [57]"):
        read(stored(HEAD, GOOD, cells), COLUMNS, key=("firm",))


def test_a_key_that_is_there_twice_is_refused_with_both_lines(stored):
    """Two answers to one question are none."""
    path = stored(HEAD, GOOD, "Alpha,1991,3,1,1,no")
    with pytest.raises(InputError, match=r"lines 2 and 4: firm Alpha, year 1991 is there twice"):
        read(path, COLUMNS, key=("firm", "year"))


def test_an_open_quotation_is_refused(stored):
    """Half a cell is no cell."""
    with pytest.raises(InputError, match=r"firms.csv, line \d"):
        read(stored(HEAD, '"Alpha,1991,1,1,1,no'), COLUMNS, key=("firm",))


def test_an_empty_file_is_refused(stored):
    """It has no column at all."""
    with pytest.raises(InputError, match="column firm is missing"):
        read(stored(""), COLUMNS, key=("firm",))


SEVERAL = {"firm": TEXT, "colours": several_of("red", "green", "blue"), "note": ANYTHING}


def test_a_cell_may_hold_several_words_and_a_note_nothing(stored):
    """Several are a tuple, in the order of the file."""
    path = stored("firm,colours,note", "Alpha,green; red,", "Beta,blue,late")
    table = read(path, SEVERAL, key=("firm",))
    assert table.loc["Alpha"].to_list() == [("green", "red"), ""]
    assert table.loc["Beta"].to_list() == [("blue",), "late"]


@pytest.mark.parametrize("cell", ["", "green;red", "green; green", "green; yellow"])
def test_words_that_are_not_allowed_or_there_twice_are_refused(stored, cell):
    """The message lists what is allowed."""
    path = stored("firm,colours,note", f"Alpha,{cell},")
    rule = "different ones of red, green, blue, with '; ' between them"
    with pytest.raises(InputError, match=f"line 2, column colours: must be {rule}, got '{cell}'"):
        read(path, SEVERAL, key=("firm",))
