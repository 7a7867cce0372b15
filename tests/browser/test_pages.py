"""Every page of the book, as a reader's browser meets it."""

from pathlib import Path

import pytest

from tests.browser.axe import AXE
from tests.browser.loading import DRAWN
from tests.site import LIVE_PAGES, PAGES, SITE, documents

# Everything axe knows about WCAG 2.2 at level AA, and its best practices on top.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Those that look at colours. No other can tell the schemes apart, if they show the same.
COLOURS = ["color-contrast", "link-in-text-block"]
# In the dark, when it has seen all texts in the light, axe looks at these for their contrast.
MARK_SOME = Path(__file__).with_name("some_of_each_look.js").read_text(encoding="utf-8")
SOME = "[data-some]"
# What passes need not be described, which takes long, and no message quotes markup.
RUN_AXE = """async ([runOnly, texts]) => {
  axe.configure({ noHtml: true, rules: [{ id: "color-contrast", selector: texts }] });
  const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target}: ${node.failureSummary}`));
}"""
# What holds a formula and its comma together is as high as the browser rounds it, now this way, now
# that; all that is in it is looked at.
SHOWN = """() => [...document.querySelectorAll("body, body :not(.sa-together)")].map((node) => {
  const { width, height } = node.getBoundingClientRect();
  const isSeen = node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return [node.localName, node.textContent.slice(0, 20), isSeen, width, height].join();
})"""


def test_every_page_of_the_contents_is_built():
    assert {f"{name}.html" for name in documents()} <= set(PAGES)


def test_the_root_of_the_site_leads_to_the_first_page(visit):
    page = visit("index.html")
    page.wait_for_url("**/book/intro.html")


def test_a_page_that_is_not_there_leads_to_the_book_at_any_depth(browser):
    """The book may lie in a folder, and what is asked for in folders that are nowhere."""
    told = (SITE / "404.html").read_text(encoding="utf-8")

    def answer(route):
        there = route.request.url.endswith("/name/_static/favicon.svg")
        sign = (SITE / "_static" / "favicon.svg").read_text(encoding="utf-8")
        missing = {"status": 404, "body": told, "content_type": "text/html"}
        route.fulfill(**({"body": sign, "content_type": "image/svg+xml"} if there else missing))

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto("http://book.test/name/book/old/learning-race.html")
    page.locator("#search").wait_for()
    links = page.locator("a").evaluate_all("(links) => links.map(({ href }) => href)")
    there = "http://book.test/name/"
    assert links == [f"{there}book/intro.html", f"{there}search.html?q=learning%20race"]
    page.evaluate(AXE)
    assert not page.evaluate(RUN_AXE, [RULES, "*"])
    page.close()


@pytest.mark.parametrize("path", [page for page in PAGES if page not in LIVE_PAGES])
def test_page_opens_offline(visit, reader, path):
    """So do those with figures, of which every slider is moved there: `test_figures.py`."""
    reader.set_offline(True)
    page = visit(path, files=True)
    assert page.locator("h1").first.inner_text()


@pytest.mark.parametrize("path", ["book/literature.html", "book/group_profit.html"])
def test_a_page_that_grows_shows_what_one_shows_that_was_opened_wide(visit, path):
    page = visit(path, width=375)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate(DRAWN)
    assert page.evaluate(SHOWN) == visit(path).evaluate(SHOWN)


@pytest.mark.parametrize("path", PAGES)
def test_page_is_accessible_and_fits(visit, path):
    """On a phone and in a wide window, and in both colour schemes, which show the same things in
    the same places. It is opened once, on a phone; see the test above.
    """
    page = visit(path, width=375)
    page.evaluate(AXE)
    for width in (375, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(DRAWN)
        shown = {}
        for scheme, rules, texts in (("light", RULES, "*"), ("dark", COLOURS, SOME)):
            page.emulate_media(color_scheme=scheme)
            page.wait_for_function(f"document.documentElement.dataset.theme === '{scheme}'")
            if texts == SOME:
                page.evaluate(MARK_SOME)
                assert page.locator(SOME).count()
            assert not page.evaluate(RUN_AXE, [rules, texts]), (width, scheme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            shown[scheme] = page.evaluate(SHOWN)
        assert shown["light"] == shown["dark"], width
