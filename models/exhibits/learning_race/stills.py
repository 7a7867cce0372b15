"""Stills of the chapter on the learning race: a race, its worst moment, and what it takes."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from models import LEARNING_RACE, WORST_MOMENT
from models.figures import LINES, Still, styled
from models.palette import LIGHT
from models.simulation.learning_race import PERIODS, as_equals, needed_creation

BANDS = {"calculus": 0, "knowledge": 1 / 3, "identification": 2 / 3}  # the book's choice
PATHS = {
    "own_learned": ("our firm", "own", "-"),
    "partner_learned": ("partner", "rest", "-"),
    "joint_knowledge": ("created", "none", "--"),
    "trust": ("trust", "ink", "--"),
    "commitment": ("commitment", "both", "-"),
}


def race(**values: Any) -> Still:
    """All states over time, and the way of trust and commitment; dotted, the same as equals.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> race(joint_creation=0.02)
    <Still size 840x380 with 2 Axes>
    """
    now = LEARNING_RACE.run(PERIODS, **values)
    equals = LEARNING_RACE.run(PERIODS, **as_equals(**values))
    figure, (over, phase) = styled(8.4, 3.8, columns=2, width_ratios=(5, 4))
    over.plot(equals["commitment"], ":", color=LIGHT["both"], linewidth=1.5)
    for word, (_, colour, dash) in PATHS.items():
        over.plot(now[word], dash, color=LIGHT[colour], linewidth=2)
    _name_ends(over, now)
    over.set(xlim=(0, PERIODS * 1.33), ylim=(0, 1.02), xlabel="periods", ylabel="from 0 to 1")
    over.set_xticks(range(0, PERIODS + 1, 20))
    for name, start in BANDS.items():
        phase.axvline(start, color=LIGHT["line"], linewidth=1)
        phase.text(start + 1 / 6, 1.05, name, ha="center", color=LIGHT["muted"], fontsize=8)
    phase.plot(equals["trust"], equals["commitment"], ":", color=LIGHT["both"], linewidth=1.5)
    phase.plot(now["trust"], now["commitment"], color=LIGHT["both"], linewidth=2)
    decades = slice(10, PERIODS, 10)
    rings = {"markerfacecolor": LIGHT["paper"], "markeredgecolor": LIGHT["ink"], "clip_on": False}
    phase.plot(now["trust"][decades], now["commitment"][decades], "o", markersize=4, **rings)
    phase.plot(now["trust"][0], now["commitment"][0], "o", markersize=8, **rings)
    last = {"color": LIGHT["ink"], "markersize": 8, "clip_on": False}
    phase.plot(now["trust"][-1], now["commitment"][-1], "o", **last)
    phase.set(xlim=(0, 1), ylim=(0, 1.02), xlabel="trust", ylabel="commitment")
    return figure


def _name_ends(axes: Axes, now: dict[str, np.ndarray]) -> None:
    """The names of the lines at their ends, pushed apart where they would meet."""
    heights = {word: float(now[word][-1]) for word in PATHS}
    order = sorted(PATHS, key=lambda word: heights[word])
    places, lowest = {}, -1.0
    for word in order:
        lowest = places[word] = max(heights[word], lowest + 0.07)
    highest = 1.07
    for word in reversed(order):
        highest = places[word] = min(places[word], highest - 0.07)
        name, colour, _ = PATHS[word]
        axes.text(PERIODS + 2, places[word], name, va="center", color=LIGHT[colour])


def worst_moment(*first_worths: float) -> Still:
    """The least that an alliance offers, against the pace of creating over that of learning.

    Parameters
    ----------
    *first_worths
        What it offers at the start: a line for each of up to four values.

    Examples
    --------
    >>> worst_moment(0.5, 1)
    <Still size 640x380 with 1 Axes>
    """
    ratios = np.linspace(*WORST_MOMENT.parameter("pace_ratio").box, 300)
    figure, axes = styled(height=3.8)
    for first, colour in zip(first_worths, LINES, strict=False):
        least = WORST_MOMENT.run(pace_ratio=ratios, first_worth=first)["least_worth"]
        axes.plot(ratios, least, color=LIGHT[colour], linewidth=2)
        name = f"{first:.0%} in reach"
        shift = {"xytext": (5, 0), "textcoords": "offset points", "annotation_clip": False}
        axes.annotate(name, (ratios[-1], least[-1]), va="center", color=LIGHT[colour], **shift)
    axes.set(xlim=(0, ratios[-1]), ylim=(0, 1), ylabel="the least that the alliance offers")
    axes.set(xlabel="pace of creating, as a multiple of the pace of learning")
    return figure


def needed(pairs: tuple[tuple[float, float], ...] = ((0.16, 0.16), (0.24, 0.08))) -> Still:
    """The joint creation that an alliance needs to live on, against its partners' prior ties.

    Parameters
    ----------
    pairs
        Absorptive capacities of both: a line for each pair, up to four.

    Examples
    --------
    >>> needed(((0.2, 0.1),))
    <Still size 640x380 with 1 Axes>
    """
    ties = np.linspace(0.05, 1, 40)
    top = LEARNING_RACE.parameter("joint_creation").box[1]
    figure, axes = styled(height=3.8)
    for (own, partner), colour in zip(pairs, LINES, strict=False):
        least = needed_creation(
            prior_ties=ties, own_absorptive_capacity=own, partner_absorptive_capacity=partner
        )
        axes.plot(ties, least, color=LIGHT[colour], linewidth=2)
        shift = {"xytext": (5, 0), "textcoords": "offset points", "annotation_clip": False}
        name = f"{own:g} and {partner:g}"
        axes.annotate(name, (ties[-1], least[-1]), va="center", color=LIGHT[colour], **shift)
    axes.text(0.62, 0.75 * top, "lives on", color=LIGHT["muted"])
    axes.text(0.07, 0.1 * top, "ends", color=LIGHT["muted"])
    axes.set(xlim=(0, 1), ylim=(0, top), xlabel="prior ties")
    axes.set_ylabel("joint creation, a period")
    return figure
