"""Serrat's forms of alliance: all of them, in the order of the book."""

import pytest

from models.core.errors import InputError
from models.data.forms import TABLE, TIES, load, shown
from models.data.table import FOLDER

# The list as serrat prints it in 'Types of Alliances', typed here a second time.
PRINTED = (
    "cartels, cooperatives, joint ventures, equity investments, licensing, subcontracting "
    "(outsourcing), franchising, distribution relationships, research and development consortiums, "
    "industrial standards groups, action sets, innovation networks, clusters, letters of intent, "
    "memorandums of understanding, partnership frameworks"
)


def test_all_forms_of_the_source_are_there_and_no_other():
    """serrat, 'Types of Alliances': sixteen forms, and 'etc.'."""
    assert set(TABLE.label) == set(PRINTED.split(", "))


def test_the_order_goes_from_an_understanding_to_ownership():
    """The ends are fourweekmba's: the joint venture has a child company, an understanding has
    nothing.
    """
    assert TABLE.label.iloc[0] == "letters of intent"
    assert TABLE.label.iloc[-1] == "joint ventures"
    assert list(dict.fromkeys(TABLE.tie)) == list(TIES)


def test_every_place_has_its_reason_in_the_table_for_readers():
    """The order is the book's, so that each place must be argued."""
    assert shown().count("\n") == len(TABLE) + 1
    assert all(reason in shown() for reason in TABLE.because)


def test_a_looser_tie_after_a_closer_one_is_refused(tmp_path):
    """The order of the file is the continuum."""
    path = tmp_path / "forms.csv"
    text = (FOLDER / "forms.csv").read_text(encoding="utf-8")
    path.write_text(text.replace("clusters,understanding", "clusters,ownership"), encoding="utf-8")
    with pytest.raises(InputError, match="ties must come in the order understanding, contract"):
        load(path)
