"""The steps of the review in ishida, each with what it keeps."""

import pytest

from models.core.errors import InputError
from models.data import review_funnel
from models.data.table import FOLDER


def test_the_steps_are_those_of_the_text():
    """ishida, section 4: '180 studies', '42 studies out of 180'; Table 3 has 21 rows."""
    assert review_funnel.TABLE.articles.to_dict() == {
        "searched": 180,
        "allied": 42,
        "classified": 21,
    }


def test_each_step_keeps_less_and_says_what_and_where():
    """A funnel narrows, and every step has its place in the text."""
    assert review_funnel.TABLE.articles.is_monotonic_decreasing
    assert review_funnel.TABLE["where"].str.startswith("sections ").all()
    for column in ("kept", "left_out", "remark"):
        assert review_funnel.TABLE[column].str.endswith(".").all()


def test_a_damaged_file_is_refused(tmp_path):
    """File, line, column and value are named."""
    text = (FOLDER / "review_funnel.csv").read_text(encoding="utf-8")
    path = tmp_path / "review_funnel.csv"
    path.write_text(text.replace("allied,42", "allied,some"), "utf-8")
    with pytest.raises(InputError, match=r"funnel.csv, line 3, column articles: .* got 'some'"):
        review_funnel.load(path)
