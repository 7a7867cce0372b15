"""What links lead to is written in the page, where they say."""

import pytest

from book.extensions.letters import letters, plain
from models.notation import CHAPTERS
from tests.site import PAGES, named, notebooks, soup

# Links whose goal says what it is.
ELSEWHERE = ("bibliography.html#cite-", "glossary.html#term-", "notation.html#letter-")
HERE = ("#figure-", "#exercise-", "#instrument-", "#equation-")


def told(page):
    """Return the links of a page whose goals say what they are."""
    for link in soup(page).select("article a.reference.internal"):
        if any(part in link["href"] for part in ELSEWHERE) or link["href"].startswith(HERE):
            yield link


@pytest.mark.parametrize("page", PAGES)
def test_every_link_says_what_it_leads_to(page):
    """In words that are in the page, once each, and hidden from nobody who listens."""
    links = list(told(page))
    for link in links:
        for name in link["aria-describedby"].split():
            (said,) = named(page)[name]
            assert said.get_text(strip=True)
    chapters = {f"{name}.html" for name in notebooks()} - {"book/notation.html"}
    assert links or page not in chapters


@pytest.mark.parametrize("page", PAGES)
def test_a_letter_leads_to_its_row(page):
    """On the page of the notation."""
    rows = {row["id"] for row in soup("book/notation.html").select("tr[id]")}
    found = {link["href"].partition("#")[2] for link in soup(page).select("a.sa-letter")}
    assert found <= rows


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_letter_of_a_chapter_has_one_meaning_there(chapter):
    """Else its text could not say which."""
    assert letters(chapter)


def test_mathematics_that_looks_alike_is_alike():
    """Braces and spaces do not show."""
    assert plain(r"{\pi}_{i}") == plain(r"\pi_i") != plain(r"\pi_j")
