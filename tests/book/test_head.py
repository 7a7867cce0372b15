"""What a page says of itself, and what is only said where the book's address is known."""

from types import SimpleNamespace

import pytest
from sphinx.errors import ExtensionError

from book.extensions import sentences
from book.extensions.head import description, say, set_address, write_sitemap
from book.extensions.sentences import Section
from tests.site import PAGES, SITE, documents, soup

OWN_TEXT = [f"{name}.html" for name in documents()]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_each_thing_once(page):
    """And claims no address."""
    head = soup(page).head
    for name in ("viewport", "description"):
        assert len(head.select(f"meta[name={name}]")) == (name == "viewport" or page in OWN_TEXT)
    assert head.find("meta", property="og:title")["content"]
    assert not head.find("link", rel="canonical")
    assert not head.find("meta", property="og:url")


def test_each_page_has_a_description_of_its_own():
    told = [
        soup(page).head.find("meta", attrs={"name": "description"})["content"] for page in OWN_TEXT
    ]
    assert len(set(told)) == len(told)
    assert all(20 < len(one) < 300 for one in told), told
    assert not [one for one in told if "$" in one or "\\" in one]


def test_no_sitemap_without_an_address():
    assert not (SITE / "sitemap.xml").exists()


def test_a_description_is_the_first_sentences():
    long = "A long sentence. " * 20
    assert (
        description([Section("T", "t"), Section("U", "u", ["One.", "Two.", long])]) == "One. Two."
    )
    assert description([Section("T", "t", [long])]) == long
    assert description([]) == ""


def test_a_title_is_given_as_it_reads(monkeypatch):
    """Sphinx hands it over as HTML, and the page escapes what it is given."""
    monkeypatch.setattr(sentences, "pages", lambda env: {})
    config = SimpleNamespace(html_title="The book")
    context = {"title": "What <em>is</em> R&amp;D &lt; worth?"}
    say(SimpleNamespace(env=None, config=config), "page", "page.html", context, None)
    assert dict(context["about"])["og:title"] == "What is R&D < worth?"


def test_the_address_gives_a_sitemap(monkeypatch, tmp_path):
    monkeypatch.setenv("BOOK_ADDRESS", "https://owner.github.io/book")
    config = SimpleNamespace(html_baseurl="")
    set_address(None, config)
    assert config.html_baseurl == "https://owner.github.io/book/"
    env = SimpleNamespace(found_docs={"book/intro"})
    write_sitemap(SimpleNamespace(config=config, env=env, outdir=tmp_path), None)
    text = (tmp_path / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://owner.github.io/book/book/intro.html</loc>" in text


@pytest.mark.parametrize("address", ["owner.github.io", "ftp://a.b/", "https://"])
def test_an_address_that_cannot_work_is_refused(monkeypatch, address):
    monkeypatch.setenv("BOOK_ADDRESS", address)
    with pytest.raises(ExtensionError, match="BOOK_ADDRESS must look like"):
        set_address(None, SimpleNamespace(html_baseurl=""))
