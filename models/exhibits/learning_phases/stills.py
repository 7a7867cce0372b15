"""Stills of the chapter on phases of learning: Table 2 as a heat map, and phases over time."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from models import LEARNING_PHASES
from models.data import learning_priorities
from models.figures import LINES, Still, styled
from models.palette import LIGHT
from models.simulation.learning_phases import FACTORS, turn

PERIODS = 120
LATEST = 200  # the last period of the figure of turns
# Words of the model, names of the table, and colours.
PHASES = {
    "awareness": ("awareness", "none"),
    "exploration": ("exploration", "rest"),
    "expansion": ("expansion", "own"),
    "commitment_phase": ("commitment", "both"),
}


def phases(period: int = 30, cell: str = "tasks_exploration", **values: Any) -> Still:
    """How much is learned where in one period, and the phases over time.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> phases(protection=0.9)
    <Still size 640x640 with 2 Axes>
    """
    run = LEARNING_PHASES.run(PERIODS, **values)
    figure, (above, below) = styled(height=6.4, rows=2, height_ratios=(1, 1))
    _heat(above, run, period, cell)
    for word, (name, colour) in PHASES.items():
        below.plot(run[word], color=LIGHT[colour], linewidth=2)
        top = int(run[word].argmax())
        place = (min(top, PERIODS - 1), float(run[word][top]))
        look = {"ha": "left" if top < 5 else "right" if top > PERIODS - 5 else "center"}
        shift = {"xytext": (4 if top < 5 else 0, 4), "textcoords": "offset points"}
        below.annotate(name, place, color=LIGHT[colour], **look, **shift)
    below.plot(run["mutual_share"], "--", color=LIGHT["ink"], linewidth=2)
    below.text(PERIODS + 1, run["mutual_share"][-1], "mutual\nshare", va="center")
    below.axvline(period, color=LIGHT["muted"], linewidth=1, linestyle=":")
    below.set(xlim=(0, 1.1 * PERIODS), ylim=(0, 1.12), xlabel="periods", ylabel="share of the work")
    return figure


def turns(points: int = 81) -> Still:
    """When half of the learning is mutual, along each factor alone.

    Examples
    --------
    >>> turns(points=5)
    <Still size 640x400 with 1 Axes>
    """
    places = np.linspace(0, 1, points)
    figure, axes = styled(height=4)
    for word, colour, dash in zip(FACTORS, LINES, ("-", "--", "-.", ":"), strict=True):
        parameter, look = LEARNING_PHASES.parameter(word), {"color": LIGHT[colour]}
        periods = turn(**{word: places})
        axes.plot(places, periods, dash, linewidth=2, **look)
        axes.plot(parameter.default, turn(), "o", markersize=6, **look)
        last = int(np.flatnonzero(periods <= LATEST)[-1])
        name, end = parameter.quantity.label, (places[last], periods[last])
        axes.annotate(name, end, (6, 0), textcoords="offset points", va="center", **look)
    axes.set(xlim=(0, 1.2), ylim=(0, LATEST), xticks=np.linspace(0, 1, 6))
    axes.set(xlabel="the factor", ylabel="period in which half is mutual")
    return figure


def _heat(axes: Axes, run: dict[str, np.ndarray], period: int, cell: str) -> None:
    depth = learning_priorities.depth(learning_priorities.TABLE)
    shares = np.array([run[word][period] for word in PHASES])
    strengths = depth.to_numpy() * shares
    axes.set(xlim=(-0.9, 4), ylim=(5, -0.9))
    axes.axis("off")
    for row, dimension in enumerate(depth.index):
        axes.text(-0.85, row + 0.5, dimension, va="center", weight="bold")
        for column, strength in enumerate(strengths[row]):
            shade = {"color": LIGHT["both"], "alpha": 0.04 + 0.56 * strength, "linewidth": 0}
            axes.fill_between([column, column + 0.97], row, row + 0.94, **shade)
            place = (column + 0.5, row + 0.5)
            axes.text(*place, f"{strength:.2f}", ha="center", va="center")
            if cell == f"{dimension}_{depth.columns[column]}":
                box = np.array([[0, 0], [0.97, 0], [0.97, 0.94], [0, 0.94], [0, 0]])
                axes.plot(*(box + np.array([column, row])).T, color=LIGHT["ink"], linewidth=1.5)
    for column, (phase, share) in enumerate(zip(depth.columns, shares, strict=True)):
        axes.text(column + 0.5, -0.4, f"{phase}\n{share:.0%}", ha="center", va="center")
