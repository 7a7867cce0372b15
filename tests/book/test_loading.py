"""A page is drawn before its scripts are there."""

import pytest

from book.extensions.loading import AT_ONCE
from tests.site import LIVE_PAGES, PAGES, soup


@pytest.mark.parametrize("page", PAGES)
def test_scripts_wait_until_a_page_is_read(page):
    """But for those that say how it is drawn."""
    scripts = soup(page).select("head script[src]:not([defer]):not([async])")
    files = {script["src"].split("?")[0].removeprefix("../") for script in scripts}
    assert files <= set(AT_ONCE)


@pytest.mark.parametrize("page", LIVE_PAGES)
def test_the_state_of_live_figures_stands_behind_the_text(page):
    (state,) = soup(page).select('script[type$="widget-state+json"]')
    assert not state.find_parent("head")
    assert not state.find_next("h2")
