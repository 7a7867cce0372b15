"""Stills of the chapter on groups that grow: point B, the bandwagon, and the size of a group."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import PercentFormatter

from models import ADOPTION, BANDWAGON, GROUP_SIZE
from models.core.model import Model
from models.figures import Still, styled
from models.palette import LIGHT
from models.simulation.joining import one_after_another, resting_shares, willing_part

SIZES = {model.name: model.parameter("members").box for model in (BANDWAGON, GROUP_SIZE)}
LOW, TOP = 0.4, 2.6
PATH = 60
GAIN = 1 - 1e-9  # a firm that earns exactly as much as alone is not worse off


def bandwagon(members: float, **values: Any) -> Still:
    """Synergy and both break-even lines against the number of members, and point B at the left.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> bandwagon(members=6, final_synergy=1.6)
    <Still size 640x440 with 1 Axes>
    """
    now = BANDWAGON.run(members=members, **values)
    sizes = _sizes(BANDWAGON)
    run = BANDWAGON.run(members=sizes, **values)
    own, rest = run["break_even_synergy"], run["rest_break_even_synergy"]
    figure, axes = styled(height=4.4)
    _regions(axes, sizes, own, rest)
    axes.axhline(1, color=LIGHT["line"], linewidth=1)
    axes.plot(sizes, own, color=LIGHT["own"], linewidth=2)
    axes.plot(sizes, rest, color=LIGHT["rest"], linewidth=2)
    axes.plot(sizes, run["synergy"], color=LIGHT["ink"], linewidth=2)
    axes.plot(members, now["synergy"], "o", color=LIGHT["ink"], markersize=8)
    both = sizes[(run["gain"] >= GAIN) & (run["rest_gain"] >= GAIN)]
    if both.size:
        axes.axvline(both[0], color=LIGHT["muted"], linewidth=1, linestyle=":")
        axes.text(both[0] + 0.5, LOW + 0.05, f"both gain from {both[0]:g} members")
    first = float(run["synergy"][0])
    axes.annotate("B", (sizes[0], first), (5, -14), textcoords="offset points", style="italic")
    axes.text(sizes[-1], TOP - 0.2, "A", ha="right", fontsize=14, weight="bold")
    for line, name, colour in ((own, "$P_i$", "own"), (rest, "$P_{n-i}$", "rest")):
        _at_the_end(axes, sizes, line, name, LIGHT[colour])
    _at_the_end(axes, sizes, run["synergy"], "synergy", LIGHT["ink"])
    axes.set(xlim=(sizes[0], sizes[-1] + 4), ylim=(LOW, TOP))
    axes.set(xlabel="members, $n$", ylabel="synergy, $\\sigma$")
    return figure


def adoption(first_adoption: float, **values: Any) -> Still:
    """Who wants to be in the group against who is in it, and the way from the start.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> adoption(first_adoption=0.4)
    <Still size 520x480 with 1 Axes>
    """
    states = ADOPTION.run(PATH, first_adoption=first_adoption, **values)["adoption"]
    shares = np.linspace(0, 1, 401)
    willing = willing_part(shares, **values)
    figure, axes = styled(width=5.2, height=4.8)
    shade = {"alpha": 0.18, "linewidth": 0}
    axes.fill_between(shares, shares, willing, willing > shares, color=LIGHT["both"], **shade)
    axes.fill_between(shares, willing, shares, willing < shares, color=LIGHT["rest"], **shade)
    axes.plot([0, 1], [0, 1], color=LIGHT["muted"], linewidth=1, linestyle=":")
    axes.plot(shares, willing, color=LIGHT["own"], linewidth=2)
    stairs = np.repeat(states, 2)
    axes.plot(stairs[:-1], np.append(0, stairs[2:]), color=LIGHT["ink"], linewidth=1.2)
    axes.plot(first_adoption, 0, "o", color=LIGHT["ink"], markersize=8, clip_on=False)
    rests = resting_shares(**values)
    for place, share in enumerate(rests):
        tips = len(rests) > 1 and place % 2
        face = LIGHT["paper"] if tips else LIGHT["ink"]
        axes.plot(share, share, "o", markerfacecolor=face, markeredgecolor=LIGHT["ink"])
        told = f"{'tips' if tips else 'rests'} at {share:.0%}"
        side = "left" if share < 0.6 else "right"
        offset = (9 if share < 0.6 else -9, -14)
        axes.annotate(told, (share, share), offset, textcoords="offset points", ha=side)
    axes.set(xlim=(0, 1), ylim=(0, 1))
    axes.set(xlabel="part of all firms in the group, $x$", ylabel="part that wants to be in, $y$")
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    return figure


def group_size(members: float, **values: Any) -> Still:
    """Total value above, the founder's profit by licence and by bargaining below.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> group_size(members=4)
    <Still size 640x560 with 2 Axes>
    """
    now = GROUP_SIZE.run(members=members, **values)
    sizes = _sizes(GROUP_SIZE)
    run = GROUP_SIZE.run(members=sizes, **values)
    figure, (upper, lower) = styled(height=5.6, rows=2, sharex=True, height_ratios=(2, 3))
    upper.plot(sizes, run["group_worth"], color=LIGHT["both"], linewidth=2)
    upper.plot(members, now["group_worth"], "o", color=LIGHT["ink"])
    upper.set(ylim=(0, None), ylabel="total value,\nfounder alone = 1")
    lower.axhline(1, color=LIGHT["muted"], linewidth=1, linestyle=":")
    lower.plot(sizes, run["gain"], color=LIGHT["own"], linewidth=2)
    lower.plot(sizes, run["bargained_gain"], color=LIGHT["own"], linewidth=2, linestyle="--")
    lower.plot(members, now["gain"], "o", color=LIGHT["ink"])
    _turning_points(lower, sizes, run)
    lower.set(xlim=(1, sizes[-1] + 9), ylim=(0, None))
    lower.set(xlabel="members, $n$", ylabel="founder's profit, alone = 1")
    _at_the_end(lower, sizes, run["gain"], "by licence", LIGHT["own"])
    _at_the_end(lower, sizes, run["bargained_gain"], "by bargaining", LIGHT["own"])
    return figure


def orders(starts: list[float], firms: int = 200, count: int = 200, rounds: int = 12) -> Still:
    """Firms asked one after another in random orders, from several starts: all paths.

    Examples
    --------
    >>> orders([0.3, 0.4], firms=50, count=5)
    <Still size 640x380 with 1 Axes>
    """
    figure, axes = styled(height=3.8)
    for start, colour in zip(starts, ("rest", "both", "own", "none"), strict=False):
        paths = one_after_another(firms, count, rounds, first_adoption=start)
        axes.plot(paths, color=LIGHT[colour], linewidth=0.6, alpha=0.25)
    rounds_axis = {"xlabel": "rounds in which every firm is asked", "xlim": (0, rounds)}
    axes.set(ylim=(0, 1), ylabel="part of all firms in the group, $x$", **rounds_axis)
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    return figure


def _sizes(model: Model) -> np.ndarray:
    low, high = SIZES[model.name]
    return np.arange(low, high + 1)


def _regions(axes: Axes, sizes: np.ndarray, own: np.ndarray, rest: np.ndarray) -> None:
    low, high = np.clip(np.minimum(own, rest), LOW, TOP), np.clip(np.maximum(own, rest), LOW, TOP)
    axes.fill_between(sizes, high, TOP, color=LIGHT["both"], alpha=0.24, linewidth=0)
    axes.fill_between(sizes, LOW, low, color=LIGHT["none"], alpha=0.16, linewidth=0)
    for who, where in (("own", own <= rest), ("rest", rest <= own)):
        axes.fill_between(sizes, low, high, where, color=LIGHT[who], alpha=0.16, linewidth=0)


def _turning_points(axes: Axes, sizes: np.ndarray, run: dict[str, np.ndarray]) -> None:
    """The founder's best size, and the one from which it is worse off than alone."""
    best = int(np.argmax(run["gain"]))
    worse = np.flatnonzero((sizes > sizes[best]) & (run["gain"] < GAIN))
    minority = np.flatnonzero(run["profit_share"] < 0.5 * GAIN)
    told = [(best, "best")] if 0 < best < len(sizes) - 1 else []
    told += [(minority[0], "under half of the claims")] if minority.size else []
    told += [(worse[0], "worse than alone")] if worse.size else []
    for row, (place, name) in enumerate(told):
        height = run["gain"][place]
        axes.plot([sizes[place]] * 2, [0, height], color=LIGHT["muted"], linewidth=1, linestyle=":")
        axes.plot(sizes[place], height, "o", markerfacecolor=LIGHT["paper"], color=LIGHT["ink"])
        text = f"{name}: {sizes[place]:g}"
        axes.text(sizes[place] + 0.5, 0.04 + 0.12 * (len(told) - 1 - row), text, fontsize=9)


def _at_the_end(axes: Axes, sizes: np.ndarray, line: np.ndarray, name: str, colour: str) -> None:
    axes.annotate(
        name,
        (sizes[-1], line[-1]),
        (5, 0),
        textcoords="offset points",
        va="center",
        color=colour,
        annotation_clip=False,
    )
