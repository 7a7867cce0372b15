"""How soon 10 000 alliances of 200 periods are lived, in how much memory; and a move in the page.

The memory is what NumPy asks for beyond what it held before, as `tracemalloc` counts it.
"""

import tracemalloc

from benchmarks.browser import moves, new_page, served
from benchmarks.table import Row
from benchmarks.timing import in_turn, timed
from models.simulation import stages
from tests.browser.loading import READY

CHAPTER = "book/stages.html"
FIGURE = "figure.sim[data-figure=stages]"
SLIDER = f"{FIGURE} input[data-word=first_rivalry]"
DRAWING = f"{FIGURE} svg.sim-drawing"
IN_NUMPY = "10 000 alliances of 200 periods, NumPy"
MEMORY = "10 000 alliances of 200 periods, memory"
IN_PAGE = "Slider event to redrawn stages over 200 periods"
WAYS = {"own conditions": True, "shared conditions": False}


def measure() -> list[Row]:
    return [*_in_numpy(), *_in_page()]


def _lives(own: bool):
    return stages.lives(10_000, periods=200, own=own)


def _in_numpy() -> list[Row]:
    taken = in_turn({who: timed(lambda own=own: _lives(own)) for who, own in WAYS.items()}, 10)
    times = [
        Row(IN_NUMPY, who, "ms", tuple(1e3 * second for second in seconds), "<= 500")
        for who, seconds in taken.items()
    ]
    peaks = [Row(MEMORY, who, "MB", (_peak(own),), "<= 300") for who, own in WAYS.items()]
    return times + peaks


def _peak(own: bool) -> float:
    tracemalloc.start()
    _lives(own)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def _in_page() -> list[Row]:
    with served() as address, new_page() as page:
        page.goto(address + CHAPTER)
        page.wait_for_function(READY)
        page.locator(DRAWING).scroll_into_view_if_needed()
        drawn = [one["drawn"] for one in moves(page, SLIDER, DRAWING, 80)]
    return [Row(IN_PAGE, "ours, built page, no kernel", "ms", tuple(drawn), "one frame: 16")]
