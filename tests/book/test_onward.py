"""Every chapter ends in questions that lead on."""

import pytest

from models.data.chapters import CHAPTERS, onward
from tests.site import soup


@pytest.mark.parametrize("chapter", CHAPTERS.index)
def test_a_chapter_ends_in_its_questions_on_both_ways(chapter):
    """After them comes nothing."""
    article = soup(f"book/{chapter}.html").find("article")
    last = article.find_all("section")[-1]
    rows = list(onward().query("chapter == @chapter").itertuples())
    assert last["id"] == "where-to-next"
    assert not last.find_parent(class_="sa-long")
    for item, row in zip(last.find_all("li"), rows, strict=True):
        assert " ".join(item.text.split()) == f"{row.question} {CHAPTERS.title[row.next]}"
        assert item.a["href"] == f"{row.next}.html"


def test_from_the_first_chapter_the_questions_lead_to_all_others():
    """Nobody who follows them is left without a chapter."""
    found, new = set(), {CHAPTERS.index[0]}
    while new:
        found |= new
        new = set(onward().query("chapter in @new").next) - found
    assert found == set(CHAPTERS.index)
