"""While a reader uses a control of a figure, the picture that it moves is in view."""

import pytest

from tests.browser.loading import DRAWN
from tests.site import LIVE_PAGES

WINDOWS = [(375, 667), (1280, 800)]
LEAST = 0.6

# Focuses each control of a page from its top, as it stands or in an opened fold, and moves it. Says
# of each how much of the picture is seen, or of the part of it that the figure keeps in view; what
# is drawn anew, and whether any of that is in the part; whether the control itself is seen; and by
# how much it moved away by what it did.
MEASURE = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const places = Array.from({ length: 10 }, (_, k) => (k + 0.5) / 10);
  const kinds = "[data-word], .sim-step:first-child button:first-of-type, [data-handle]";
  const seen = [];
  for (const figure of document.querySelectorAll("figure.sim")) {
    const find = (name) => figure.querySelector(`.sim-${name}`);
    const [body, stage, drawing] = ["body", "stage", "drawing"].map(find);
    const told = [];
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver((records) => told.push(...records)).observe(drawing, all);
    const part = () => {
      const { top, left, width } = drawing.getBoundingClientRect();
      const length = (name) => parseFloat(body.style.getPropertyValue(`--sim-${name}`));
      const [from, high] = [length("from"), length("stays")];
      return { left, width, top: top + from, high };
    };
    const inPart = (node) => {
      const [{ top, high }, box] = [part(), node.getBoundingClientRect()];
      return box.top < top + high && box.bottom > top;
    };
    for (const control of figure.querySelectorAll(kinds)) {
      const fold = control.closest("details");
      if (fold) fold.open = true;
      scrollTo(0, 0);
      control.focus();
      await frame();
      const { left, width, top, high } = part();
      const points = places.flatMap((x) => places.map((y) => [left + x * width, top + y * high]));
      const shown = points.filter(([x, y]) => stage.contains(document.elementFromPoint(x, y)));
      const box = control.getBoundingClientRect();
      const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const one = {
        figure: figure.dataset.figure,
        control: control.dataset.word ?? control.textContent,
        part: shown.length / points.length,
        reached: control.contains(over) || control.matches("[data-handle]"),
      };
      seen.push(one);
      if (control.type !== "range") continue;
      told.length = 0;
      const before = control.value;
      const set = (value) => {
        control.value = value;
        control.dispatchEvent(new Event("input", { bubbles: true }));
      };
      set(before === control.max ? control.min : Number(before) + (control.max - before) / 2);
      await frame();
      const nodes = told.map(({ target }) => target.nodeType === 1 ? target : target.parentElement);
      const drawn = nodes.filter((node) => node?.isConnected && node !== drawing);
      one.moves = drawn.some(inPart);
      one.jump = control.getBoundingClientRect().top - box.top;
      set(before);
    }
    for (const fold of figure.querySelectorAll("details")) fold.open = false;
  }
  return seen;
}"""


@pytest.mark.parametrize("path", LIVE_PAGES)
def test_what_a_control_moves_is_in_view_and_stays_where_it_is(visit, path):
    page = visit(path)
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(DRAWN)
        for one in page.evaluate(MEASURE):
            assert one["part"] >= LEAST, one
            assert one["reached"], one
            assert one.get("moves", True), one
            assert abs(one.get("jump", 0)) <= 1, one


def test_a_setting_that_is_folded_away_is_told_and_opened_by_a_link(visit):
    page = visit("book/threads.html#threads:protection=0.9,need_of_equals=0.5", width=375)
    fold = page.locator("[data-figure=threads] .sim-more")
    assert fold.evaluate("(fold) => fold.open")
    assert fold.locator("summary").inner_text() == "More settings · 1 changed"
    assert fold.locator("[data-word=need_of_equals]").count() == 0
    page.locator("[data-figure=threads] [data-action=reset]").click()
    assert fold.locator("summary").inner_text() == "More settings"


@pytest.mark.parametrize("width", [375, 1280])
def test_a_full_view_shows_the_drawing_larger_and_leads_back(visit, width):
    page = visit("book/growing_groups.html", width=width)
    for figure in page.locator("figure.sim").all():
        drawing = figure.locator(".sim-drawing").first
        button = figure.locator("[data-action=full]")
        before, place = drawing.bounding_box(), page.evaluate("scrollY")
        button.press("Enter")
        place = page.evaluate("scrollY")
        assert page.locator(".sim-full:modal > figure").count() == 1
        assert drawing.bounding_box()["width"] > before["width"]
        assert page.locator(".sim-full").evaluate("(one) => one.scrollWidth <= one.clientWidth")
        figure.locator("input").first.press("End")
        page.keyboard.press("Escape")
        page.locator(".sim-full").wait_for(state="detached")  # a dialog tells later that it closes
        assert button.evaluate("(node) => node === document.activeElement")
        assert button.inner_text() == "Full view"
        assert page.evaluate("scrollY") == place
        figure.locator("[data-action=reset]").click()
        assert drawing.bounding_box()["width"] == before["width"]


KEYS = ("Home", "PageDown", "End", "PageUp")


def test_the_keys_that_scroll_a_page_move_the_point_instead(visit):
    page = visit("book/group_profit.html")
    handle = page.locator("[data-figure=iso_profit] [data-handle]")
    handle.focus()
    place = page.evaluate("scrollY")
    told = []
    for key in KEYS:
        page.keyboard.press(key)
        told.append(handle.get_attribute("aria-valuetext"))
        assert page.evaluate("scrollY") == place
    assert len({*told}) == len(told)
    least, most = (handle.get_attribute(f"aria-value{end}") for end in ("min", "max"))
    page.keyboard.press("Home")
    assert handle.get_attribute("aria-valuenow") == least
    page.keyboard.press("End")
    assert handle.get_attribute("aria-valuenow") == most


def test_the_keys_that_scroll_a_page_lead_through_what_is_drawn(visit):
    page = visit("book/threads.html", width=375)
    bridges = page.locator("[data-figure=threads] [data-switch]")
    bridges.first.focus()
    for key, place in (("End", -1), ("Home", 0), ("PageDown", 5), ("PageUp", 0)):
        page.keyboard.press(key)
        assert bridges.nth(place).evaluate("(node) => node === document.activeElement")
    assert bridges.first.evaluate("(node) => node.getBoundingClientRect().top") < 900
