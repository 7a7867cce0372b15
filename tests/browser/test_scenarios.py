"""Each decision of a chapter shows its figure at the settings it speaks of."""

from collections import defaultdict
from urllib.parse import urljoin

import pytest

from book.extensions.scenarios import SCENARIO
from tests.site import PAGES, links

BY_PAGE = defaultdict(list)
for start in PAGES:
    for link in links(start):
        path, _, fragment = urljoin(start, link).partition("#")
        if SCENARIO.fullmatch(fragment):
            BY_PAGE[path].append(fragment)


@pytest.mark.parametrize("path", sorted(BY_PAGE))
def test_every_link_sets_its_figure_and_nothing_in_it_is_refused(visit, path):
    """The figure says that its settings are the link's, and no more."""
    page = visit(path)
    for fragment in dict.fromkeys(BY_PAGE[path]):
        page.evaluate("(fragment) => { location.hash = fragment; }", fragment)
        name = fragment.split(":")[0]
        notice = page.locator(f"[data-figure={name}] .sim-notice")
        page.wait_for_function(
            "(name) => document.querySelector(`[data-figure=${name}] .sim-notice`)?.textContent",
            arg=name,
        )
        assert notice.inner_text() == "Settings from your link.", fragment
