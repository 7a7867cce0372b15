"""How soon 500 battles of 200 periods are fought: in NumPy, and in the built page.

In NumPy the random numbers are drawn anew each time. In the page they do not depend on the
sliders and are drawn once, when the page loads. What is timed there is a move of the slider of
the minimum efficient scale, from the event to the count of all battles, which are fought in
slices so that the path, timed by itself, is drawn at once. "First" is the change from four to
seven designs.
"""

from benchmarks.browser import moves, new_page, served
from benchmarks.table import Row
from benchmarks.timing import in_turn, timed
from models.simulation import standards_battle
from tests.browser.loading import READY

CHAPTER = "book/standards_battle.html"
FIGURE = "figure.sim[data-figure=standards_battle]"
SLIDER = f"{FIGURE} input[data-word=minimum_scale]"
DRAWING = f"{FIGURE} svg.sim-drawing"
IN_NUMPY = "500 battles of 200 periods, NumPy"
IN_PAGE = "500 battles of 200 periods, slider event to count in the page"
PATH = "Slider event to redrawn path of one battle"
COUNTED = """async ({ figure, control, start, count }) => {
  const root = document.querySelector(figure);
  const input = document.querySelector(control);
  const menu = root.querySelector("select");
  const fighting = () => /being fought/.test(root.querySelector(".sim-summary").textContent);
  const done = async () => {
    while (fighting()) await new Promise((next) => setTimeout(next));
  };
  root.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("input", { bubbles: true }));
  const taken = [];
  const time = async (act) => {
    const begin = performance.now();
    act();
    await done();
    root.getBoundingClientRect();
    taken.push(performance.now() - begin);
    await new Promise((next) => setTimeout(next, 50));
  };
  await time(() => {
    menu.value = start;
    menu.dispatchEvent(new Event("change", { bubbles: true }));
  });
  for (let k = 0; k < count; k += 1) {
    await time(() => {
      input.stepUp();
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
  return taken;
}"""


def measure() -> list[Row]:
    return [*_in_numpy(), *_in_page()]


def _in_numpy() -> list[Row]:
    starts = {
        f"{len(chips)} designs": list(chips.values()) for chips in standards_battle.STARTS.values()
    }
    taken = in_turn(
        {
            who: timed(lambda chips=c: standards_battle.battles(chips_shipped=chips))
            for who, c in starts.items()
        },
        20,
    )
    return [
        Row(IN_NUMPY, who, "ms", tuple(1e3 * second for second in seconds), "<= 50")
        for who, seconds in taken.items()
    ]


def _in_page() -> list[Row]:
    with served() as address, new_page() as page:
        page.goto(address + CHAPTER)
        page.wait_for_function(READY)
        page.locator(DRAWING).scroll_into_view_if_needed()
        drawn = [one["drawn"] for one in moves(page, SLIDER, DRAWING, 80)]
        options = {"figure": FIGURE, "control": SLIDER, "count": 30}
        first, *seven = page.evaluate(COUNTED, {**options, "start": "seven"})
        _, *four = page.evaluate(COUNTED, {**options, "start": "table"})
    return [
        Row(PATH, "ours, built page, no kernel", "ms", tuple(drawn), "one frame: 16"),
        Row(IN_PAGE, "4 designs", "ms", tuple(four), "<= 100"),
        Row(IN_PAGE, "7 designs", "ms", tuple(seven), "<= 100"),
        Row(IN_PAGE, "7 designs, first", "ms", (first,), "<= 100"),
    ]
