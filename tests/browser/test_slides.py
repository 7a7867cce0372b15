"""Slides in a browser: turned by keys, with figures that move, dark, accessible, and on paper."""

import pypdfium2
import pytest

from exercises.teaching.slides import slides
from tests.browser.axe import violations

NAMES = ("group_profit", "literature")
WINDOW = 1600, 900  # a projector's
SLIDES = "[...document.querySelectorAll('.slides > section')]"
AT = f"{SLIDES}.findIndex((one) => one.matches('.present'))"
CUT = """[...document.querySelectorAll(".present .page, .present .page > *")].filter((one) =>
  one.scrollHeight > one.clientHeight + 1 && !one.matches(".figure")).map((one) => one.innerText)"""


@pytest.fixture
def open_deck(open_file, tmp_path):
    """Open a deck as a file."""

    def open_deck(name, scheme="light", how=""):
        path = tmp_path / f"{name}.html"
        path.write_text(slides(name, "https://book.example"), encoding="utf-8")
        page = open_file(path, how, color_scheme=scheme)
        page.wait_for_selector(".sa-live", state="attached")
        return page

    return open_deck


def to_figure(page):
    """Turn to the first slide with a figure."""
    while not page.locator(".present .figure").count():
        page.keyboard.press("ArrowRight")
    page.locator(".present .sim").wait_for()
    return page.locator(".present .figure")


def test_arrow_keys_turn_slides_and_move_sliders(open_deck):
    """In a slider they move its figure, and the slide stays; a clicker's keys turn it even then."""
    page = open_deck("group_profit")
    figure = to_figure(page)
    place = page.evaluate(AT)
    said = figure.locator(".sim-summary").inner_text()
    figure.get_by_role("slider").filter(visible=True).last.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    assert page.evaluate(AT) == place
    moved = figure.locator(".sim-summary").inner_text()
    assert moved != said
    page.keyboard.press("PageDown")
    assert page.evaluate(AT) != place
    assert page.locator(".present .sim-summary").inner_text() == moved, "it is the same figure"


def test_the_point_follows_the_pointer_at_any_size(open_deck):
    page = open_deck("group_profit")
    figure = to_figure(page)
    page.wait_for_timeout(500)  # until it has its size
    point = figure.locator(".sim-handle .sim-point")
    box = point.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 30)
    page.mouse.up()
    now = point.bounding_box()
    assert now["x"] - box["x"] == pytest.approx(60, abs=6)
    assert now["y"] - box["y"] == pytest.approx(30, abs=6)


@pytest.mark.parametrize("name", NAMES)
def test_a_deck_opens_soon_and_no_text_is_cut(open_deck, name):
    page = open_deck(name)
    ready = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert ready < 1000
    for place in range(page.locator(".slides > section").count()):
        page.evaluate(f"location.hash = '#/{place}'")
        page.wait_for_function(f"{AT} === {place}")
        assert page.evaluate(CUT) == [], place
    assert page.locator("aside.notes").count() > 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_slides_are_accessible(open_deck, name, scheme):
    page = open_deck(name, scheme)
    assert page.evaluate("document.documentElement.dataset.theme") == scheme
    to_figure(page)
    page.wait_for_timeout(500)
    assert violations(page) == []


def test_the_speaker_has_a_window_of_notes(open_deck):
    page = open_deck("group_profit")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    opened.value.get_by_text("Minutes 0 to 5").wait_for()


def test_on_paper_every_slide_has_a_page(open_deck):
    page = open_deck("group_profit", how="?print-pdf")
    page.locator(".pdf-page").first.wait_for()
    page.wait_for_timeout(1000)
    count = page.locator(".slides section").count()
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    assert len(paper) == count
