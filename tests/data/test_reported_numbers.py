"""The numbers that ishida reports of two studies, each with its place."""

import pytest

from models.core.errors import InputError
from models.data import reported_numbers
from models.data.table import FOLDER

NUMBERS = reported_numbers.load()


@pytest.mark.parametrize(
    ("item", "value", "section"),
    [
        ("initiatives", 545, "section 5.2.2"),
        ("non_profit_share", 52, "section 5.2.2"),
        ("profit_share", 24, "section 5.2.2"),
        ("public_share", 17, "section 5.2.2"),
        ("community_share", 7, "section 5.2.2"),
        ("profit_share_of_developers", 33, "section 5.2.2"),
        ("profit_share_of_promoters", 24, "section 5.2.2"),
        ("profit_with_grants", 15, "section 5.2.3"),
        ("profit_with_equity", 1.1, "section 5.2.3"),
    ],
)
def test_the_numbers_are_those_of_the_text(item, value, section):
    """ishida, sections 5.2.2 and 5.2.3."""
    assert NUMBERS.value[item] == value
    assert NUMBERS["where"][item].startswith(section)


def test_every_number_says_what_it_leaves_unclear():
    """Nothing is passed on as clearer than it is."""
    for column in ("says", "unclear"):
        assert NUMBERS[column].str.endswith(".").all()
    assert len(reported_numbers.show(NUMBERS).splitlines()) == 2 + len(NUMBERS)


def test_a_damaged_file_is_refused(tmp_path):
    """File, line, column and value are named."""
    text = (FOLDER / "reported_numbers.csv").read_text(encoding="utf-8")
    path = tmp_path / "reported_numbers.csv"
    path.write_text(text.replace("1.1,times", "1.1,fold"), "utf-8")
    with pytest.raises(InputError, match=r"numbers.csv, line 10, column unit: .* got 'fold'"):
        reported_numbers.load(path)
