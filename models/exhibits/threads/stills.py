"""Stills of the chapter that ties the others together."""

import numpy as np

from models.figures import Still, styled
from models.notation.threads import BRIDGES
from models.palette import LIGHT
from models.simulation import threads as simulation
from models.simulation.sensitivity import Indices

MILESTONES = {
    "at_work": "at work",
    "created": "created together",
    "social_performance": "social performance",
}


def bridges(**values: float) -> Still:
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
