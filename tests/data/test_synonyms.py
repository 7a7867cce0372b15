"""What readers may call a thing, and what the book calls it."""

import re
from pathlib import Path

import nbformat

from models.data import glossary
from models.data.synonyms import load

ROOT = Path(__file__).parents[2]
SYNONYMS = load()


def test_each_is_asked_in_small_letters_and_means_something_else():
    """As a question is compared with it."""
    for asked, means in SYNONYMS.items():
        assert asked == asked.lower()
        assert means
        assert asked not in means


def test_the_book_uses_every_word_that_is_meant():
    """A synonym of nothing would find nothing."""
    chapters = (nbformat.read(path, 4).cells for path in (ROOT / "book").glob("*.ipynb"))
    texts = [cell.source for cells in chapters for cell in cells if cell.cell_type == "markdown"]
    text = " ".join([*texts, *glossary.load().index]).lower()
    words = {word for means in SYNONYMS for one in means for word in re.findall(r"\w+", one)}
    assert [word for word in sorted(words) if word.lower().rstrip("s") not in text] == []
