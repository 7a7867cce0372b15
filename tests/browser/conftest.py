"""A real browser on the built book, with the rest of the network cut."""

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import launch
from tests.browser.loading import DRAWN, READY
from tests.browser.serving import serving
from tests.site import PAGES, SITE

# Whether anything was done in a page since it was opened.
NOTE_TOUCH = """for (const kind of ["pointerdown", "click", "keydown", "input", "change"])
  addEventListener(kind, () => { window.touched = true; }, { capture: true });"""


# Nor need a test wait for idle time where it comes to a page by itself.
ALL_AT_ONCE = 'addEventListener("load", () => dispatchEvent(new Event("sa-all")))'


@pytest.fixture(scope="session")
def address():
    """The address of the built book on this machine."""
    with serving(SITE) as address:
        yield address


# One browser a module: Playwright's event loop must be gone before a notebook runs in this process.
@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def reader(browser):
    """A reader's browser: what it has loaded once for a module it has at hand."""
    context = browser.new_context(
        reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"]
    )
    context.add_init_script(NOTE_TOUCH)
    context.add_init_script(ALL_AT_ONCE)
    yield context
    context.close()


class Faults:
    """What goes wrong in a reader's pages, and what they asked for since they were opened."""

    def __init__(self, reader, address):
        self.found, self.asked = [], set()
        self.own = (address, SITE.as_uri(), "data:", "blob:")
        reader.on("console", self.note_console)
        reader.on("weberror", lambda error: self.note("script error", error.error))
        reader.on("request", self.note_request)
        reader.on("requestfailed", self.note_failure)
        reader.on("response", self.note_response)

    def note(self, fault, text):
        self.found.append(f"{fault}: {text}")

    def note_console(self, message):
        if message.type in ("error", "warning"):
            self.note("console", message.text)

    def note_request(self, request):
        self.asked.add(request)
        if not request.url.startswith(self.own):
            self.note("another host", request.url)

    def note_failure(self, request):
        # A page that is left, also by a link of its own, gives up what it still asked for.
        if request in self.asked and request.failure != "net::ERR_ABORTED":
            self.note(f"failed request, {request.failure}", request.url)

    def note_response(self, response):
        if response.status >= 400:
            self.note(response.status, response.url)


@pytest.fixture(scope="module")
def faults(reader, address):
    """Return what notes all that goes wrong in the reader's pages."""
    return Faults(reader, address)


@pytest.fixture(scope="module")
def tab(reader):
    """The tab in which a test opens its first page: a new tab would take as long again."""
    return reader.new_page()


@pytest.fixture
def visit(request, reader, tab, faults, address):
    """Open a page of the book; whatever goes wrong in it fails the test.

    That is: a console error or warning, a script error, a request that fails, and a request to
    another host. Each page of a test has a tab of its own, but for those that it shares: a test
    that acts by pointer and keys alone leaves a page that it did not touch to the next test. A test
    that only compares before and after may take that page even if it was touched: `moved`.
    """
    opened = []
    kept = False
    failed = request.session.testsfailed

    def open_page(path, files=False, width=1280, share=False, moved=False):
        nonlocal kept
        kept = share or moved
        page = tab if kept or not opened else reader.new_page()
        opened.append(page)
        url = path if "://" in path else (f"{SITE.as_uri()}/" if files else address) + path
        window = {"width": width, "height": 900}
        here = page.url.partition("#")[0] if moved else page.url
        elsewhere = (here, page.viewport_size) != (url, window)
        if elsewhere or (page.evaluate("window.touched") and not moved):
            if page is tab:
                faults.asked.clear()
            page.goto("about:blank")  # or nothing is loaded where only the fragment is another
            page.set_viewport_size(window)
            page.goto(url)
            page.wait_for_function(READY)
        return page

    yield open_page
    forget(reader, tab, opened)
    found = [*faults.found]
    faults.asked.clear()
    if found or not kept or request.session.testsfailed > failed:
        tab.goto("about:blank")
    faults.found.clear()
    assert not found


def forget(reader, tab, opened):
    """Leave nothing of a test to the next one but what the browser has loaded."""
    for page in {*opened}:
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
        if page is not tab:
            page.close()
    tab.emulate_media(color_scheme="light", media="null", forced_colors="none")
    reader.set_offline(False)


@pytest.fixture
def offline(browser, request):
    """Somebody with files and no network, in the window that the module of the test gives."""
    width, height = request.module.WINDOW
    context = browser.new_context(viewport={"width": width, "height": height})
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def open_file(offline):
    """Open a file in a tab of its own; an error in it, or a request out of it, is a fault."""
    faults = []

    def open_file(path, how="", **media):
        page = offline.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.on("request", lambda asked: faults.append(asked.url) if "http" in asked.url else None)
        page.emulate_media(**media)
        page.goto(path.as_uri() + how)
        return page

    yield open_file
    assert not faults


# A print is of what stands on the screen: nothing that listens to its size hears of the sheet's.
DEAF_IN_PRINT = """window.ResizeObserver = class extends ResizeObserver {
  constructor(listener) {
    super((...told) => matchMedia("print").matches || listener(...told));
  }
}"""


@pytest.fixture(scope="module")
def screen(browser):
    """The tab in which pages are only looked at, one after the other."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(DEAF_IN_PRINT)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def screen_faults(screen, address):
    """Return what notes all that goes wrong on the screen."""
    return Faults(screen.context, address)


@pytest.fixture(scope="module", params=PAGES)
def opened(request, screen, screen_faults, address):
    """A page of the book, opened once for all tests of a module: they only look at it.

    Whatever goes wrong in it fails them.
    """
    screen.goto("about:blank")  # or the page before it would be laid out once more
    screen.emulate_media(color_scheme="light", media="null", forced_colors="none")
    screen.set_viewport_size({"width": 1280, "height": 900})
    screen.goto(address + request.param)
    screen.wait_for_function(READY)
    yield screen
    found = [*screen_faults.found]
    screen_faults.asked.clear()
    screen_faults.found.clear()
    assert not found


# Whether a page is dark, on paper, in the colours of the system.
MEDIA = """["(prefers-color-scheme: dark)", "print", "(forced-colors: active)"].map((query) =>
  matchMedia(query).matches)"""


@pytest.fixture
def look(opened):
    """Show the opened page in a window so wide, in a colour scheme, with all laid out."""

    def show(width, scheme="light", media="null", forced_colors="none"):
        # To set a medium lays a page out anew, even if it has been set.
        wanted = [scheme == "dark", media == "print", forced_colors == "active"]
        if opened.evaluate(MEDIA) != wanted:
            opened.emulate_media(color_scheme=scheme, media=media, forced_colors=forced_colors)
        opened.set_viewport_size({"width": width, "height": 900})
        opened.wait_for_function(f"document.documentElement.dataset.theme === '{scheme}'")
        opened.evaluate(DRAWN)
        return opened

    return show
