"""Every page in little room, as at four times its size, and in the colours of the system."""

from pathlib import Path

import pytest

from tests.browser.loading import DRAWN
from tests.site import LIVE_PAGES, SITE

# 320 is what a window of 1280 shows at 400%. A page is laid out anew for each width: the tests come
# to the widths in such an order that one goes on where the last one was.
WIDTHS = [320, 375]

HARD_TO_READ = Path(__file__).with_name("hard_to_read.js").read_text(encoding="utf-8")

# As a reader may set all text who needs it wider apart (WCAG 1.4.12).
SPACED = """{
  const style = document.createElement("style");
  style.id = "spaced";
  style.textContent = `* {
    letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important;
  }`;
  document.head.append(style);
}"""

# All folds open, and then as they were before.
UNFOLD = """() => {
  for (const fold of document.querySelectorAll("details:not([open])")) {
    fold.dataset.folded = "";
    fold.open = true;
  }
}"""
FOLD = """() => {
  for (const fold of document.querySelectorAll("details[data-folded]")) {
    delete fold.dataset.folded;
    fold.open = false;
  }
}"""

# Tables that are wider than their column.
WIDE = """() => {
  const columns = ".pst-scrollable-table-container, [data-figure], .bd-article";
  return [...document.querySelectorAll(".bd-article table")].filter((table) => {
    const [own, room] = [table, table.closest(columns)].map((node) => node.getBoundingClientRect());
    return own.width && (own.right > room.right + 1 || table.scrollWidth > table.clientWidth + 1);
  }).map((table) => table.textContent.slice(0, 80));
}"""

# What scrolls sideways without a sign: a shadow, a place among the stops of the Tab key, a name.
SILENT = """() => [...document.querySelectorAll(".bd-article *")].filter((node) => {
  const { overflowX, backgroundImage } = getComputedStyle(node);
  if (!/auto|scroll/.test(overflowX) || node.scrollWidth <= node.clientWidth + 1) return false;
  return backgroundImage === "none" || node.tabIndex || !node.ariaLabel;
}).map((node) => `${node.className}: ${node.textContent.slice(0, 80)}`)"""

# Formulas of the text and what touches them, where a line ends between the two.
PARTED = """() => [...document.querySelectorAll(".sa-together")].filter((whole) => {
  const [before, after] = [whole.firstChild, whole.lastChild].map((text) => {
    const range = document.createRange();
    if (text.nodeType === Node.TEXT_NODE) range.selectNodeContents(text);
    return [...range.getClientRects()];
  });
  const lines = [...whole.querySelector("math").getClientRects()];
  return before.some((box) => box.left > lines[0].left) ||
    after.some((box) => box.right < lines.at(-1).right);
}).map((whole) => whole.parentNode.textContent)"""

# How large each picture is shown, and its letters with it, of the size in which it was drawn.
SHOWN = """() => [...document.querySelectorAll(".bd-article .cell_output img")].map((picture) =>
  picture.clientWidth / parseFloat(picture.style.getPropertyValue("--sa-drawn")))"""

# How well a colour, let through in part, is told from the paper of drawings.
CONTRAST = """
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const paint = (colour, part) => {
    pixel.globalAlpha = part;
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
  };
  const ground = getComputedStyle(document.querySelector("svg.sim-drawing")).backgroundColor;
  const luminance = (colour, part) => {
    paint(ground, 1);
    if (colour !== "none") paint(colour, part);
    const channels = [...pixel.getImageData(0, 0, 1, 1).data].map((one) => one / 255);
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = channels.map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = luminance("none");
  const contrast = (colour, part = 1) => {
    const own = luminance(colour, part);
    return (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
  };
"""

# What is drawn and too pale, by its ground and by its border: but not what has a number written on
# it, and not the shades, tracks and bands behind what is drawn.
PALE = f"""() => {{{CONTRAST}
  const behind = ".sim-reach, .sim-region, .sim-band, .sim-track, .sim-impossible, .sim-heat";
  const parts = ":is(path, rect, circle, line)";
  const pale = (node) => {{
    const style = getComputedStyle(node);
    let seen = 1;
    for (let one = node; one.nodeName !== "svg"; one = one.parentNode)
      seen *= getComputedStyle(one).opacity;
    const line = parseFloat(style.strokeWidth) ? style.stroke : "none";
    const fill = contrast(style.fill, seen * style.fillOpacity);
    return Math.max(fill, contrast(line, seen * style.strokeOpacity)) < 3;
  }};
  const named = (node) => `${{node.closest("[data-figure]").dataset.figure}}: ${{node.outerHTML}}`;
  const drawn = document.querySelectorAll(`svg.sim-drawing ${{parts}}:not(${{behind}})`);
  return [...new Set([...drawn].filter(pale).map(named))];
}}"""

# Texts of a drawing that cover another, or are cut; but for 3 pixels above and below letters.
COVERED = """() => {
  const texts = [...document.querySelectorAll("text")]
    .filter((text) => text.checkVisibility({ visibilityProperty: true }))
    .map((text) => ({ says: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width);
  const { right, bottom } = document.documentElement.getBoundingClientRect();
  const cut = ({ box }) =>
    Math.min(box.left, box.top) < -1 || box.right > right + 1 || box.bottom > bottom + 1;
  const over = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 &&
    one.top + 3 < other.bottom - 3 && other.top + 3 < one.bottom - 3;
  return texts.flatMap((one, k) => [
    ...(cut(one) ? [`${one.says} is cut`] : []),
    ...texts.slice(k + 1).filter((other) => over(one.box, other.box))
      .map((other) => `${one.says} on ${other.says}`),
  ]);
}"""

# In the colours of the system: what can't be told from the paper.
UNSEEN = (
    f"""() => {{{CONTRAST}"""
    + """
  const named = (node) => {
    const place = node.closest("[data-figure]")?.dataset.figure ?? "the page";
    return `${place}: ${node.nodeName} ${node.getAttribute("class")} ${node.textContent}`;
  };
  const grounds = [...document.querySelectorAll(".sim-bar :is(span, i), .sim-swatch")].filter(
    (node) => contrast(getComputedStyle(node).backgroundColor) < 3
  );
  const tracks = [...document.querySelectorAll(".sim-bar")].filter(
    (node) => parseFloat(getComputedStyle(node).outlineWidth) === 0
  );
  const drawn = ":is(path, rect, circle, line):not(.sim-reach)";
  const shapes = [...document.querySelectorAll(`svg.sim-drawing ${drawn}`)].filter((node) => {
    const { fill, stroke } = getComputedStyle(node);
    return Math.max(contrast(fill), contrast(stroke)) < 3;
  });
  const texts = [...document.querySelectorAll("svg.sim-drawing text")].filter(
    (node) => !node.closest(".sim-yes") && contrast(getComputedStyle(node).fill) < 4.5
  );
  const look = (node) =>
    [node, ...node.querySelectorAll("*")]
      .map((one) => getComputedStyle(one))
      .map((s) => [s.borderTopWidth, s.fontWeight, s.stroke, s.strokeWidth, s.strokeDasharray])
      .join();
  const pressed = [...document.querySelectorAll("[aria-pressed=true]")];
  const others = (on) => on.parentElement.querySelectorAll(`${on.nodeName}[aria-pressed=false]`);
  const chosen = pressed.filter((on) => [...others(on)].some((off) => look(on) === look(off)));
  return [...grounds, ...tracks, ...shapes, ...texts, ...chosen].map(named);
}"""
)

# What looks otherwise in the figures of a page where their sheets come in the opposite order. Where
# that begins, rules of two sheets select a node: what is set is compared in such nodes, and in all
# others where they stand.
IN_OTHER_ORDER = """() => {
  const held = document.querySelector("script[type$='widget-state+json']").textContent;
  const { state, texts } = JSON.parse(held);
  const places = new Set(Object.values(state).flatMap(({ state: { _css } }) => _css ?? []));
  const sheets = [...places].map((place) => texts[place]);
  const style = [...document.querySelectorAll("style")]
    .find(({ textContent }) => textContent === sheets.join("\\n"));
  const all = (rules) => [...rules].flatMap((rule) => [rule, ...all(rule.cssRules ?? [])]);
  const names = [...new Set(all(style.sheet.cssRules).flatMap(({ style }) => [...(style ?? [])]))];
  const selected = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const selectors = all(sheet.cssRules).flatMap(({ selectorText }) => selectorText ?? []);
    return [...document.querySelectorAll(selectors.join())];
  };
  const [once, twice] = [new Set(), new Set()];
  for (const node of sheets.flatMap(selected)) (once.has(node) ? twice : once).add(node);
  const nodes = [...new Set([...document.querySelectorAll(".sa-live *"), ...twice])];
  const looks = () => nodes.map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    const look = getComputedStyle(node);
    const set = (twice.has(node) ? names : []).map((name) => [name, look.getPropertyValue(name)]);
    return [["box", [x, y, width, height]], ...set].map((one) => one.join(": "));
  });
  const before = looks();
  style.textContent = sheets.toReversed().join("\\n");
  const after = looks();
  style.textContent = sheets.join("\\n");
  return nodes.flatMap((node, k) => {
    const other = after[k].filter((one, n) => one !== before[k][n]);
    return other.length ? [`${node.nodeName} ${node.getAttribute("class")}: ${other}`] : [];
  });
}"""


@pytest.mark.parametrize("width", [1280, *WIDTHS[::-1]])
def test_wide_things_scroll_within_themselves_and_say_so(look, width):
    """Not the page. On a phone wide tables are cards; single equations, code and pictures scroll.

    A picture does so, lest its letters be too small to read, and is not blown up. No line ends
    between a formula and the comma after it.
    """
    page = look(width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(UNFOLD)
    page.evaluate(DRAWN)
    try:
        assert not page.evaluate(WIDE)
        assert not page.evaluate(SILENT)
        assert not page.evaluate(PARTED)
        shown = page.evaluate(SHOWN)
        assert min(shown, default=1) > 0.8
        assert width == 1280 or max(shown, default=1) < 1.01
    finally:
        page.evaluate(FOLD)


@pytest.mark.parametrize("opened", LIVE_PAGES, indirect=True)
@pytest.mark.parametrize("width", [*WIDTHS, 640, 1280])
def test_every_text_of_a_drawing_can_be_read_whatever_is_set(look, width):
    """At the ends of every control as well, where numbers are long and lines go far."""
    assert not look(width).evaluate(HARD_TO_READ, False)


@pytest.mark.parametrize("opened", LIVE_PAGES, indirect=True)
@pytest.mark.parametrize("width", [1280, 320])
def test_every_text_of_a_drawing_can_be_read_when_it_is_spaced(look, width):
    """Drawings make room for it as soon as it is."""
    page = look(width)
    page.evaluate(SPACED)
    try:
        assert not look(width).evaluate(HARD_TO_READ, True)
    finally:
        page.evaluate("document.getElementById('spaced').remove()")


@pytest.mark.parametrize("opened", LIVE_PAGES, indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_drawn_is_too_pale(look, scheme):
    """What carries meaning has three times the light of its ground, or a third."""
    assert not look(1280, scheme).evaluate(PALE)


@pytest.mark.parametrize("opened", LIVE_PAGES, indirect=True)
@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_all_that_carries_meaning_is_seen_in_the_colours_of_the_system(look, scheme):
    """Bars, marks, lines, labels and what is chosen, whatever theme the page itself has."""
    page = look(1280, scheme, forced_colors="active")
    for theme in ("light", "dark"):
        page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", theme)
        assert not page.evaluate(UNSEEN), theme
    page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", scheme)


def test_every_text_of_a_still_can_be_read(browser):
    """Where no script runs, labels have been placed by the build, which measures no letters."""
    page = browser.new_page()
    stills = [*(SITE / "_images").glob("*-narrow.svg"), *(SITE / "_images").glob("*-wide.svg")]
    assert stills
    for still in stills:
        page.goto(still.as_uri())
        assert page.evaluate(COVERED) == [], still.name
    page.close()


@pytest.mark.parametrize("opened", LIVE_PAGES, indirect=True)
def test_figures_look_alike_in_whatever_order_their_sheets_come(look):
    """In a notebook each figure brings its own: what overrides another rule is more specific."""
    for width, media in ((1280, {}), (1280, {"media": "print"}), (375, {})):
        assert not look(width, **media).evaluate(IN_OTHER_ORDER), (width, media)
