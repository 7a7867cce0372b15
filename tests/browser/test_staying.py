"""While a reader uses a control of a figure, the picture that it moves is in view."""

import pytest

from tests.site import LIVE_PAGES

MATHEMATICS = False  # it stands in no figure, and a page is ready sooner without it
WINDOWS = [(375, 667), (1280, 800)]
LEAST = 0.6

# Focuses each control of a page in turn, from the top of the page, and then moves it. Says of each
# how much of the picture is seen, of the part that the figure keeps in view; whether what is moved
# is there; whether the control can be seen itself; and how far it was moved by its own movement.
MEASURE = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const rect = (node) => node.getBoundingClientRect();
  const places = Array.from({ length: 20 }, (_, k) => (k + 0.5) / 20);
  const seen = [];
  for (const figure of document.querySelectorAll("figure.sim")) {
    for (const more of figure.querySelectorAll("details")) more.open = true;
    const [body, stage] = [".sim-body", ".sim-stage"].map((one) => figure.querySelector(one));
    const drawing = stage.querySelector(".sim-drawing");
    const length = (name) => parseFloat(body.style.getPropertyValue(name));
    const drawn = "[data-handle], [data-pick], [data-set]";
    const controls = [...figure.querySelectorAll(`[data-word], .sim-step button, ${CELLS}`)];
    const part = () => {
      const { top, left, width } = rect(drawing);
      const from = top + length("--sim-from");
      return { left, width, top: from, height: length("--sim-stays") };
    };
    for (const control of controls) {
      scrollTo(0, 0);
      control.focus();
      await frame();
      const name = control.dataset.word ?? control.getAttribute("aria-label") ?? control.textContent;
      const { left, width, top, height } = part();
      const shown = places.flatMap((x) => places.map((y) => [left + x * width, top + y * height]))
        .filter(([x, y]) => stage.contains(document.elementFromPoint(x, y)));
      const box = rect(control);
      const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const moved = { seen: shown.length / places.length ** 2, reached: control.contains(over) };
      const told = [];
      const changes = new MutationObserver((records) => told.push(...records));
      changes.observe(drawing, { subtree: true, childList: true, attributes: true, characterData: true });
      let there = null;
      if (control.matches("input[type=range], select")) {
        const before = control.value;
        moved.y0 = scrollY;
        const kind = control.matches("select") ? "change" : "input";
        const options = [...(control.options ?? [])].map(({ value }) => value);
        const set = (value) => {
          control.value = value;
          control.dispatchEvent(new Event(kind, { bubbles: true }));
        };
        set(options.find((one) => one !== before)
          ?? (before === control.max ? control.min : Number(before) + (control.max - before) / 2));
        await frame();
        const nodes = told.map(({ target }) => target.nodeType === 1 ? target : target.parentElement);
        const now = part();
        there = [...new Set(nodes)].filter((node) => node?.isConnected && node !== drawing && node.tagName !== "g").map(rect)
          .map(({ top: y, bottom }) => y < now.top + now.height && bottom > now.top);
        there = there.filter(Boolean).length / Math.max(1, there.length);
        moved.y1 = scrollY;
        changes.disconnect();
        moved.jump = Math.abs(rect(control).top - box.top);
        set(before);
        await frame();
      }
      seen.push({ figure: figure.dataset.figure, name, ...moved, there, part: height, all: rect(drawing).height, y: box.top });
    }
  }
  return seen;
}"""


@pytest.mark.parametrize("path", LIVE_PAGES)
def test_the_picture_is_in_view_while_a_control_is_used(visit, path):
    page = visit(path)
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))")
        for one in page.evaluate(MEASURE):
            assert one["seen"] >= LEAST, one
