"""Stills of the chapter that ties the others together."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from models.data import voices
from models.figures import Still, styled
from models.notation.threads import BRIDGES
from models.palette import LIGHT
from models.simulation import threads as simulation
from models.simulation.sensitivity import Indices

LEARNED = {
    "own_learned": ("our firm", "own"),
    "partner_learned": ("partner", "rest"),
    "joint_knowledge": ("created", "ink"),
    "commitment": ("commitment", "both"),
}
PERFORMED = {
    "economic_performance": ("economic", "own"),
    "social_performance": ("social", "both"),
}
MILESTONES = {
    "at_work": "at work",
    "created": "created together",
    "social_performance": "social performance",
}


def score(**values: Any) -> Still:
    """One alliance through the models: division, life, learning, performance, one below the other.

    Raises
    ------
    InputError
        If the models can't take the values.

    Examples
    --------
    >>> score(relative_size=0.5)
    <Still size 640x800 with 4 Axes>
    """
    run = simulation.thread(**values)
    figure, (division, life, race, performance) = styled(height=8, rows=4)
    gains = [float(run["threads"][word]) for word in ("rest_gain", "gain")]
    names, colours = ["partner", "our firm"], [LIGHT["rest"], LIGHT["own"]]
    division.barh(names, [gain - 1 for gain in gains], left=1, color=colours)
    division.axvline(1, color=LIGHT["ink"], linewidth=1)
    division.set(xlabel="profit over profit alone")
    working = simulation.at_work(run["stages"])
    life.fill_between(range(len(working)), working, color=LIGHT["own"], alpha=0.3)
    life.plot(working, color=LIGHT["ink"])
    life.set(ylim=(0, 1), ylabel="at work")
    race.set(ylim=(0, 1), ylabel="learning")
    _lines(race, run["learning_race"], LEARNED)
    highest = max(run["convergence"][word].max() for word in PERFORMED)
    performance.set(ylim=(0, max(1, 1.05 * highest)), ylabel="performance", xlabel="periods")
    _lines(performance, run["convergence"], PERFORMED)
    for axes in (life, race, performance):
        axes.set_xlim(0, 1.3 * simulation.PERIODS)
    return figure


def bridges(**values: Any) -> Still:
    """What becomes of the alliance with each bridge broken, beside the alliance as it is.

    Raises
    ------
    InputError
        If the models can't take the values.

    Examples
    --------
    >>> bridges()
    <Still size 720x360 with 3 Axes>
    """
    found = simulation.without_each_bridge(**values)
    names = ["as it is", *(f"without {bridge.label}" for bridge in BRIDGES)]
    figure, panels = styled(7.2, 3.6, columns=3, sharey=True)
    colours = [LIGHT["ink"]] + [LIGHT["own"]] * len(BRIDGES)
    for axes, (word, title) in zip(panels, MILESTONES.items(), strict=True):
        ends = [float(one[word]) for one in found.values()]
        axes.barh(names[::-1], ends[::-1], color=colours[::-1])
        axes.axvline(ends[0], color=LIGHT["ink"], linewidth=1, linestyle=":")
        axes.set(xlabel=title)
    return figure


def matters(found: dict[str, Indices]) -> Still:
    """What a manager is asked, by how much each explains of some outcomes, beside each other.

    Examples
    --------
    >>> matters(simulation.what_matters(draws=16))
    <Still size 760x420 with 3 Axes>
    """
    words = simulation.SLIDERS[::-1]
    places = np.arange(len(words))
    figure, panels = styled(7.6, 4.2, columns=len(found), sharey=True)
    for axes, (name, indices) in zip(panels, found.items(), strict=True):
        for index, errors, look in (
            (indices.total, indices.total_error, {"facecolor": LIGHT["paper"]}),
            (indices.first, indices.first_error, {"facecolor": LIGHT["own"]}),
        ):
            label = "alone" if index is indices.first else "in total"
            shift = -0.19 if index is indices.first else 0.19
            values, widths = ([float(one[word]) for word in words] for one in (index, errors))
            axes.barh(places + shift, values, 0.34, edgecolor=LIGHT["own"], label=label, **look)
            axes.errorbar(
                values, places + shift, xerr=widths, fmt="none", ecolor=LIGHT["ink"], capsize=2
            )
        axes.axvline(0, color=LIGHT["muted"], linewidth=1)
        axes.set_title(name, loc="left", fontsize=9)
        axes.set(xlim=(-0.08, 1), xlabel="part of the variance")
    panels[0].set_yticks(places, [simulation.ASKED.parameter(w).quantity.label for w in words])
    panels[0].legend(frameon=False, loc="lower right", fontsize=8)
    return figure


def heard(verdict: str = voices.ANY) -> Still:
    """Which source speaks to which thread: all threads, or those of one verdict.

    Raises
    ------
    InputError
        If there is no such verdict.

    Examples
    --------
    >>> heard("gap")
    <Still size 720x280 with 1 Axes>
    """
    voices.EXPLORER.parameters[0].check(verdict)
    shown = voices.TABLE
    shown = shown if verdict == voices.ANY else shown[shown.verdict == verdict]
    speaks = voices.heard(voices.VOICES).loc[shown.index]
    figure, axes = styled(7.2, 1.3 + 0.3 * len(shown))
    rows, columns = speaks.to_numpy().nonzero()
    axes.plot(columns, rows, "o", color=LIGHT["own"], markersize=9)
    rows, columns = (~speaks.to_numpy()).nonzero()
    axes.plot(columns, rows, "_", color=LIGHT["muted"], markersize=7)
    axes.set(xlim=(-0.5, len(speaks.columns) - 0.5), ylim=(len(shown) - 0.5, -0.7))
    axes.set_yticks(range(len(shown)), shown.question + "  " + shown.verdict)
    axes.set_xticks(range(len(speaks.columns)), voices.SOURCES.values(), fontsize=8)
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return figure


def _lines(axes: Axes, run: dict, words: dict[str, tuple[str, str]]) -> None:
    for word, (_, colour) in words.items():
        axes.plot(run[word], color=LIGHT[colour])
    height = -1.0
    ends = sorted((float(run[word][-1]), name, colour) for word, (name, colour) in words.items())
    for end, name, colour in ends:
        height = max(end, height + 0.13 * axes.get_ylim()[1])
        axes.text(
            simulation.PERIODS + 1, height, name, color=LIGHT[colour], fontsize=9, va="center"
        )
