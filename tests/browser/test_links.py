"""Links to a figure's settings: what they set, what they can't, and where the reader then is."""

from collections import defaultdict
from functools import cache
from urllib.parse import urljoin

import pytest

from book.extensions.scenarios import SCENARIO
from tests.site import LIVE_PAGES, PAGES, links, widgets

# One page after the other: the tests of all pages share each.
every_page = pytest.mark.parametrize("path", LIVE_PAGES, scope="module")

ODD = (
    "",
    "%20",
    "100.5e",
    "0x10",
    "1e999",
    "1,5",
    "NaN",
    "%D9%A3",
    "%E0%A4",
    "__proto__",
    "%3Cb%3E",
)
STAGES = "book/stages.html"
PLACED = """(name) => {
  const figure = document.querySelector(`[data-figure=${name}]`);
  const { top } = figure.getBoundingClientRect();
  return top >= 0 && top < 120 && document.activeElement === figure;
}"""
LIVE = "[data-figure]"

# What a figure says of each of these fragments, put into the address of its open page one by one.
TOLD = """async ([name, fragments]) => {
  const told = [];
  for (const fragment of fragments) {
    location.hash = fragment;
    for (let frame = 0; !history.state?.taken; frame += 1) {
      if (frame === 1000) throw new Error(`nobody takes ${fragment}`);
      await new Promise(requestAnimationFrame);
    }
    told.push(document.querySelector(`[data-figure=${name}] .sim-notice`).innerText);
  }
  return told;
}"""

# What the notebook around a figure would hear, for every node in it that takes the focus.
HEARD = """(roots) => {
  const heard = [];
  const hear = ({ type, key }) => heard.push(`${type} ${key}`);
  const kinds = ["keydown", "keypress", "keyup"];
  const press = (node, key, more) => {
    const how = { key, bubbles: true, cancelable: true, ...more };
    kinds.forEach((kind) => node.dispatchEvent(new KeyboardEvent(kind, how)));
  };
  kinds.forEach((kind) => document.addEventListener(kind, hear));
  const focusable = "button, input, select, summary, [tabindex]";
  const all = () => roots.flatMap((root) => [...root.querySelectorAll(focusable)]);
  for (const node of all()) {
    ["d", "a", "x", "0", "/", "ArrowDown", "PageDown", "Home"].forEach((key) => press(node, key));
    press(node, "Enter", { ctrlKey: true });
    press(node, "D", { shiftKey: true });
  }
  const strange = [...new Set(heard)];
  heard.length = 0;
  const nodes = all(); // some are new: keys were pressed
  for (const node of nodes) {
    press(node, "Tab");
    press(node, "Escape");
    press(node, "s", { ctrlKey: true });
  }
  kinds.forEach((kind) => document.removeEventListener(kind, hear));
  return [strange, heard.length / nodes.length];
}"""


def figure(page, name):
    return page.locator(f"[data-figure={name}]")


def notice(page, name):
    return figure(page, name).locator(".sim-notice").inner_text()


def shown(page, name):
    return figure(page, name).locator(".sim-summary").inner_text()


def follow(page, fragment):
    """Put a fragment into the address of an open page, and wait until it is taken."""
    page.evaluate("(fragment) => { location.hash = fragment; }", fragment)
    page.wait_for_function("history.state?.taken")


def slider(page, name, word):
    return figure(page, name).locator(f"input[data-word={word}]")


def settings(path):
    """Return the words of each figure and questionnaire of a page, by its name."""
    models, views = widgets(path)
    states = [models[view]["state"] for view in views]
    own = {"_", "layout", "tabbable", "tooltip", "presets"}
    return [[word for word in state if not word.startswith(tuple(own))] for state in states]


@cache
def scenarios():
    """Return the settings that the links of the book give to the figures of each page."""
    found = defaultdict(dict)
    for start in PAGES:
        for link in links(start):
            path, _, fragment = urljoin(start, link).partition("#")
            if SCENARIO.fullmatch(fragment):
                found[path][fragment] = fragment.split(":")[0]
    return found


@every_page
def test_no_text_of_a_link_leaves_a_figure_dead(visit, path):
    """Every word of every figure with what is no value: named, and the figure as it was."""
    page = visit(path, moved=True)
    words = sorted({word for state in settings(path) for word in state} - {"search"})
    names = page.locator(LIVE).evaluate_all("all => all.map((one) => one.dataset.figure)")
    assert names
    for name in names:
        before = shown(page, name)
        odd = [f"{name}:" + ",".join(f"{word}={text}" for word in words) for text in ODD]
        told = page.evaluate(TOLD, [name, odd])
        assert len(told) == len(ODD)
        for said in told:
            assert said.startswith("Nothing in your link could be used. Not used: “")
        assert shown(page, name) == before
    assert not page.locator(".sa-failed").count()


def test_links_of_the_book_lead_to_live_pages():
    assert {*scenarios()} - {*LIVE_PAGES} == set()
    assert len(scenarios()) > len(LIVE_PAGES) / 2


@every_page
def test_every_link_of_the_book_sets_its_figure_and_nothing_in_it_is_refused(visit, path):
    """Each decision of a chapter shows its figure at the settings it speaks of, and says no more
    than that these are the link's.
    """
    page = visit(path, moved=True)
    for fragment, name in scenarios()[path].items():
        assert page.evaluate(TOLD, [name, [fragment]]) == ["Settings from your link."], fragment


@pytest.mark.parametrize("width", [1280, 375])
def test_a_link_opens_with_its_figure_in_view_and_focused(visit, width):
    """Fonts and other figures above it have come meanwhile; what it says is said."""
    link = f"{STAGES}#one_alliance:number=7,seed=100.5,colour=red"
    page = visit(link, width=width)
    page.wait_for_function(PLACED, arg="one_alliance")
    assert slider(page, "one_alliance", "number").input_value() == "7"
    assert notice(page, "one_alliance") == (
        "Settings from your link. "
        "Not used: “seed=100.5” (chances must be a whole number from 0 to 99); "
        "“colour=red” (unknown here)."
    )
    said = figure(page, "one_alliance").locator(".sim-notice")
    assert said.get_attribute("role") == "status"
    assert figure(page, "one_alliance").get_attribute("aria-label")
    slider(page, "one_alliance", "number").press("ArrowRight")
    assert said.inner_text() == ""


def test_a_link_to_a_questionnaire_opens_there(visit):
    """It says so at its head, where the reader then is."""
    page = visit("book/diagnosis.html#twelve_steps:vision=3,partners=9")
    page.wait_for_function(PLACED, arg="twelve_steps")
    assert notice(page, "twelve_steps") == (
        "Answers from your link. "
        "Not used: “partners=9” (the answer to partners must be a whole number from 1 to 3)."
    )
    assert figure(page, "twelve_steps").locator("input[value='3']:checked").count() == 1


def test_settings_that_cannot_stand_together_are_named(visit):
    """The figure takes the nearest that can, and says which it is not."""
    page = visit("book/group_profit.html#iso_profit:relative_size=0.9,bargaining_power=2")
    assert notice(page, "iso_profit") == (
        "Settings from your link. "
        "Not used: “bargaining_power=2” (not possible with the other settings)."
    )


def test_an_address_is_taken_once_and_a_link_followed_anew_every_time(visit):
    """An anchor and Back change nothing; the same link pressed again does."""
    page = visit(f"{STAGES}#one_alliance:number=7")
    link = page.url
    number = slider(page, "one_alliance", "number")
    page.evaluate("location.hash = 'quiz'")
    assert page.evaluate("document.activeElement === document.body")
    number.press("ArrowRight")
    page.go_back()
    page.wait_for_function("location.hash === ''")  # for it says 7
    assert number.input_value() == "8"
    page.evaluate(
        "(href) => document.body.append(Object.assign(document.createElement('a'), { href }))", link
    )
    page.evaluate("document.body.lastChild.click()")
    page.wait_for_function(PLACED, arg="one_alliance")
    assert number.input_value() == "7"
    page.reload()
    page.wait_for_selector("[data-figure=one_alliance]")
    assert number.input_value() == "7"


def test_a_link_in_an_open_page_opens_what_is_folded_around_its_figure(visit):
    """A reader who follows it sees the figure, wherever it is."""
    page = visit(STAGES)
    page.evaluate(
        """() => {
          const folded = document.createElement("details");
          const cell = document.querySelector("[data-figure=one_alliance]").closest(".cell");
          cell.before(folded);
          folded.append(cell);
        }"""
    )
    follow(page, "one_alliance:number=9")
    page.wait_for_function(PLACED, arg="one_alliance")
    assert figure(page, "one_alliance").is_visible()
    assert slider(page, "one_alliance", "number").input_value() == "9"


def test_an_ordinary_anchor_stays_ordinary(visit):
    """Neither focus nor settings: also where a heading is called like a figure."""
    page = visit(f"{STAGES}#quiz")
    before = shown(page, "stages")
    for anchor in ("a-bet", "stages", "stages%3", "cite:stages", "%", ":", "stages.moment=5"):
        page.evaluate("(anchor) => { location.hash = anchor; }", anchor)
        assert page.evaluate("document.activeElement === document.body")
    assert (shown(page, "stages"), notice(page, "stages")) == (before, "")


def test_a_figure_in_a_frame_leaves_place_and_focus_to_the_page_around(visit):
    """A course page with a simulator far down opens at its top."""
    page = visit("book/intro.html")
    page.evaluate(
        """(address) => {
          const frame = document.createElement("iframe");
          Object.assign(frame, { src: address, width: 700, height: 700, title: "A simulator" });
          frame.style.marginTop = "3000px";
          document.body.append(frame);
        }""",
        "stages.html?embed=stages#stages:moment=5",
    )
    frame = page.frame_locator("iframe[title='A simulator']")
    frame.locator("[data-figure=stages] .sim-notice:has-text('Settings')").wait_for()
    assert page.evaluate("[document.activeElement.tagName, scrollY]") == ["BODY", 0]


@pytest.mark.parametrize(
    "clipboard",
    ["undefined", "{ writeText: () => Promise.reject(new Error('no')) }"],
    ids=["plain http", "refused"],
)
def test_what_cannot_be_copied_is_shown_and_selected(visit, clipboard):
    """The link stands there, selected; that of a figure also in the address bar."""
    page = visit("book/diagnosis.html")
    page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
    for name in ("weakest_link", "twelve_steps"):
        figure(page, name).locator("[data-action=link]").click()
        box = figure(page, name).locator(".sim-status input")
        box.wait_for()
        chosen = page.evaluate(
            "(({ value, selectionStart: from, selectionEnd: to }) => value.slice(from, to))"
            "(document.activeElement)"
        )
        assert chosen == box.input_value()
        in_bar = name == "weakest_link"
        assert (chosen == page.url) is in_bar
        assert f"#{name}:" in chosen
        assert box.evaluate("(box) => box.labels.length") == 1
        told = figure(page, name).locator(".sim-status").inner_text()
        assert ("address bar" in told) is in_bar


@pytest.mark.parametrize("path", ["book/alliance_types.html", "book/diagnosis.html"])
def test_keys_pressed_in_a_figure_stay_there(visit, path):
    """In a notebook d d would delete the cell; Tab, Escape and Ctrl with a letter go on."""
    page = visit(path)
    roots = page.locator("[data-figure], [data-question]")
    kinds = roots.evaluate_all("all => [...new Set(all.map((one) => one.localName))]")
    assert {"figure", "form"} < set(kinds) | {"section"}
    strange, each = roots.evaluate_all(HEARD)
    assert strange == []
    assert each == 3 * 3
