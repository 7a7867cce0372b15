"""When a page is finished; what it asks for on a first visit, and how heavy that is, packed."""

import gzip

# Until these are there a page is not finished: its fonts and its live figures, asked for at once,
# with all that they compute.
# Not async, for Playwright takes a promise for a yes.
READY = """() => {
  dispatchEvent(new Event("sa-all"));
  const count = (kind) => document.querySelectorAll(kind).length;
  const undrawn = [...document.querySelectorAll(".sim .sim-drawing:not([height])")];
  return document.fonts.status === "loaded" && !count("[data-unfinished]") &&
    count(".sa-live, .sa-failed") === count('script[type$="widget-view+json"]') &&
    !undrawn.some((drawing) => drawing.checkVisibility());
}"""
# Whether no figure still computes.
FINISHED = "() => !document.querySelector('[data-unfinished]')"
# Observers of size are told after a frame is laid out, and draw for the next.
DRAWN = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"
PACKED = ("font/", "image/png", "image/jpeg", "application/font")
STILL_ASKS = 500  # milliseconds in which a page may still ask for something


def first_visit(page, address, path):
    """Return the kB of each thing that is loaded, by its address; HERE is this machine's.

    Fonts and pictures are packed already. A module made from the page's own text, and a picture
    inside it, are no requests; what is refused weighs nothing.
    """
    answers, refused = [], []
    page.on("response", lambda answer: answers.append(answer))
    page.on("requestfailed", lambda request: refused.append(request.url))
    page.goto(address + path)
    page.wait_for_function(READY)
    page.wait_for_timeout(STILL_ASKS)
    sizes = {answer.url.replace(address, "HERE/"): _weight(answer) for answer in answers}
    asked = sizes | dict.fromkeys(refused, 0.0)
    return {url: size for url, size in asked.items() if not url.startswith(("blob:", "data:"))}


def _weight(answer):
    if answer.url.startswith(("blob:", "data:")):
        return 0.0
    body = answer.body()
    kind = answer.headers.get("content-type", "")
    return len(body) / 1000 if kind.startswith(PACKED) else kilobytes(body)


def kilobytes(content):
    return len(gzip.compress(content, 6)) / 1000
