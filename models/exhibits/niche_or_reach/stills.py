"""Stills of the chapter on niche or reach: propensity, populations, capabilities, the three Cs."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch
from matplotlib.ticker import PercentFormatter

from models import CAPABILITY, PROPENSITY, THREE_CS, TWO_KINDS
from models.figures import Still, styled
from models.palette import LIGHT
from models.simulation import populations

WIDEST, HIGHEST = 1.5, 2.0
LEVELS = {0.1: ":", 0.5: "-", 0.9: ":"}
PERIODS = 40
PATHS = {
    "context_demand": ("context", "none"),
    "needed_capability": ("needed", "rest"),
    "held_capability": ("held", "own"),
    "shared_control": ("shared", "both"),
}
BOXES = ("Context", "Capabilities", "Control")
ARROWS = ((0, 1), (1, 2), (2, 1), (1, 0))


def propensity(size_to_rivals: float, scale_importance: float, **values: Any) -> Still:
    """Where allies pay, in the plane of size to rivals and importance of scale.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> propensity(size_to_rivals=0.25, scale_importance=0.7)
    <Still size 640x460 with 1 Axes>
    """
    PROPENSITY.run(size_to_rivals=size_to_rivals, scale_importance=scale_importance, **values)
    sizes, matters = np.linspace(0.004, WIDEST, 300), np.linspace(0.004, HIGHEST, 300)
    grid = PROPENSITY.run(size_to_rivals=sizes, scale_importance=matters[:, None], **values)
    border = np.minimum(grid["threshold_importance"][0], HIGHEST)
    figure, axes = styled()
    axes.fill_between(sizes, border, HIGHEST, color=LIGHT["both"], alpha=0.24, linewidth=0)
    axes.fill_between(sizes, 0, border, color=LIGHT["own"], alpha=0.16, linewidth=0)
    chance = grid["propensity"]
    crossed = (level for level in LEVELS if chance.min() < level < chance.max())
    for level in crossed:
        drawn = axes.contour(
            sizes, matters, chance, [level], colors=LIGHT["ink"], linestyles=LEVELS[level]
        )
        axes.clabel(drawn, fmt={level: f"{level:.0%}"}, fontsize=8)
    for x, y, text in ((0.6, 1.75, "reach:\nallies pay"), (1.1, 0.85, "niche:\nbetter alone")):
        axes.text(x, y, text, ha="center", va="center", fontsize=9)
    axes.plot(size_to_rivals, scale_importance, "o", color=LIGHT["ink"], markersize=8)
    axes.set(xlim=(0, WIDEST), ylim=(0, HIGHEST))
    axes.set(xlabel="size over that of all rivals, $x$", ylabel="importance of scale, $\\theta$")
    return figure


def two_kinds(bins: int = 20, **values: Any) -> Still:
    """How many firms of a population have which propensity to ally, by kind.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> two_kinds(second_kind=0.4)
    <Still size 640x360 with 1 Axes>
    """
    whole = populations.histogram(bins, **values)
    part = values.get("second_kind", TWO_KINDS.parameter("second_kind").default)
    larger = part * populations.histogram(bins, **{**values, "second_kind": 1})
    figure, axes = styled(height=3.6)
    left, width = np.arange(bins) / bins, 0.9 / bins
    axes.bar(left, whole - larger, width, align="edge", color=LIGHT["rest"], label="first kind")
    axes.bar(
        left, larger, width, whole - larger, align="edge", color=LIGHT["own"], label="second kind"
    )
    axes.set(xlim=(0, 1), xlabel="propensity to ally", ylabel="part of all firms")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(PercentFormatter(1, decimals=0))
    if 0 < part < 1:
        axes.legend(frameon=False)
    return figure


def partner_grows(powers: tuple[float, ...] = (0.5, 1, 2), **values: Any) -> Still:
    """A firm's profit in a pair, over its profit alone, as its partner grows.

    Parameters
    ----------
    powers
        How strongly capability makes a claim: a line for each of up to three values.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> partner_grows()
    <Still size 640x380 with 1 Axes>
    """
    partner = np.geomspace(0.01, 100, 300)
    pair = np.stack([np.ones_like(partner), partner], axis=-1)
    figure, axes = styled(height=3.8)
    axes.axhline(1, color=LIGHT["line"], linewidth=1)
    for power, colour in zip(powers, ("own", "both", "rest"), strict=False):
        gain = CAPABILITY.run(capability=pair, power_of_capability=power, **values)["gain"][:, 0]
        axes.loglog(partner, gain, color=LIGHT[colour], linewidth=2)
        axes.text(1.2 * partner[-1], gain[-1], f"power {power:g}", va="center", color=LIGHT[colour])
    axes.set(xlabel="partner's capability over the firm's own", ylabel="profit over that alone")
    axes.set_xlim(partner[0], 6 * partner[-1])
    return figure


def three_cs(**values: Any) -> Still:
    """Figure 1 of Gomes-Casseres (1997), and the paths of context, capabilities and control.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> three_cs(arrow_3=0)
    <Still size 640x520 with 2 Axes>
    """
    now = THREE_CS.run(PERIODS, **values)
    off = [word for word in values if word.startswith("arrow_") and values[word] == 0]
    on = {word: THREE_CS.parameter(word).default for word in off}
    whole = THREE_CS.run(PERIODS, **{**values, **on})
    figure, (top, below) = styled(height=5.2, rows=2, height_ratios=(1, 3))
    _diagram(top, [f"arrow_{k + 1}" in off for k in range(len(ARROWS))])
    for word, (_, colour) in PATHS.items():
        below.plot(now[word], color=LIGHT[colour], linewidth=2)
        if off:
            below.plot(whole[word], color=LIGHT[colour], linewidth=1, linestyle=":")
    _name_ends(below, now)
    below.set(xlim=(0, PERIODS * 1.16), ylim=(0, 1), xlabel="periods", ylabel="from 0 to 1")
    return figure


def _name_ends(axes: Axes, now: dict[str, np.ndarray]) -> None:
    """The names of the lines at their ends, pushed apart where they would meet."""
    height = -1.0
    for word in sorted(PATHS, key=lambda word: now[word][-1]):
        name, colour = PATHS[word]
        height = max(float(now[word][-1]), height + 0.07)
        axes.text(PERIODS + 0.5, height, name, va="center", color=LIGHT[colour])


def _diagram(axes: Axes, off: list[bool]) -> None:
    axes.set(xlim=(0, 10), ylim=(0, 2))
    axes.axis("off")
    for k, name in enumerate(BOXES):
        box = FancyBboxPatch(
            (0.4 + 3.6 * k, 0.5), 2, 1, boxstyle="round,pad=0.1",
            facecolor=LIGHT["surface"], edgecolor=LIGHT["muted"],
        )  # fmt: skip
        axes.add_patch(box)
        axes.text(1.4 + 3.6 * k, 1, name, ha="center", va="center", weight="bold")
    for k, (start, end) in enumerate(ARROWS):
        right = end > start
        side = 1.15 if right else -1.15
        x = 1.4 + 3.6 * start + side, 1.4 + 3.6 * end - side
        y = 1.3 if right else 0.7
        line = "dotted" if off[k] else "solid"
        arrow = {"arrowstyle": "->", "color": LIGHT["ink"], "linestyle": line}
        axes.annotate("", (x[1], y), (x[0], y), arrowprops=arrow)
        axes.text(sum(x) / 2, y + (0.18 if right else -0.36), str(k + 1), ha="center")
