"""Stills of the chapter that ties the others together."""

import numpy as np

from models.core.typography import typeset
from models.figures import Still, legend, styled
from models.notation.threads import BRIDGES
from models.palette import LIGHT
from models.simulation import threads as simulation
from models.simulation.sensitivity import Indices
from models.stills.sensitivity import draw_both
from models.stills.taken_out import taken_out

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
    >>> bridges()  # doctest: +ELLIPSIS
    Still of 3 panels
    y (-0.79 to 7.79) against "at work" (0 to 0.651)
      along y "without bridge 7", "without bridge 6", "without bridge 5", "without bridge 4",
          "without bridge 3", "without bridge 2", "without bridge 1", "as it is"
    ...
    """
    found = simulation.without_each_bridge(**values)
    names = ["as it is", *(f"without {bridge.label}" for bridge in BRIDGES)]
    ends = {
        title: [float(one[word]) for one in found.values()] for word, title in MILESTONES.items()
    }
    figure, _ = taken_out(names, ends)
    return figure


def matters(found: dict[str, Indices]) -> Still:
    """What a manager is asked, by how much each explains of some outcomes, beside each other.

    Examples
    --------
    >>> matters(simulation.what_matters(draws=16))  # doctest: +ELLIPSIS
    Still of 3 panels
    "alliances at work": y (-0.846 to 9.85) against "part of the variance" (-0.08 to 1)
      along y "partner absorptive capacity", "own absorptive capacity", "prior ties", "need of
          equals", "capability strength", "protection", "rivalry in the market", "profit share",
    ...
    """
    words = simulation.SLIDERS[::-1]
    places = np.arange(len(words))
    figure, panels = styled(7.6, 4.2, columns=len(found), sharey=True)
    for axes, (name, indices) in zip(panels, found.items(), strict=True):
        draw_both(axes, words, indices, shift=0.19, capsize=2)
        axes.axvline(0, color=LIGHT["muted"], linewidth=1)
        axes.set_title(name, loc="left", fontsize=9)
        axes.set(xlim=(-0.08, 1), xlabel="part of the variance")
    names = [simulation.ASKED.parameter(word).quantity.label for word in words]
    panels[0].set_yticks(places, typeset(names))
    legend(panels[0], loc="lower right", fontsize=8)
    return figure
