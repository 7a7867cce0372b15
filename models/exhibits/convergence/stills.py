"""Stills of the chapter on alliances at the base of the pyramid: the plane of performances."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from models import CONVERGENCE
from models.figures import Still, styled
from models.palette import LIGHT
from models.simulation.convergence import ends, partner_gives, rests, sustained

PERIODS = 60
TOP = 1.6
FINE, COARSE, ARROWS = 241, 81, 11
COLOURS = {"economic_performance": "own", "social_performance": "both"}


def phase_plane(**values: Any) -> Still:
    """Both performances against each other with the path, and both over time.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> phase_plane(first_social=0.7)
    <Still size 980x440 with 2 Axes>
    """
    run = CONVERGENCE.run(PERIODS, **values)
    figure, (plane, time) = styled(9.8, 4.4, columns=2, width_ratios=(1.15, 1))
    _directions(plane, values)
    _where_the_partner_stays(plane, values)
    _asked(plane, values)
    plane.plot(*(run[word] for word in COLOURS), color=LIGHT["ink"])
    plane.plot(*(run[word][0] for word in COLOURS), "D", color=LIGHT["ink"])
    for economic, social, tips in rests(**values):
        face = LIGHT["paper"] if tips else LIGHT["ink"]
        plane.plot(economic, social, "o", markerfacecolor=face, markeredgecolor=LIGHT["ink"])
    plane.set(xlim=(0, TOP), ylim=(0, TOP))
    plane.set(xlabel="economic performance, $E$", ylabel="social performance, $S$")
    _over_time(time, run)
    return figure


def _directions(axes: Axes, values: dict) -> None:
    """Where either performance stays as it is, and arrows to where both go."""
    fine = np.linspace(0, TOP, FINE)
    economic_aim, social_aim = sustained(fine, fine[:, None], **values)
    for change, colour in ((economic_aim - fine, "own"), (social_aim - fine[:, None], "both")):
        if change.min() < 0 < change.max():
            axes.contour(fine, fine, change, [0], colors=LIGHT[colour], linewidths=2)
    coarse = TOP * (np.arange(ARROWS) + 0.5) / ARROWS
    economic_aim, social_aim = sustained(coarse, coarse[:, None], **values)
    right = _given(values, "economic_pace") * (economic_aim - coarse)
    up = _given(values, "social_pace") * (social_aim - coarse[:, None])
    length = np.maximum(np.hypot(right, up), 1e-12)
    thin = {"color": LIGHT["muted"], "scale": 26, "width": 0.003}
    axes.quiver(coarse, coarse, right / length, up / length, **thin)
    for height, text, colour in ((0.97, "E holds", "own"), (0.91, "S holds", "both")):
        axes.text(0.02, height, text, color=LIGHT[colour], weight="bold", **_inside(axes))


def _where_the_partner_stays(axes: Axes, values: dict) -> None:
    starts = np.linspace(0, TOP, COARSE)
    begun = {"first_economic": starts, "first_social": starts[:, None]}
    stays = partner_gives(ends(**values | begun))
    if stays.any():
        levels = {"levels": [0.5, 1.5], "colors": [LIGHT["rest"]], "alpha": 0.16}
        axes.contourf(starts, starts, stays.astype(float), **levels)
        axes.text(0.98, 0.97, "from here the partner stays", ha="right", **_inside(axes))


def _asked(axes: Axes, values: dict) -> None:
    asked = _given(values, "asked_performance")
    axes.axhline(asked, color=LIGHT["muted"], linewidth=1, linestyle=":")
    axes.text(TOP - 0.02, asked, "the partner asks", ha="right", va="bottom", fontsize=9)


def _over_time(axes: Axes, run: dict) -> None:
    periods = np.arange(PERIODS + 1)
    given = np.where(partner_gives(run), TOP * run["partner_engagement"], 0)
    axes.fill_between(periods, given, color=LIGHT["rest"], alpha=0.16, linewidth=0)
    lines = sorted((run[word][-1], word) for word in COLOURS)
    for (height, word), aside in zip(lines, (-5, 5), strict=True):
        name, colour = word.removesuffix("_performance"), LIGHT[COLOURS[word]]
        axes.plot(periods, run[word], color=colour, linewidth=2)
        beside = {"xytext": (5, aside), "textcoords": "offset points", "va": "center"}
        axes.annotate(name, (PERIODS, height), color=colour, **beside)
    if given.any():
        axes.text(PERIODS - 1, TOP - 0.02, "shaded: the partner gives", ha="right", va="top")
    axes.set(xlim=(0, PERIODS * 1.25), ylim=(0, TOP), xticks=range(0, PERIODS + 1, 20))
    axes.set(xlabel="periods", ylabel="performance")


def _given(values: dict, word: str) -> float:
    return values.get(word, CONVERGENCE.parameter(word).default)


def _inside(axes: Axes) -> dict:
    return {"transform": axes.transAxes, "va": "top"}
