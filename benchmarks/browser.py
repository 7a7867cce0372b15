"""Chromium, the built book on loopback, and moves of a slider timed inside the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import launch
from tests.browser.serving import Quiet, serving

SITE = Path(__file__).resolve().parents[1] / "_build" / "html"
CHAPTER = "book/group_profit.html"
MOVES = Path(__file__).with_name("moves.js").read_text(encoding="utf-8")


@contextmanager
def served(handler: type[SimpleHTTPRequestHandler] = Quiet) -> Iterator[str]:
    """The address of the built book on this machine."""
    if not (SITE / CHAPTER).exists():
        raise FileNotFoundError("the book is not built: run `make book` first")
    with serving(SITE, handler) as address:
        yield address


@contextmanager
def new_page() -> Iterator[Page]:
    """An empty page of a new browser that reaches this machine only; nothing is cached."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 1280, "height": 1600})
        yield page
        browser.close()


def moves(page: Page, control: str, stage: str, count: int, **options) -> list[dict]:
    """Time `count` moves of a control; see moves.js for what is timed."""
    given = {"control": control, "stage": stage, "count": count, **options}
    return page.evaluate(MOVES, given)
