"""Stills of the chapter on social innovation: what arrow J does, and on what that depends."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from models import STAGES
from models.core.quantity import Quantity
from models.exhibits.social_innovation.arrow_j import EXHIBIT
from models.figures import Still, legend, styled
from models.palette import LIGHT
from models.simulation.sensitivity import Indices, sobol
from models.simulation.social_innovation import (
    MEASURES,
    PERIODS,
    Effect,
    drawn,
    effects,
    gain_in,
    scenario,
)
from models.stills.sensitivity import bars
from models.widgets.exhibit import take


def arrow_j(**settings: Any) -> Still:
    """One measure with arrow J and without, over time and draw by draw.

    Parameters
    ----------
    **settings
        Those of the live figure; what is not set is as it is there at first.

    Raises
    ------
    InputError
        If the live figure can't take a value.
    ModelError
        If it has no such setting.

    Examples
    --------
    >>> arrow_j(moment=50)  # doctest: +ELLIPSIS
    Still of 2 panels
    "alive" (0 to 1.05) against "periods" (0 to 200)
      muted dotted line upright at 50
      own line "with J" from (0, 1) through (100, 0.201) to (200, 0.161)
    ...
    """
    at = EXHIBIT.defaults | {w: take(EXHIBIT.parameter(w), v) for w, v in settings.items()}
    measure, moment, strength = at["measure"], at["moment"], at["arrow_j"]
    sets, kind = scenario(at["segment"], at["agent"]), {"feedback": at["feedback"] == "on"}
    one = effects(strength, **kind, **sets)[measure]
    many = effects(strength, moment, **kind, **drawn() | sets)[measure]
    figure, (upper, lower) = styled(height=5.6, rows=2, height_ratios=(5, 4))
    _over_time(upper, one, moment)
    _in_order(lower, many)
    upper.set_ylabel(_quantity(measure).label)
    return figure


def what_it_depends_on(measure: str = "alive", draws: int = 256, count: int = 7) -> Still:
    """Which parameters explain how much arrow J changes a measure in the end.

    Shown are the `count` that matter most, of all parameters of the stages.

    Examples
    --------
    >>> what_it_depends_on("conflicts", draws=32, count=3)
    Still of 1 panel
    y (-0.496 to 2.5) against "part of the outcome’s variance" (-14.6 to 20.3)
      along y "arrow I", "arrow A", "complementarity at the start"
      bars across "in total" shifted by -0.19 in hollow own: 0.292±0.46, 0.492±0.38, 2.83±16
      bars across "alone" shifted by 0.19 in own: 0.157±0.13, 0.85±0.98, -0.112±0.63
      muted line upright at 0
      legend: own "alone", hollow own "in total"
    """
    found = sobol(STAGES, gain_in(measure), draws=draws)
    first = found.ranked[:count]
    parts = (found.first, found.first_error, found.total, found.total_error)
    return bars(STAGES, Indices(*({word: part[word] for word in first} for part in parts)))


def _over_time(axes: Axes, effect: Effect, moment: int) -> None:
    periods = np.arange(PERIODS + 1)
    lines = ((effect.present, "own", "-", "with J"), (effect.absent, "rest", "--", "without"))
    axes.axvline(moment, color=LIGHT["muted"], linewidth=1, linestyle=":")
    for values, colour, style, name in lines:
        axes.plot(periods, values, color=LIGHT[colour], linewidth=2, linestyle=style, label=name)
        axes.plot(moment, values[moment], "o", color=LIGHT["ink"])
    legend(axes, fontsize=9)
    axes.set(xlim=(0, PERIODS), ylim=(0, None), xlabel="periods")


def _in_order(axes: Axes, effect: Effect) -> None:
    """The changes of all draws, from the worst to the best."""
    changes = np.sort(effect.change[-1])
    changes = changes if MEASURES[effect.measure] else changes[::-1]
    gains = changes if MEASURES[effect.measure] else -changes
    places = 100 * (np.arange(len(changes)) + 0.5) / len(changes)
    shade = {"alpha": 0.24, "linewidth": 0, "step": "mid"}
    axes.fill_between(places, changes, where=gains >= 0, color=LIGHT["both"], **shade)
    axes.fill_between(places, changes, where=gains <= 0, color=LIGHT["rest"], **shade)
    axes.plot(places, changes, ".", color=LIGHT["ink"], markersize=3)
    axes.axhline(0, color=LIGHT["ink"], linewidth=1)
    worse, better = (f"{100 * one[-1].mean():.3g}%" for one in (effect.worse, effect.better))
    told = f"worse {worse}, better {better}"
    look = {"transform": axes.transAxes, "color": LIGHT["ink"]}
    axes.text(0.02, 0.86 if MEASURES[effect.measure] else 0.06, told, **look)
    axes.set(xlim=(0, 100), xlabel="percent of the draws", ylabel="what arrow J changes")


def _quantity(word: str) -> Quantity:
    return next(q for q in STAGES.quantities if q.word == word)
