"""Links that set a figure lead to a figure, and are no links to a heading."""

import pytest

from book.extensions.scenarios import SCENARIO
from tests.site import PAGES, soup

LINKS = [
    (page, link["href"])
    for page in PAGES
    for link in soup(page).select("article a[href*='#']")
    if SCENARIO.fullmatch(link["href"].partition("#")[2])
]


@pytest.mark.parametrize(
    ("fragment", "sets"),
    [
        ("stages:moment=40", True),
        ("iso_profit:relative_size=0.2,synergy=1.5", True),
        ("the-model", False),
        ("stages", False),
        ("stages:", False),
        ("", False),
    ],
)
def test_a_link_sets_a_figure_if_it_names_one_and_a_setting(fragment, sets):
    """Headings, and a figure without settings, are found as any other place is."""
    assert bool(SCENARIO.fullmatch(fragment)) == sets


def test_every_such_link_stays_as_it_was_written():
    """None was taken for the name of a heading; on another page it keeps its settings."""
    assert not [href for _, href in LINKS if not SCENARIO.fullmatch(href.partition("#")[2])]
    assert not [
        link
        for page in PAGES
        for link in soup(page).select("article span.xref.myst")
        if SCENARIO.search(str(link))
    ]
