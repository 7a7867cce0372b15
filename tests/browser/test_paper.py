"""Every page on paper: all of its content, in light colours, laid out for the sheet."""

import re
import unicodedata
from typing import NamedTuple

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.site import LIVE_PAGES, documents

# The window that a page is printed from, and its colours there.
WINDOWS = [(1280, "light"), (1440, "dark"), (1920, "dark")]
WHEN = re.compile(rb"(?<=\(D:)[^)]*")  # it was printed
SHEET = 680  # pixels between the margins of A4

chapters = pytest.mark.parametrize(
    "opened", [f"{name}.html" for name in documents()], indirect=True
)

# What a reader looks for: headings, names and numbers of tables, answers, settings. Mathematics is
# set from letters without an alphabet.
CONTENT = """() => {
  const kinds = `.bd-article :is(h1, h2, h3, th, legend), figure.sim :is(td, caption, .sim-summary),
    .sim-step :is(p, button), .sim-side label > span`;
  const seen = (node) => node.checkVisibility() && !node.querySelector("math");
  const names = [...document.querySelectorAll(kinds)].filter(seen).map((node) => node.textContent);
  const menus = [...document.querySelectorAll(".sim-side select")].filter(seen);
  return [...names, ...menus.map((menu) => menu.selectedOptions[0].textContent)];
}"""

ORDER = """() => [...document.querySelectorAll(".bd-article section")].map(({ id }) => id)"""

# Of what is printed of each figure: what overlaps the drawing, what leaves the sheet, and whether
# the figure can stand on one, below a heading.
LAID_OUT_BADLY = """(width) => [...document.querySelectorAll("figure.sim")].flatMap((figure) => {
  const name = figure.dataset.figure;
  const LONG = ".sim-browse, [data-figure=threads]"; // lists, and four models one below the other
  const box = (node) => node.getBoundingClientRect();
  const drawing = box(figure.querySelector("svg.sim-drawing"));
  const parts = figure.querySelectorAll(".sim-summary, .sim-side label, .sim-side :is(th, td, p)");
  const shown = [...parts].filter((node) => box(node).width && node.textContent.trim());
  const inside = (a) => a.left >= box(figure).left && a.right <= box(figure).right + 0.5;
  const below = (a, b) => a.top >= b.bottom - 1 || a.left >= b.right - 1;
  const apart = (a) => below(a, drawing) || below(drawing, a);
  const whole = box(figure).height <= 900 || figure.matches(LONG);
  return [
    ...(inside(drawing) ? [] : [`${name}: the drawing is cut`]),
    ...(whole ? [] : [`${name} is longer than a sheet`]),
    ...shown.filter((node) => !inside(box(node))).map((node) => `${name} cut: ${node.textContent}`),
    ...shown.filter((node) => !apart(box(node))).map((node) => `${name} over: ${node.textContent}`),
  ];
})"""

# Shadows that say that something scrolls, and lines of links, which look like bars of letters.
MARKS_OF_THE_SCREEN = """() => [...document.querySelectorAll(".bd-article *")].filter((node) => {
  const { backgroundImage, borderBottomStyle } = getComputedStyle(node);
  return backgroundImage.includes("linear-gradient") || borderBottomStyle === "dotted";
}).map((node) => node.outerHTML)"""

# The settings that are not told, or told though nothing is looked for.
SETTINGS = """(looked) => [...document.querySelectorAll(".sim-side label")].filter((label) => {
  const told = label.querySelector("select, input[type=search], .sim-value");
  const wanted = told.type === "search" ? Boolean(looked) : true;
  return told.checkVisibility() !== wanted;
}).map((label) => label.textContent)"""

# Moves a slider to its end, and prints or saves the figure at once: what it says before and then.
TAKEN_AT_ONCE = """([name, word, way]) => {
  const figure = document.querySelector(`[data-figure=${name}]`);
  const slider = figure.querySelector(`input[data-word=${word}]`);
  slider.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  slider.value = slider.max;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  const says = () => figure.querySelector(".sim-summary").innerText;
  const first = says();
  if (way === "print") dispatchEvent(new Event("beforeprint"));
  else figure.querySelector(`[data-action=${way}]`).click();
  return [first, says()];
}"""

CONTROLS = ".sim-buttons, .sim-side input[type=range], .copybtn, .headerlink, .bd-sidebar, .sa-ways"
STUBS = ".bd-article details.hide > summary"


# What a click would tell: answers to exercises, and what is said to a bet and to the right answers.
ANSWERS = """() => {
  const folded = [...document.querySelectorAll(".bd-article details details:last-of-type > p")]
    .filter((node) => !node.querySelector("math"));
  const state = document.querySelector('script[type$="widget-state+json"]')?.textContent;
  const questions = Object.values(state ? JSON.parse(state).state : {})
    .map(({ state }) => state).filter(({ prompt, reveal }) => prompt && reveal !== undefined);
  const said = questions.flatMap(({ answers, reveal, right }) =>
    reveal ? Object.values(answers) : [answers[right]]);
  return { folded: folded.map((node) => node.textContent), said };
}"""


def letters(text):
    """The text as it can be compared: no spaces, signs, styles or cases."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if letter.isalnum()).casefold()


def contrast(colour):
    """The contrast of a colour with white, as WCAG 2 has it."""
    channels = np.array(colour) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return 1.05 / (linear @ [0.2126, 0.7152, 0.0722] + 0.05)


def texts(whole, count=pdfium.FPDFPage_CountObjects, get=pdfium.FPDFPage_GetObject):
    """The texts of a sheet, or of a part of it: there are thousands, so none is wrapped."""
    many = count(whole)
    assert many >= 0
    for k in range(many):
        item = get(whole, k)
        assert item
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield item
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from texts(item, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)


def inks(sheet):
    """The colours in which a sheet's texts are filled, but for the halos that set off names."""
    red, green, blue, opacity = channels = [pdfium.c_uint() for _ in range(4)]
    for item in texts(sheet):
        assert pdfium.FPDFPageObj_GetFillColor(item, *channels)
        if opacity.value == 255:
            yield red.value, green.value, blue.value


class Sheet(NamedTuple):
    """What is looked at on a sheet: its letters, how light it is, and the colours of its text."""

    told: str
    ground: float
    inks: frozenset


def looked_at(pdf):
    """Return the sheets of a print."""
    return [
        Sheet(
            letters(sheet.get_textpage().get_text_range()),
            np.median(sheet.render(scale=0.25).to_numpy()),
            frozenset(inks(sheet)),
        )
        for sheet in pypdfium2.PdfDocument(pdf)
    ]


def undated(pdf):
    return WHEN.sub(lambda date: b"0" * len(date[0]), pdf)


def printed(page, scheme):
    """Print a page, which has its own colours and order again when the print is over."""
    order = page.evaluate(ORDER)
    pdf = undated(page.pdf(format="A4"))
    assert page.evaluate(ORDER) == order
    assert page.evaluate("document.documentElement.dataset.theme") == scheme
    return pdf


def assert_all_is_printed_light(page, sheets):
    """Nothing that a reader looks for is missing, and dark text stands on white sheets.

    The first says what a chapter is about.
    """
    wanted = page.evaluate(CONTENT)
    told = "".join(sheet.told for sheet in sheets)
    assert wanted
    assert not [text for text in wanted if letters(text) not in told]
    assert all(sheet.ground >= 250 for sheet in sheets)
    assert not [ink for sheet in sheets for ink in sheet.inks if contrast(ink) < 4.5]
    if "about-this-chapter" in page.evaluate(ORDER):
        assert letters("About this chapter") in sheets[0].told


def assert_it_fits_the_sheet(page):
    """Figures stand in one column, whatever room the window has; only controls are left out."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": SHEET, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= SHEET
    assert not page.evaluate(LAID_OUT_BADLY, SHEET)
    assert page.evaluate(MARKS_OF_THE_SCREEN) == []
    left = page.locator(f"{CONTROLS}, {STUBS}")
    assert not left.evaluate_all(
        "all => all.filter((x) => x.checkVisibility()).map((x) => x.outerHTML)"
    )
    page.evaluate("dispatchEvent(new Event('afterprint'))")


@pytest.fixture(scope="module")
def prints(opened):
    """The sheets of each print of the opened page that differs from those before, by the print."""
    return {}


@chapters
@pytest.mark.parametrize(("width", "scheme"), WINDOWS)
def test_a_page_is_printed_whole_light_and_in_one_column_from_any_window(
    look, prints, width, scheme
):
    """As a print, and as it is laid out for it; the window is set up once for both.

    From two windows a print is mostly the same to the byte: then it was laid out all the same.
    """
    page = look(width, scheme)
    pdf = printed(page, scheme)
    new = pdf not in prints
    if new:
        prints[pdf] = looked_at(pdf)
    assert_all_is_printed_light(page, prints[pdf])
    if new:
        assert_it_fits_the_sheet(page)


@pytest.mark.parametrize("opened", ["book/group_profit.html"], indirect=True)
def test_sheets_have_heads_numbers_and_at_the_end_the_answers(look):
    """An exercise's answer is printed once, at the end of the chapter, folded or not."""
    page = look(1280)
    answers = page.evaluate(ANSWERS)
    _, *sheets = pypdfium2.PdfDocument(page.pdf(format="A4"))
    texts = [sheet.get_textpage().get_text_range() for sheet in sheets]
    assert all(text.startswith("Profits in a group") for text in texts)
    assert all(str(number) in text.split() for number, text in enumerate(texts, 2))
    place = max(k for k, text in enumerate(texts) if "Sources and assumptions" in text)
    printed = letters("".join(texts[place:]))
    assert len(answers["folded"]) > 3
    assert len(answers["said"]) > 5
    assert all(printed.count(letters(text)[:40]) == 1 for text in answers["folded"])
    assert all(letters(text)[:40] in printed for text in answers["said"])
    assert not page.locator(".sa-answers").count()


@pytest.mark.parametrize(
    ("path", "name", "word"),
    [
        ("book/social_innovation.html", "arrow_j", "arrow_j"),
        ("book/standards_battle.html", "standards_battle", "increasing_returns"),
    ],
)
@pytest.mark.parametrize("way", ["print", "csv", "svg"])
def test_what_takes_long_is_whole_when_it_leaves_the_page(visit, path, name, word, way):
    """Nobody waits for a figure before they print or save: it ends its work at once."""
    page = visit(path)
    first, taken = page.evaluate(TAKEN_AT_ONCE, [name, word, way])
    assert taken != first
    page.reload()  # to the same settings, with time
    summary = page.locator(f"[data-figure={name}] .sim-summary")
    summary.filter(has_text=taken).wait_for()


@pytest.mark.parametrize("opened", LIVE_PAGES, indirect=True)
def test_what_is_set_can_be_read_on_paper(look):
    """A figure without its sliders and menus says what they are set to."""
    page = look(SHEET, media="print")
    assert page.evaluate(SETTINGS, "") == []
    page.evaluate("document.querySelectorAll('input[type=search]').forEach((x) => (x.value = 'x'))")
    assert page.evaluate(SETTINGS, "x") == []
    page.evaluate("document.querySelectorAll('input[type=search]').forEach((x) => (x.value = ''))")


@pytest.mark.parametrize(
    "opened", ["book/literature.html", "book/alliance_types.html"], indirect=True
)
def test_lengths_that_carry_meaning_keep_their_colour_on_paper(look):
    """A browser leaves grounds white on paper unless it is told that they mean something."""
    page = look(SHEET, media="print")
    bars = page.locator(".sim-bar span, .sim-bar i, .sim-swatch")
    kept = bars.evaluate_all("all => all.map((bar) => getComputedStyle(bar).printColorAdjust)")
    assert set(kept) <= {"exact"}
