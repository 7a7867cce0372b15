"""Every page in little room, as at four times its size, and in the colours of the system."""

import pytest

from tests.site import LIVE_PAGES

WIDTHS = [320, 375]  # 320 is what a window of 1280 shows at 400%

# The labels that stand outside their drawing, with all as it is and with every control, one after
# the other, at its ends, every menu at each choice, and every scenario chosen.
CUT = """() => {
  const found = new Set();
  const look = (figure, state) => {
    for (const drawing of figure.querySelectorAll("svg.sim-drawing")) {
      const frame = drawing.getBoundingClientRect();
      for (const text of drawing.querySelectorAll("text")) {
        const box = text.getBoundingClientRect();
        const across = Math.max(frame.left - box.left, box.right - frame.right);
        const outside = Math.max(across, frame.top - box.top, box.bottom - frame.bottom);
        if (box.width && frame.width && outside > 0.5)
          found.add(`${figure.dataset.figure}, ${state}: ${text.textContent}`);
      }
    }
  };
  const set = (control, value, event) => {
    control.value = value;
    control.dispatchEvent(new Event(event));
    look(control.closest("[data-figure]"), `${control.dataset.word} ${value}`);
  };
  const taken = ["reset", "link", "csv", "svg", "png"];
  for (const figure of document.querySelectorAll("[data-figure]")) {
    look(figure, "as it is");
    const reset = () => figure.querySelector("[data-action=reset]").click();
    for (const slider of figure.querySelectorAll("input[type=range]")) {
      for (const end of [slider.min, slider.max]) set(slider, end, "input");
      reset();
    }
    for (const menu of figure.querySelectorAll("select")) {
      for (const { value } of menu.options) set(menu, value, "change");
      reset();
    }
    for (const button of figure.querySelectorAll(":scope.sim [data-action]")) {
      if (taken.includes(button.dataset.action)) continue;
      button.click();
      look(figure, button.dataset.action);
      reset();
    }
  }
  return [...found];
}"""

# In the colours of the system: what can't be told from the paper.
UNSEEN = """() => {
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const luminance = (colour) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const channels = [...pixel.getImageData(0, 0, 1, 1).data].map((one) => one / 255);
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = channels.map(linear);
    return channels[3] < 1 ? undefined : 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = luminance(getComputedStyle(document.body).backgroundColor);
  const contrast = (colour) => {
    const own = colour === "none" ? undefined : luminance(colour);
    if (own === undefined) return 1;
    return (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
  };
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


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(look, width):
    """Wide things scroll within themselves."""
    assert look(width).evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("opened", LIVE_PAGES, indirect=True)
@pytest.mark.parametrize("width", [*WIDTHS, 1280])
def test_no_label_of_a_drawing_is_cut_whatever_is_set(look, width):
    """At the ends of every control as well, where numbers are long and lines go far."""
    assert not look(width).evaluate(CUT)


@pytest.mark.parametrize("opened", LIVE_PAGES, indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_that_carries_meaning_is_seen_in_the_colours_of_the_system(look, scheme):
    """Bars, marks, lines, labels and what is chosen, whatever theme the page itself has."""
    page = look(1280, scheme, forced_colors="active")
    for theme in ("light", "dark"):
        page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", theme)
        assert not page.evaluate(UNSEEN), theme
    page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", scheme)
