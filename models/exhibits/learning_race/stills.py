"""Stills of the chapter on the learning race: its worst moment, and what it takes."""

import numpy as np

from models import LEARNING_RACE, WORST_MOMENT
from models.figures import Still, styled
from models.palette import LIGHT, LINES
from models.simulation.learning_race import needed_creation


def worst_moment(*first_worths: float) -> Still:
    """The least that an alliance offers, against the pace of creating over that of learning.

    Parameters
    ----------
    *first_worths
        What it offers at the start: a line for each of up to four values.

    Examples
    --------
    >>> worst_moment(0.5, 1)
    Still of 1 panel
    "the least that the alliance offers" (0 to 1) against "pace of creating, as a multiple of the
          pace of learning" (0 to 2)
      own line from (0.01, 0.048) through (1.01, 0.5) to (2, 0.5)
      rest line from (0.01, 0.0546) through (1.01, 0.751) to (2, 0.852)
      own text "50% within reach" right of (2, 0.5)
      rest text "100% within reach" right of (2, 0.85)
    """
    ratios = np.linspace(*WORST_MOMENT.parameter("pace_ratio").box, 300)
    figure, axes = styled(height=3.8)
    for first, colour in zip(first_worths, LINES, strict=False):
        least = WORST_MOMENT.run(pace_ratio=ratios, first_worth=first)["least_worth"]
        axes.plot(ratios, least, color=LIGHT[colour], linewidth=2)
        name = f"{first:.0%} within reach"
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
    Still of 1 panel
    "joint creation per period" (0 to 0.15) against "prior ties" (0 to 1)
      own line from (0.05, 0.21) through (0.537, 0.0282) to (1, 0.0232)
      own text "0.2 and 0.1" right of (1, 0.023)
      muted texts "lives on" right of (0.62, 0.11), "ends" right of (0.07, 0.015)
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
    axes.set_ylabel("joint creation per period")
    return figure
