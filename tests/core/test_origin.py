"""Where a number, an equation or a claim comes from, as the reader sees it."""

import pytest

from models.core.origin import Assumption, Derived, Source


@pytest.mark.parametrize(
    ("origin", "text"),
    [
        (Source("key2000", "Author (2000)", "section 3"), "Author (2000), section 3"),
        (Derived("from (1)"), "derived: from (1)"),
        (Assumption("easy to count"), "book's assumption: easy to count"),
    ],
)
def test_the_text_says_whether_a_source_or_this_book_speaks(origin, text):
    """A reader can tell what is quoted from what is ours."""
    assert origin.text == text
