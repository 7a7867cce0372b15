"""How soon the figure answers its slider in the built page, with no kernel and no network.

What is timed is what the reader's hand waits for: from the slider's `input` event, through the
model, the drawing, the numbers and the sentence, to a page that is laid out anew; and to the end
of the next frame, when it can be seen. The slider of relative size moves both lines, all regions
and their names, and each slider redraws the whole figure, so one stands for all of a figure. Then
one slider of every figure of the book is moved; the slowest figures are told.
"""

from benchmarks.browser import CHAPTER, SITE, moves, new_page, served
from benchmarks.table import Row
from tests.browser.loading import READY

DRAWN = "Slider event to redrawn figure"
FRAME = "Slider event to the end of the next frame"
SLIDER = "figure.sim input[data-word=relative_size]"
DRAWING = "figure.sim svg.sim-drawing"
WARM_UP = 60
MOVES = 360
EACH = 120  # moves of a slider of every figure
SLOWEST = 5
# The first slider of each figure of a page; all folds are open.
SLIDERS = """() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  return [...document.querySelectorAll("figure.sim[data-figure]")]
    .map((figure) => [figure, figure.querySelector("input[type=range]")])
    .filter(([, slider]) => slider)
    .map(([figure, slider]) => [figure.dataset.figure, slider.dataset.word]);
}"""


def measure() -> list[Row]:
    return [*_one(), *_every()]


def _every() -> list[Row]:
    """How soon each figure is redrawn: the slowest, by their 95th percentiles."""
    rows = []
    with served() as address, new_page() as page:
        for path in sorted(SITE.glob("book/*.html")):
            page.goto(address + path.relative_to(SITE).as_posix())
            page.wait_for_function(READY)
            for name, word in page.evaluate(SLIDERS):
                figure = f"figure.sim[data-figure={name}]"
                page.locator(figure).scroll_into_view_if_needed()
                control = f"{figure} input[data-word={word}]"
                taken = moves(page, control, f"{figure} svg.sim-drawing", WARM_UP + EACH)
                drawn = tuple(one["drawn"] for one in taken[WARM_UP:])
                rows.append(Row(f"{DRAWN}, every figure", name, "ms", drawn, "p95 <= 8"))
    return sorted(rows, key=lambda row: -row.p95)[:SLOWEST]


def _one() -> list[Row]:
    with served() as address, new_page() as page:
        page.goto(address + CHAPTER)
        page.wait_for_function(READY)
        page.locator(DRAWING).scroll_into_view_if_needed()
        moves(page, SLIDER, DRAWING, WARM_UP)
        taken = moves(page, SLIDER, DRAWING, MOVES, **{"from": WARM_UP})
    who = "ours, built page, no kernel"
    drawn, frame = ([one[key] for one in taken] for key in ("drawn", "frame"))
    return [
        Row(DRAWN, who, "ms", tuple(drawn), "p95 <= 5"),
        Row(FRAME, who, "ms", tuple(frame)),
    ]
