"""The same figure in JupyterLab with a live kernel: by `interact` and matplotlib, and as ours.

`interact` is how an executable textbook is written without our widgets. Both figures stand in
one notebook, with the same kernel, in the Chromium of `slider.py`; the slider of relative size
takes the same steps in both, timed by the same code, in turns. For `interact` a move ends when
the new picture has been loaded: the browser, the kernel, matplotlib and the way back. Ours is
drawn in the browser; what Python answers to `observe` (here with all outputs of the model) comes
on top, and is timed by itself. Kernel and page rest between moves, so that nothing queues.
"""

import json
import tempfile
from pathlib import Path

from benchmarks.browser import moves, new_page
from benchmarks.jupyter import PATIENCE, lab
from benchmarks.slider import DRAWN, FRAME
from benchmarks.table import Row

THEIRS = """\
%matplotlib inline
import numpy as np
from ipywidgets import FloatSlider, interact
from models import ISO_PROFIT
from models.figures import styled
from models.palette import LIGHT

TOP = 2.5


def iso_profit(relative_size, synergy, bargaining_power):
    power = np.linspace(0.01, min(TOP, 0.999 / relative_size), 400)
    run = ISO_PROFIT.run(relative_size=relative_size, synergy=synergy, bargaining_power=power)
    own, rest = run["break_even_synergy"], run["rest_break_even_synergy"]
    figure, axes = styled()
    low, high = np.minimum(own, rest), np.minimum(np.maximum(own, rest), TOP)
    axes.fill_between(power, high, TOP, color=LIGHT["both"], alpha=0.24)
    axes.fill_between(power, 0, np.minimum(low, TOP), color=LIGHT["none"], alpha=0.16)
    axes.fill_between(power, low, high, power >= 1, color=LIGHT["own"], alpha=0.16)
    axes.fill_between(power, low, high, power <= 1, color=LIGHT["rest"], alpha=0.16)
    axes.plot(power, own, color=LIGHT["own"], linewidth=2)
    axes.plot(power, rest, color=LIGHT["rest"], linewidth=2)
    axes.plot(bargaining_power, synergy, "o", color=LIGHT["ink"], markersize=8)
    axes.set(xlim=(0, TOP), ylim=(0, TOP), xlabel="bargaining power of firm i", ylabel="synergy")
    return figure


sliders = {
    p.word: FloatSlider(p.default, min=p.box[0], max=p.box[1], step=0.01, description=p.word)
    for p in ISO_PROFIT.parameters
}
sliders["relative_size"].add_class("theirs")
interact(iso_profit, **sliders);"""
OURS = """\
from ipywidgets import Label
from models.widgets import IsoProfit

figure, answer = IsoProfit(), Label("no answer yet")
answer.add_class("answer")


def reply(change):
    answer.value = "gain {gain:.6f}, of the others {rest_gain:.6f}".format(**figure.outputs)


figure.observe(reply, "relative_size")
display(figure, answer)"""

THEIR_SLIDER = ".theirs .noUi-handle"
THEIR_PICTURE = ".widget-interact .widget-output"
OUR_SLIDER = "figure.sim input[data-word=relative_size]"
OUR_DRAWING = "figure.sim svg.sim-drawing"
OUR_ANSWER = ".answer"
ANSWERED = "Slider event to what Python answers (its `observe`)"
ROUNDS = 5
MOVES = 10  # a round; a first round warms up
REST = 150  # ms


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        _write_notebook(Path(folder) / "figures.ipynb")
        with lab(Path(folder)) as address, new_page() as page:
            page.goto(address.format("figures.ipynb"))
            _run_cells(page)
            taken = _in_turn(page)
    who = "interact + matplotlib + kernel, JupyterLab"
    ours = "ours, JupyterLab"
    return [
        Row(DRAWN, ours, "ms", _all(taken, OUR_DRAWING, "drawn")),
        Row(DRAWN, who, "ms", _all(taken, THEIR_PICTURE, "drawn")),
        Row(FRAME, ours, "ms", _all(taken, OUR_DRAWING, "frame")),
        Row(FRAME, who, "ms", _all(taken, THEIR_PICTURE, "frame")),
        Row(ANSWERED, ours, "ms", _all(taken, OUR_ANSWER, "drawn")),
    ]


def _write_notebook(path: Path) -> None:
    empty = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    cells = [{**empty, "id": f"cell{k}", "source": text} for k, text in enumerate((THEIRS, OURS))]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    path.write_text(
        json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}),
        encoding="utf-8",
    )


def _run_cells(page) -> None:
    page.get_by_text("| Idle").wait_for(timeout=PATIENCE * 1000)  # what runs earlier is lost
    page.locator(".jp-CodeCell .cm-content").first.click()
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    for part in (f"{THEIR_PICTURE} img", OUR_DRAWING, OUR_ANSWER):
        page.locator(part).wait_for(timeout=PATIENCE * 1000)


def _in_turn(page) -> dict[str, list[dict]]:
    pairs = ((OUR_SLIDER, OUR_DRAWING), (THEIR_SLIDER, THEIR_PICTURE), (OUR_SLIDER, OUR_ANSWER))
    taken = {stage: [] for _, stage in pairs}
    for turn in range(ROUNDS + 1):
        for slider, stage in pairs:
            # Up in one round and down in the next, so that all walk over the same values.
            options = {"from": turn * MOVES, "turn": MOVES, "pause": REST}
            done = moves(page, slider, stage, MOVES, **options)
            taken[stage] += done if turn else []
    return taken


def _all(taken: dict[str, list[dict]], stage: str, key: str) -> tuple[float, ...]:
    return tuple(one[key] for one in taken[stage])
