"""Stills of the chapter on the standards battle: many battles."""

from collections.abc import Sequence

import numpy as np

from models.figures import Still, legend, styled
from models.palette import LIGHT, LINES
from models.simulation import standards_battle


def survivors_by_scale(
    returns: Sequence[float] = (4, 6, 8), draws: int = standards_battle.BATTLES
) -> Still:
    """How many of seven designs that begin alike survive, against the minimum scale.

    Examples
    --------
    >>> survivors_by_scale([6], draws=20)
    Still of 1 panel
    "average number of survivors out of seven" (0 to 7.3) against "minimum efficient scale" (0 to 1)
      own line "increasing returns 6" from (0.05, 7) through (0.525, 1) to (1, 3.95)
      muted dotted line "room at full scale" from (0.05, 20) through (0.525, 1.9) to (1, 1)
      legend: own line "increasing returns 6", muted dotted line "room at full scale"
    """
    scales = np.linspace(0.05, 1, 39)
    figure, axes = styled(height=3.8)
    for strength, colour in zip(returns, LINES, strict=False):
        counts = standards_battle.mean_survivors(scales, draws=draws, increasing_returns=strength)
        name = f"increasing returns {strength:g}"
        axes.plot(scales, counts, color=LIGHT[colour], linewidth=2, label=name)
    axes.plot(scales, 1 / scales, color=LIGHT["muted"], linestyle=":", label="room at full scale")
    axes.set(xlabel="minimum efficient scale", ylabel="average number of survivors out of seven")
    axes.set(xlim=(0, 1), ylim=(0, 7.3))
    legend(axes, fontsize=9, loc="upper center")
    return figure


def chances_by_start(
    scales: Sequence[float] = (0.15, 1), draws: int = standards_battle.BATTLES
) -> Still:
    """How the chance to survive depends on the share at the start, for some minimum scales.

    Examples
    --------
    >>> chances_by_start([0.2], draws=20)
    Still of 1 panel
    "chance of survival" (-0.05 to 1.05) against "share of the market at the start" (0.007 to 0.733)
      own line "minimum scale 20%" from (0.04, 0) through (0.37, 0.85) to (0.7, 1)
      muted dotted line "chance equal to the share" from (0.04, 0.04) through (0.37, 0.37) to (0.7,
          0.7)
      legend: own line "minimum scale 20%", muted dotted line "chance equal to the share"
    """
    starts = np.linspace(0.04, 0.7, 23)
    figure, axes = styled(height=3.8)
    for scale, colour in zip(scales, LINES, strict=False):
        found = standards_battle.chances_by_start(starts, draws=draws, minimum_scale=scale)
        name = f"minimum scale {scale:.0%}"
        axes.plot(starts, found["survives"], color=LIGHT[colour], linewidth=2, label=name)
    axes.plot(
        starts, starts, color=LIGHT["muted"], linestyle=":", label="chance equal to the share"
    )
    axes.set(xlabel="share of the market at the start", ylabel="chance of survival")
    legend(axes, fontsize=9, loc="lower right")
    return figure
