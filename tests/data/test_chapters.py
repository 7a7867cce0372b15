"""Tables point to chapters that there are."""

from pathlib import Path

import pytest

from models.data import failure_loci, shortcomings, success_factors
from models.data.chapters import link

BOOK = Path(__file__).parents[2] / "book"


@pytest.mark.parametrize(
    "table",
    [failure_loci.load(), shortcomings.load(), success_factors.load()],
    ids=["failure_loci", "shortcomings", "success_factors"],
)
def test_every_chapter_that_a_table_names_is_in_the_book(table):
    """A link that leads nowhere would be worse than none."""
    for chapter in filter(None, table.chapter):
        assert (BOOK / f"{chapter}.ipynb").exists(), chapter
        assert link(chapter).endswith(f"]({chapter}.ipynb)")


def test_a_factor_without_a_chapter_says_so():
    """The table does not pretend."""
    assert link("") == "no model here"
