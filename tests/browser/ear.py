"""What is heard of the figures of a page: the accessibility tree as text, held to its rules."""

import re

# Of every figure: its name, what is said of each control besides its name, and what the caption
# below it says.
TOLD = """() => [...document.querySelectorAll("figure.sim")].map((figure) => {
  const named = (node) => node.getAttribute("aria-describedby")?.split(" ")
    .map((id) => document.getElementById(id).textContent).join(" ");
  const drawing = figure.querySelector(".sim-drawing");
  const controls = [...figure.querySelectorAll("input, select")];
  return {
    name: figure.getAttribute("aria-label"),
    caption: figure.closest(".cell").nextElementSibling.textContent.trim().replace(/\\s+/g, " "),
    sentence: figure.querySelector(".sim-summary").textContent,
    picture: [drawing.getAttribute("role"), drawing.getAttribute("aria-label"), named(drawing)],
    inside: drawing.querySelectorAll("[tabindex]").length,
    sliders: [...figure.querySelectorAll("[type=range]")].map((one) => {
      const [label, value] = one.closest("label").children;
      return [label.firstChild.data.trim(), value.textContent, one.getAttribute("aria-valuetext")];
    }),
    meanings: controls.map((one) => [named(one), one.closest("label").title]),
  };
})"""
# A control in a fold is heard once that is opened.
UNFOLD = """() => {
  for (const fold of document.querySelectorAll("figure.sim details")) fold.open = true;
}"""


def require_sense(page):
    """A figure has its caption's name, its picture a sentence, its slider a bare value."""
    page.evaluate(UNFOLD)
    figures = page.locator("figure.sim").all()
    for figure, told in zip(figures, page.evaluate(TOLD), strict=True):
        assert told["caption"].startswith(told["name"])
        assert re.fullmatch(r"Figure \d+\. .+[.?!]", told["name"])
        tree = figure.aria_snapshot()
        role, title, sentence = told["picture"]
        assert title
        assert (role, sentence) == ("group" if told["inside"] else "img", told["sentence"])
        # Of the drawing nothing but what can be pressed or moved: no tick, no half of a label.
        drawn = re.search(rf"\n  - '?{role} .+((?:\n    .+)*)", tree)[1].strip().splitlines()
        assert len(drawn) == told["inside"]
        assert all(re.match(r" *- '?(button|slider) \"", line) for line in drawn), drawn
        for label, shown, value in told["sliders"]:
            assert f'slider "{label}"' in tree  # the value is no part of the name
            assert value == shown
        assert all(meaning.startswith(seen) for meaning, seen in told["meanings"])
