"""The glossary: what it holds, and where chapters link to it."""

import pytest
from docutils import nodes

from book.extensions.terms import APART, entries, linked
from models.data import glossary, organisations
from tests.site import PAGES, notebooks, soup

GLOSSARY = glossary.load()


def links(page):
    """Return the addresses of the links of a page to the glossary, in reading order."""
    return [link["href"] for link in soup(page).select("a:has(> .term)")]


def test_the_page_has_every_term():
    """Each term is a heading of the list that a link can go to."""
    shown = {term["id"] for term in soup("book/glossary.html").select("dl.glossary > dt")}
    assert len(shown) == len(entries()) > len(GLOSSARY)


@pytest.mark.parametrize("name", organisations.load())
def test_every_organisation_is_in_a_chapter(name):
    """The index leads from a name to where it is spoken of."""
    heading = soup("book/glossary.html").find("section", id="organisations")
    item = next(item for item in heading.select("li") if item.strong.text == name)
    assert item.select("a")


@pytest.mark.parametrize("term", GLOSSARY.index[~GLOSSARY.common])
def test_every_term_is_used_in_a_chapter(term):
    """The glossary explains the words of this book, and says where they are."""
    entry = next(entry for entry in entries() if entry["term"] == term)
    shown = next(
        item
        for item in soup("book/glossary.html").select("dl.glossary > dt")
        if item.find(string=True, recursive=False) == term
    )
    chapters = [
        link["href"] for link in shown.find_next("dd").select("a") if link["href"].endswith(".html")
    ]
    assert chapters
    for page in chapters:
        assert entry["pattern"].search(soup(f"book/{page}").get_text())


@pytest.mark.parametrize("page", PAGES)
def test_a_page_links_a_term_once_and_to_what_is_there(page):
    """The first use of a term is a link that leads somewhere; later ones are plain."""
    shown = {term["id"] for term in soup("book/glossary.html").select("dl.glossary > dt")}
    found = [address.removeprefix("glossary.html#") for address in links(page)]
    if page != "book/glossary.html":
        assert set(found) <= shown
        assert len(found) == len(set(found))


def test_every_chapter_links_to_the_glossary():
    """The links are there, and not just not wrong."""
    pages = [f"{name}.html" for name in notebooks() if name not in APART]
    assert all(links(page) for page in pages)


def test_longer_terms_win_and_words_stay_whole():
    """`strategic alliance` is no `alliance`, and a part of a word is no term."""
    pieces, left = linked("Non-synergy, synergy-like, and Synergy at last: synergy.", entries())
    assert [piece.astext() for piece in pieces if not isinstance(piece, nodes.Text)] == ["Synergy"]
    assert "".join(piece.astext() for piece in pieces) == (
        "Non-synergy, synergy-like, and Synergy at last: synergy."
    )
    assert "synergy" not in {entry["term"] for entry in left}
