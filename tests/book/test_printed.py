"""Links that code prints lead to the pages of the book."""

from types import SimpleNamespace

import pytest

from book.extensions.printed import lead_to_pages
from tests.site import soup


def mended(body, pagename="book/why_ally"):
    """Return a page's body with its links mended, in a book of three pages."""
    known = {"book/intro", "book/why_ally", "book/stages"}
    builder = SimpleNamespace(
        get_relative_uri=lambda start, to: "" if start == to else f"<{start} to {to}>",
        get_target_uri=lambda name: f"{name}.html",
    )
    app = SimpleNamespace(env=SimpleNamespace(found_docs=known), builder=builder)
    context = {"body": body}
    lead_to_pages(app, pagename, "page.html", context, None)
    return context["body"]


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ('<a href="stages.ipynb"', '<a href="<book/why_ally to book/stages>"'),
        ('<a href="../book/stages.ipynb"', '<a href="<book/why_ally to book/stages>"'),
        ('<a href="why_ally.ipynb"', '<a href="why_ally.html"'),
        ('<a href="nothing.ipynb"', '<a href="nothing.ipynb"'),
        ('<a href="https://x.org/stages.ipynb"', '<a href="https://x.org/stages.ipynb"'),
        ('<a download href="../_sources/book/stages.ipynb"', None),
        ("a file named stages.ipynb", None),
    ],
)
def test_a_link_to_a_notebook_of_the_book_becomes_one_to_its_page(link, leads):
    """What is no page of the book stays as it was printed."""
    assert mended(link) == (leads or link)


def test_a_page_without_a_body_stays_without():
    """As the page of the search does."""
    context = {}
    lead_to_pages(None, "search", "search.html", context, None)
    assert not context.get("body")


def test_no_link_of_the_map_leads_to_a_notebook():
    """In the built page each box opens a chapter."""
    links = [link["href"] for link in soup("book/why_ally.html").select("figure.sa-map a")]
    assert links
    assert all(link.endswith(".html") for link in links)
