"""How heavy the book is to a reader who comes for the first time."""

import pytest

from tests.browser.loading import first_visit
from tests.site import LIVE_PAGES, SITE

LANDING = "book/intro.html"
MOST = {LANDING: 250, "a chapter": 450}  # kB
HEAVIEST = sorted(LIVE_PAGES, key=lambda page: (SITE / page).stat().st_size)[-2:]


@pytest.mark.parametrize("path", [LANDING, *HEAVIEST])
def test_a_first_visit_is_light(browser, address, path):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    loaded = first_visit(page, address, path)
    page.close()
    assert sum(loaded.values()) <= MOST.get(path, MOST["a chapter"]), sorted(
        loaded.items(), key=lambda one: -one[1]
    )
