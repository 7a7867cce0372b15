"""Stills of the chapter on how what allies make spreads."""

from typing import Any

import numpy as np
from matplotlib.ticker import PercentFormatter

from models import ADOPTER_GROUPS, DIFFUSION
from models.figures import Still, styled
from models.palette import LIGHT
from models.simulation import diffusion

GROUPS = ("innovators", "early adopters", "early majority", "late majority", "laggards")


def routes(**values: Any) -> Still:
    """How many adopt in a year by themselves, and by example, with one standard for all.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> routes(imitation=0.5)
    Still of 1 panel
    "adopting in a year" (0% to 14.6%) against "years" (0 to 20)
      rest band from (0, 0 to 0.02) through (10, 0 to 0.00256) to (20, 0 to 1.61e-05)
      own band from (0, 0.02) through (10, 0.00256 to 0.0583) to (20, 1.61e-05 to 0.000418)
      ink line from (0, 0.02) through (10, 0.0583) to (20, 0.000418)
      ink texts "by example" at (6.2, 0.068), "by themselves" right of (0.3, 0.008)
    """
    time = np.linspace(0, 20, 401)
    found = diffusion.routes(time, **values)
    figure, axes = styled(height=3.4)
    total = found.innovation + found.imitation
    axes.fill_between(time, 0, found.innovation, color=LIGHT["rest"], alpha=0.45, linewidth=0)
    axes.fill_between(time, found.innovation, total, color=LIGHT["own"], alpha=0.3, linewidth=0)
    axes.plot(time, total, color=LIGHT["ink"], linewidth=1.5)
    top = int(np.argmax(total))
    axes.text(time[top], 0.5 * total.iloc[top], "by example", ha="center", color=LIGHT["ink"])
    axes.text(0.3, 0.4 * found.innovation.iloc[0], "by themselves", color=LIGHT["ink"])
    axes.set(xlim=(0, 20), ylim=(0, 1.08 * total.max()), xlabel="years")
    axes.set_xticks(range(0, 21, 5))
    axes.set_ylabel("adopting in a year")
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    return figure


def groups(**values: Any) -> Still:
    """The five groups under the curve of those who adopt in a year, one standard for all.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> groups(imitation=0.5)  # doctest: +ELLIPSIS
    Still of 1 panel
    "adopting in a year" (0% to 16.5%) against "years" (0 to 20)
      own band from (0, 0 to 0.02) through (0.46, 0 to 0.0249) to (0.91, 0 to 0.0306)
      rest band from (0.92, 0 to 0.0308) through (2.17, 0 to 0.0528) to (3.41, 0 to 0.0832)
    ...
    """
    until = ADOPTER_GROUPS.run(**values)
    run = DIFFUSION.run(3000, step_length=0.01, compatibility=1, **values)
    time, rate = run["elapsed_time"], run["new_adopters"]
    words = [f"{name.replace(' ', '_')}_until" for name in GROUPS[:-1]]
    ends = [0.0, *(float(until[word]) for word in words), diffusion.SHOWN]
    figure, axes = styled(height=3.8)
    shades = ("own", "rest", "both", "none", "own")
    for k, (name, colour) in enumerate(zip(GROUPS, shades, strict=True)):
        inside = (time >= ends[k]) & (time <= ends[k + 1])
        axes.fill_between(time, 0, rate, inside, color=LIGHT[colour], alpha=0.3, linewidth=0)
        if k:
            axes.axvline(ends[k], color=LIGHT["muted"], linewidth=0.8, linestyle=":")
        height = (1.04, 1.13)[k % 2] * float(rate.max())
        middle = (ends[k] + min(ends[k + 1], 20)) / 2 if k else 0.15
        look = {"ha": "center" if k else "left", "fontsize": 9, "color": LIGHT["ink"]}
        axes.text(middle, height, name, **look)
    axes.plot(time, rate, color=LIGHT["ink"], linewidth=1.5)
    axes.set(xlim=(0, 20), ylim=(0, 1.22 * float(rate.max())), xlabel="years")
    axes.set_ylabel("adopting in a year")
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    return figure
