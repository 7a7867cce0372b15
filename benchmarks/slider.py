"""How soon the figure answers its slider in the built page, with no kernel and no network.

What is timed is what the reader's hand waits for: from the slider's `input` event, through the
model, the drawing, the numbers and the sentence, to a page that is laid out anew; and to the end
of the next frame, when it can be seen. The slider of relative size moves both lines, all regions
and their names, and each slider redraws the whole figure, so one stands for all.
"""

from benchmarks.browser import CHAPTER, FINISHED, moves, new_page, served
from benchmarks.table import Row

DRAWN = "Slider event to redrawn figure"
FRAME = "Slider event to the end of the next frame"
SLIDER = "figure.sim input[data-word=relative_size]"
DRAWING = "figure.sim svg.sim-drawing"
WARM_UP = 60
MOVES = 360


def measure() -> list[Row]:
    with served() as address, new_page() as page:
        page.goto(address + CHAPTER)
        page.wait_for_function(FINISHED)
        page.locator(DRAWING).scroll_into_view_if_needed()
        moves(page, SLIDER, DRAWING, WARM_UP)
        taken = moves(page, SLIDER, DRAWING, MOVES, **{"from": WARM_UP})
    who = "ours, built page, no kernel"
    drawn, frame = ([one[key] for one in taken] for key in ("drawn", "frame"))
    return [
        Row(DRAWN, who, "ms", tuple(drawn), "p95 <= 5"),
        Row(FRAME, who, "ms", tuple(frame)),
    ]
