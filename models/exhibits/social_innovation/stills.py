"""Stills of the chapter on social innovation: who leads, and what arrow J does."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from models import STAGES as STAGES_MODEL
from models.core.quantity import Quantity
from models.data import alliance_roles
from models.data.alliance_roles import SEGMENTS, STAGES
from models.figures import Still, styled
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


def roles(stage: str = "formation", segment: str = "multinational") -> Still:
    """Who leads at each stage in each segment; one cell is framed.

    Examples
    --------
    >>> roles("outcome", "start_up")
    <Still size 720x480 with 1 Axes>
    """
    figure, axes = styled(width=7.2, height=4.8)
    for row, one in enumerate(SEGMENTS):
        for column, other in enumerate(STAGES):
            _cell(axes, column, row, other, one, chosen=(other, one) == (stage, segment))
    axes.set_xticks([column + 0.5 for column in range(len(STAGES))], STAGES.values())
    axes.set_yticks([row + 0.5 for row in range(len(SEGMENTS))], SEGMENTS.values())
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.set(xlim=(0, len(STAGES)), ylim=(len(SEGMENTS), 0))
    axes.set_xlabel("\u25cf named as leading   \u25cb looked at in a study", loc="left")
    return figure


def _cell(axes: Axes, x: int, y: int, stage: str, segment: str, chosen: bool) -> None:
    found = alliance_roles.who(alliance_roles.TABLE, stage, segment)
    box: dict[str, Any] = {
        "facecolor": LIGHT["paper" if found.empty else "surface"],
        "edgecolor": LIGHT["muted"],
    }
    if chosen:
        box |= {"edgecolor": LIGHT["ink"], "linewidth": 2.5, "zorder": 3}
    axes.add_patch(Rectangle((x + 0.03, y + 0.06), 0.94, 0.88, **box))
    leads = int(found.lead.sum())
    marks = "\u25cf" * leads + "\u25cb" * (len(found) - leads)
    names = found.index.get_level_values("role")[found.lead]
    told = "\n".join([marks, *names]) if len(found) else "no study"
    middle = {"ha": "center", "va": "center", "fontsize": 7.5, "linespacing": 1.1, "zorder": 4}
    axes.text(x + 0.5, y + 0.5, told, **middle)


def arrow_j(
    measure: str = "alive",
    arrow_j: float = 0.4,
    moment: int = 100,
    segment: str = "any_segment",
    agent: str = "no_agent",
    feedback: str = "on",
) -> Still:
    """One measure with arrow J and without, over time and draw by draw.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> arrow_j(moment=50)
    <Still size 640x560 with 2 Axes>
    """
    sets = scenario(segment, agent)
    kind = {"feedback": feedback == "on"}
    one = effects(arrow_j, **kind, **sets)[measure]
    many = effects(arrow_j, moment, **kind, **drawn() | sets)[measure]
    figure, (upper, lower) = styled(height=5.6, rows=2, height_ratios=(5, 4))
    _over_time(upper, one, moment)
    _in_order(lower, many)
    upper.set_ylabel(_quantity(measure).label)
    return figure


def seen_at(
    measure: str, arrow_j: float, moment: int, segment: str, agent: str, feedback: str
) -> dict[str, dict[str, float]]:
    """What `arrow_j` shows, for every measure, in numbers."""
    sets = scenario(segment, agent)
    kind = {"feedback": feedback == "on", "periods": moment}
    one, many = effects(arrow_j, **kind, **sets), effects(arrow_j, **kind, **drawn() | sets)
    return {
        word: {
            "absent": float(one[word].absent[-1]),
            "present": float(one[word].present[-1]),
            "helps": float(many[word].better[-1].mean()),
            "harms": float(many[word].worse[-1].mean()),
            "median": float(np.median(many[word].change[-1])),
        }
        for word in MEASURES
    }


def what_it_depends_on(measure: str = "alive", draws: int = 256, count: int = 7) -> Still:
    """Which parameters explain how much arrow J changes a measure in the end.

    Shown are the `count` that matter most, of all parameters of the stages.

    Examples
    --------
    >>> what_it_depends_on("conflicts", draws=32, count=3)
    <Still size 640x240 with 1 Axes>
    """
    found = sobol(STAGES_MODEL, gain_in(measure), draws=draws)
    first = found.ranked[:count]
    parts = (found.first, found.first_error, found.total, found.total_error)
    return bars(STAGES_MODEL, Indices(*({word: part[word] for word in first} for part in parts)))


def _over_time(axes: Axes, effect: Effect, moment: int) -> None:
    periods = np.arange(PERIODS + 1)
    lines = ((effect.present, "own", "-", "with J"), (effect.absent, "rest", "--", "without"))
    axes.axvline(moment, color=LIGHT["muted"], linewidth=1, linestyle=":")
    for values, colour, style, name in lines:
        axes.plot(periods, values, color=LIGHT[colour], linewidth=2, linestyle=style, label=name)
        axes.plot(moment, values[moment], "o", color=LIGHT["ink"])
    axes.legend(frameon=False, fontsize=9)
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
    told = f"worse in {effect.worse[-1].mean():.0%}, better in {effect.better[-1].mean():.0%}"
    axes.text(0.02, 0.86 if MEASURES[effect.measure] else 0.06, told, transform=axes.transAxes)
    axes.set(xlim=(0, 100), xlabel="percent of the draws", ylabel="what arrow J changes")


def _quantity(word: str) -> Quantity:
    return next(q for q in STAGES_MODEL.quantities if q.word == word)
