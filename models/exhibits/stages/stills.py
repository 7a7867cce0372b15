"""Stills of the chapter on the stages of an alliance: the figure, lives, survival, sensitivity."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.patches import FancyBboxPatch
from matplotlib.ticker import PercentFormatter

from models import STAGES
from models.figures import Still, styled
from models.palette import LIGHT
from models.simulation import stages as simulation
from models.simulation.sensitivity import Indices

PERIODS = simulation.PERIODS
LIVES = 40
LAYERS = {
    "in_operation": ("operation", "own"),
    "in_outcome": ("outcome", "both"),
    "in_formation": ("formation", "rest"),
}
VALUES = {"economic_value": ("economic", "own"), "social_value": ("social", "both")}
STRIPS = (("formation", "rest"), ("operation", "own"), ("outcome", "both"), ("ended", "surface"))
CONDITIONS = {
    "collective_strengths": ("strengths", "own"),
    "conflicts": ("conflicts", "rest"),
    "interdependencies": ("interdependencies", "both"),
}
ENDS = {
    "alive": "alive after 200 periods",
    "economic_value": "economic value",
    "social_value": "social value",
}
BOXES = {
    "Alliance\nconditions": (1.5, 2),
    "formation": (0.5, 1),
    "operation": (1.5, 1),
    "outcome": (2.5, 1),
    "Firm\ncharacteristics": (1.5, 0),
}
# Where each arrow begins and ends, in the plane of the boxes.
ARROWS = {
    "A": ((0.15, 0.15), (0.15, 1.85)),
    "B": ((1.2, 1.8), (0.6, 1.2)),
    "C": ((0.8, 1.0), (1.2, 1.0)),
    "D": ((1.8, 1.0), (2.2, 1.0)),
    "E": ((1.5, 1.8), (1.5, 1.2)),
    "F": ((1.8, 1.8), (2.4, 1.2)),
    "G": ((0.6, 0.8), (1.2, 0.2)),
    "H": ((1.5, 0.8), (1.5, 0.2)),
    "I": ((2.4, 0.8), (1.8, 0.2)),
    "J": ((2.8, 1.2), (2.5, 1.85)),
}


def stages(moment: int = 40, **values: Any) -> Still:
    """The figure with its arrows, the shares of all alliances over time, and what they are worth.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> stages(arrow_j=0)
    <Still size 640x800 with 3 Axes>
    """
    now = STAGES.run(PERIODS, **values)
    off = [word for word in simulation.ARROWS if values.get(word) == 0]
    on = {word: STAGES.parameter(word).default for word in off}
    whole = STAGES.run(PERIODS, **{**values, **on}) if off else None
    figure, (top, middle, below) = styled(height=8, rows=3, height_ratios=(1.3, 1, 1))
    _diagram(top, {word[-1].upper() for word in off})
    _shares(middle, now, whole)
    _worth(below, now, whole)
    for axes in (middle, below):
        axes.axvline(moment, color=LIGHT["muted"], linewidth=1, linestyle=":")
        axes.set(xlim=(0, 1.2 * PERIODS), xlabel="periods")
    return figure


def lives(number: int = 3, seed: int = 0, **values: Any) -> Still:
    """The lives of some alliances by chance, one of them marked, and its own conditions over time.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> lives(number=5)
    <Still size 640x600 with 2 Axes>
    """
    stages_lived = simulation.lives(LIVES, seed=seed, **values)
    figure, (top, below) = styled(height=6, rows=2, height_ratios=(2, 1))
    colours = ListedColormap([LIGHT[colour] for _, colour in STRIPS])
    edges = (0, PERIODS + 1, LIVES + 0.5, 0.5)
    top.imshow(stages_lived.T, colours, extent=edges, aspect="auto", vmin=-0.5, vmax=3.5)
    top.annotate(
        "", (0, number), (-6, number), arrowprops={"arrowstyle": "->"}, annotation_clip=False
    )
    for stage, (name, colour) in enumerate(STRIPS[:-1]):
        top.text(50 * stage, -0.5, name, color=LIGHT[colour])
    top.set(xlim=(0, PERIODS), ylabel="alliance")
    one = simulation.life(number, seed=seed, **values)
    for word, (name, colour) in CONDITIONS.items():
        below.plot(one[word], color=LIGHT[colour], label=name)
    below.set(xlim=(0, PERIODS), ylim=(0, 1), xlabel="periods", ylabel="from 0 to 1")
    below.legend(frameon=False, ncols=3, loc="upper left")
    return figure


def without_each_arrow(**values: Any) -> Still:
    """What becomes of all alliances without one of the arrows: who lives, and what has been made.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> without_each_arrow()
    <Still size 720x400 with 3 Axes>
    """
    ends = simulation.without_each_arrow(**values)
    names = ["all arrows", *(f"without {word[-1].upper()}" for word in simulation.ARROWS)]
    figure, panels = styled(7.2, 4, columns=3, sharey=True)
    colours = [LIGHT["ink"]] + [LIGHT["own"]] * len(simulation.ARROWS)
    for axes, (word, title) in zip(panels, ENDS.items(), strict=True):
        axes.barh(names[::-1], ends[word][::-1], color=colours[::-1])
        axes.axvline(ends[word][0], color=LIGHT["ink"], linewidth=1, linestyle=":")
        axes.set(xlabel=title)
    panels[0].xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    return figure


def survival(study: tuple[np.ndarray, np.ndarray], known: np.ndarray | None = None) -> Still:
    """The part of alliances that lives on, by Kaplan and Meier, from a study with an end.

    Parameters
    ----------
    study
        For how many periods each alliance was watched, and whether its end was seen.
    known
        The same from all lives to their end, if they are known, to compare with.

    Examples
    --------
    >>> survival((np.array([1, 3]), np.array([True, False])))
    <Still size 640x380 with 1 Axes>
    """
    lived, ended = study
    figure, axes = styled(height=3.8)
    axes.step(*_steps(simulation.kaplan_meier(lived, ended)), color=LIGHT["own"], linewidth=2)
    only_ended = simulation.kaplan_meier(lived[ended], ended[ended])
    axes.step(*_steps(only_ended), color=LIGHT["rest"], linestyle="--")
    if known is not None:
        axes.plot(known, color=LIGHT["ink"], linewidth=1, linestyle=":")
    axes.legend(["Kaplan and Meier", "of those seen to end", "the truth"], frameon=False)
    axes.set(xlabel="periods since foundation", ylabel="part that lives on", ylim=(0, 1))
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axes.margins(x=0)
    return figure


def what_matters(indices: dict[str, Indices], most: int = 10) -> Still:
    """How much each parameter matters to several results: Sobol's indices, alone and in total.

    Parameters
    ----------
    indices
        By the name of the result.
    most
        How many parameters to show, those that matter most to the first result.
    """
    words = next(iter(indices.values())).ranked[:most][::-1]
    figure, panels = styled(7.2, 4.4, columns=len(indices), sharey=True)
    for axes, (name, found) in zip(np.atleast_1d(panels), indices.items(), strict=True):
        places = np.arange(len(words))
        for part, error, colour, size in (
            (found.total, found.total_error, "rest", 0.8),
            (found.first, found.first_error, "own", 0.4),
        ):
            lengths = [max(float(part[word]), 0) for word in words]
            errors = [float(error[word]) for word in words]
            axes.barh(places, lengths, size, xerr=errors, color=LIGHT[colour], alpha=0.8)
        axes.set(title=name, xlim=(0, 1), xlabel="part of the variance")
        axes.set_yticks(places, [STAGES.parameter(word).quantity.label for word in words])
    return figure


def _steps(curve: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.arange(len(curve)), curve


def _diagram(axes: Axes, off: set[str]) -> None:
    axes.set(xlim=(0, 3), ylim=(-0.25, 2.25))
    axes.axis("off")
    for name, (x, y) in BOXES.items():
        wide = 2.9 if "\n" in name else 0.4
        frame = {"boxstyle": "round,pad=0.06", "edgecolor": LIGHT["muted"]}
        place = (x - wide / 2, y - 0.12)
        axes.add_patch(FancyBboxPatch(place, wide, 0.24, facecolor=LIGHT["surface"], **frame))
        axes.text(x, y, name.replace("\n", " "), ha="center", va="center", weight="bold", size=9)
    for letter, (start, end) in ARROWS.items():
        look = {"arrowstyle": "->", "color": LIGHT["ink"]}
        look["linestyle"] = "dotted" if letter in off else "solid"
        axes.annotate("", end, start, arrowprops=look)
        middle = np.mean([start, end], axis=0)
        paper = {"boxstyle": "circle,pad=0.15", "facecolor": LIGHT["paper"]}
        paper["linestyle"] = "dotted" if letter in off else "solid"
        axes.text(*middle, letter, ha="center", va="center", size=8, bbox=paper)


def _shares(axes: Axes, now: dict, whole: dict | None) -> None:
    """Stage upon stage: their upper edge is the part that is alive."""
    base = np.zeros(PERIODS + 1)
    for word, (name, colour) in LAYERS.items():
        height = base + now[word]
        axes.fill_between(
            range(PERIODS + 1), base, height, color=LIGHT[colour], alpha=0.4, label=name
        )
        base = height
    axes.plot(now["alive"], color=LIGHT["ink"], label="alive")
    if whole is not None:
        axes.plot(whole["alive"], color=LIGHT["ink"], linestyle=":", label="with every arrow")
    axes.set(ylim=(0, 1), ylabel="share of all alliances")
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axes.legend(frameon=False, loc="upper right", fontsize=8)


def _worth(axes: Axes, now: dict, whole: dict | None) -> None:
    for word, (name, colour) in VALUES.items():
        axes.plot(now[word], color=LIGHT[colour], linewidth=2)
        if whole is not None:
            axes.plot(whole[word], color=LIGHT[colour], linewidth=1, linestyle=":")
        axes.text(PERIODS + 2, now[word][-1], name, va="center", color=LIGHT[colour])
    axes.set(ylabel="value so far, per alliance")
    axes.set_ylim(bottom=0)
