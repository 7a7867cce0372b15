"""Table 2 of ishida: 24 journals, 42 articles, and what of them is in Table 3."""

from fractions import Fraction

import pytest

from models.core.errors import InputError
from models.data import journals, studies
from models.data.table import FOLDER

TABLE = journals.load()
JOINED = journals.with_classified(TABLE, studies.load())

# The numbers of Table 2, typed here a second time.
PRINTED = [5, 4, 3, 3, 3, *[2] * 5, *[1] * 14]


def test_the_file_is_the_printed_table():
    """ishida, Table 2: the total is printed as 42."""
    assert TABLE.articles.to_list() == PRINTED
    assert sum(PRINTED) == 42
    assert TABLE.journal.is_unique
    assert len(TABLE) == 24


def test_the_five_first_are_those_the_text_names():
    """ishida, section 4: Business Ethics (5), Business Research (4), and three with 3 each."""
    assert TABLE.journal.to_list()[:5] == [
        "Journal of Business Ethics",
        "Journal of Business Research",
        "Journal of Social Entrepreneurship",
        "Social Enterprise Journal",
        "Industrial Marketing Management",
    ]


def test_every_study_came_out_in_one_of_the_journals():
    """ishida, section 5.1: 'selected from the papers published in Table 2'."""
    assert JOINED.classified.sum() == 21
    assert (JOINED.classified <= JOINED.articles).all()


def test_a_study_from_elsewhere_is_refused():
    """The claim of section 5.1 would be false."""
    strange = studies.load().replace({"journal": {"California Management Review": "The Times"}})
    with pytest.raises(InputError, match="not among the journals: The Times"):
        journals.with_classified(TABLE, strange)


def test_the_concentration_is_that_of_the_squares():
    """The sum of squared shares, in fractions of whole articles."""
    by_hand = Fraction(sum(n * n for n in PRINTED), sum(PRINTED) ** 2)
    assert journals.concentration(TABLE) == pytest.approx(float(by_hand), rel=1e-12)


def test_those_alone_in_their_journal_and_the_others_are_all():
    """Fourteen alone, three of them picked."""
    picked = journals.picked(JOINED)
    assert picked.loc["alone"].to_dict() == {"classified": 3, "articles": 14}
    assert picked.sum().to_dict() == {"classified": 21, "articles": 42}


def test_a_damaged_table_is_refused(tmp_path):
    """File, line, column and value are named."""
    text = (FOLDER / "journals.csv").read_text(encoding="utf-8")
    path = tmp_path / "journals.csv"
    path.write_text(text.replace("Ethics,5", "Ethics,five"), "utf-8")
    with pytest.raises(InputError, match=r"journals.csv, line 2, column articles: .* got 'five'"):
        journals.load(path)
