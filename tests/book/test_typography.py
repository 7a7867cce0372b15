"""Readers see printed quotation marks and apostrophes, on pages and in what their widgets show."""

import re

import pytest
from bs4 import BeautifulSoup

from tests.site import LIVE_PAGES, PAGES, html, widgets

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
