"""Readers see printed quotation marks and apostrophes, on pages and in what their widgets show."""

import re

import pytest
from bs4 import BeautifulSoup

from tests.site import LIVE_PAGES, PAGES, html, soup, widgets

TYPED = re.compile(r".{0,40}['\"].{0,40}")
CODE = ("script", "style", "pre", "code")


@pytest.mark.parametrize("page", PAGES)
def test_no_typed_mark_stands_on_a_page(page):
    article = BeautifulSoup(html(page), "html.parser")
    for code in article(CODE):
        code.decompose()
    assert [found for text in article.stripped_strings for found in TYPED.findall(text)] == []


@pytest.mark.parametrize("page", LIVE_PAGES)
def test_no_typed_mark_stands_in_what_a_widget_is_told(page):
    models, _ = widgets(page)
    told = [text for model in models.values() for text in texts(model["state"])]
    assert told
    assert [found for text in told for found in TYPED.findall(text)] == []


def texts(state):
    """Yield all texts of data like JSON, the keys of dictionaries among them."""
    if isinstance(state, dict):
        for key, value in state.items():
            yield from (key, *texts(value))
    elif isinstance(state, list):
        for value in state:
            yield from texts(value)
    elif isinstance(state, str):
        yield state


def test_a_name_stays_on_a_line_with_its_letter_or_number():
    """In what is read; names by which something is found are as they were typed."""
    article = soup("book/group_profit.html").select_one(".bd-article")
    texts = article.find_all(string=lambda text: text.find_parent(["p", "td"]))
    read = [
        text for text in texts if not text.find_parent(["math", "noscript", "script", "strong"])
    ]
    assert any("firm\N{NO-BREAK SPACE}i’s" in text for text in read)
    assert not [text for text in read if re.search(r"\b(?:[Ff]irm i|Figure \d)\b", text)]
    kept = article.select("pre, thead") + soup("book/glossary.html").select("dt")
    typed = "".join(place.get_text() for place in kept)
    assert not {"\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"} & {*typed}
