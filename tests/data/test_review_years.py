"""What ishida states of the years of the articles, and nothing read off a lost figure."""

import pytest

from models.core.errors import InputError
from models.data import review_years
from models.data.table import FOLDER

YEARS = review_years.load()


@pytest.mark.parametrize(
    ("item", "value", "section"),
    [
        ("search_from", 1975, "section 3.1"),
        ("search_to", 2020, "section 3.1"),
        ("early_year", 1987, "section 4"),
        ("articles_in_early_year", 1, "section 4"),
        ("articles_in_last_year", 31, "section 4"),
        ("rapid_from", 2015, "section 4"),
        ("first_year_with_alliance", 1992, "section 4"),
    ],
)
def test_the_numbers_are_those_of_the_text(item, value, section):
    """ishida, sections 3.1 and 4."""
    assert YEARS.value[item] == value
    assert YEARS["where"][item] == section


def test_1987_is_a_year_with_one_article_and_not_said_to_be_the_first():
    """ishida, section 4: 'only one article was published in 1987'; 1992 alone is called the
    first.
    """
    assert "does not say" in YEARS.says["early_year"]
    assert [item for item in YEARS.index if "first" in item] == ["first_year_with_alliance"]


def test_there_is_nothing_else_in_it():
    """The bars of Figure 2 are not in the text that we have."""
    assert len(YEARS) == 7


def test_a_damaged_file_is_refused(tmp_path):
    """File, line, column and value are named."""
    text = (FOLDER / "review_years.csv").read_text(encoding="utf-8")
    path = tmp_path / "review_years.csv"
    path.write_text(text.replace("early_year,1987", "early_year,once"), "utf-8")
    with pytest.raises(InputError, match=r"years.csv, line 4, column value: .* got 'once'"):
        review_years.load(path)
