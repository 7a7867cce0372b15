"""How a page starts: its figures come when they are wanted, and nothing moves when they do."""

import pytest

from tests.browser.loading import READY

PAGES = ("intro", "group_profit", "stages")
DESK, PHONE = {"width": 1350, "height": 940}, {"width": 412, "height": 823}
STEADY = 0.05  # the most that a page may shift in all; 0.1 counts as good

NOTE_SHIFTS = """window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { shift += value; }))
  .observe({ type: "layout-shift", buffered: true });"""
BUSY = "window.requestIdleCallback = () => {};"
COME = """() => document.querySelectorAll(".sa-live").length ===
  document.querySelectorAll('script[type$="widget-view+json"]').length"""
WAITING = ".sa-place"
# Which figures leave work for later: what is done at once is done before this hears of it.
NOTE_UNFINISHED = """window.unfinished = [];
new MutationObserver((told) => unfinished.push(...told.map(({ target }) => target)
  .filter((one) => "unfinished" in one.dataset).map((one) => one.dataset.figure)))
  .observe(document, { subtree: true, attributeFilter: ["data-unfinished"] });"""


@pytest.fixture
def fresh(browser):
    """A tab of a reader who has not been here yet, on a phone."""
    context = browser.new_context(viewport=PHONE)
    context.add_init_script(NOTE_SHIFTS)
    yield context.new_page()
    context.close()


@pytest.fixture
def busy(fresh):
    """The same, and the browser has no idle time."""
    fresh.add_init_script(BUSY)
    return fresh


@pytest.mark.parametrize("window", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_hardly_anything_moves_when_figures_come(busy, address, name, window):
    """For each has its room from the first; and none comes that nobody is near to."""
    busy.set_viewport_size(window)
    busy.goto(f"{address}book/{name}.html")
    busy.locator(".sa-live").first.wait_for()
    assert busy.locator(WAITING).count() or name == "intro"
    busy.wait_for_function(READY)
    busy.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    assert busy.evaluate("shift") < STEADY


def test_all_figures_come_without_scrolling(fresh, address):
    """In idle time, so that who searches in the page finds what they say."""
    fresh.goto(f"{address}book/group_profit.html")
    fresh.wait_for_function(COME)
    assert not fresh.evaluate("scrollY")


def test_figures_come_as_the_reader_comes_near_and_all_for_paper(busy, address):
    busy.goto(f"{address}book/stages.html")
    busy.evaluate("document.getElementById('quiz').scrollIntoView()")
    busy.locator("#quiz .sim-question").first.wait_for()
    assert busy.locator(WAITING).count()
    busy.evaluate("dispatchEvent(new Event('beforeprint'))")
    busy.wait_for_function(COME)


def test_a_figure_that_comes_for_paper_is_whole_at_once(busy, address):
    """One with long work comes too late to hear that the page is printed."""
    busy.add_init_script(NOTE_UNFINISHED)
    for way in ("beforeprint", "sa-all"):
        busy.goto("about:blank")
        busy.goto(f"{address}book/social_innovation.html")
        busy.locator(".sa-live").first.wait_for()
        assert not busy.locator("[data-figure=arrow_j]").count()
        busy.evaluate(f"dispatchEvent(new Event('{way}'))")
        busy.wait_for_function(COME)
        assert set(busy.evaluate("unfinished")) == ({"arrow_j"} if way == "sa-all" else set())
