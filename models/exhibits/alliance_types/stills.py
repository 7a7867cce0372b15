"""Stills of the chapter on types of alliance: criteria, forms, and ways to share."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from models import PROFIT_RULES, STRATEGIC_CRITERIA
from models.data import forms
from models.figures import Still, styled
from models.palette import LIGHT

LOW, TOP = 0.5, 2.5
SIGNS = {1.0: "yes", 0.0: "no"}
VERDICTS = {1.0: "strategic", 0.0: "conventional"}


def criteria(**answers: Any) -> Still:
    """The answers to the five criteria, and the verdict of both readings.

    Raises
    ------
    InputError
        If an answer is none.

    Examples
    --------
    >>> criteria(blocks_rival=1, lowers_risk=0)
    <Still size 640x320 with 1 Axes>
    """
    run = STRATEGIC_CRITERIA.run(**answers)
    figure, axes = styled(height=3.2)
    for row, parameter in enumerate(STRATEGIC_CRITERIA.parameters):
        answer = float(answers.get(parameter.word, parameter.default))
        axes.text(0, row, parameter.quantity.label)
        axes.text(5, row, SIGNS.get(answer, "not sure"), weight="bold")
    told = {"one is enough": "strategic_by_one", "all are needed": "strategic_by_all"}
    for row, (reading, word) in enumerate(told.items(), start=len(STRATEGIC_CRITERIA.parameters)):
        axes.text(0, row + 0.5, f"if {reading}")
        axes.text(5, row + 0.5, VERDICTS.get(float(run[word]), "open"), weight="bold")
    axes.set(xlim=(0, 8), ylim=(8.2, -0.8))
    axes.set_axis_off()
    return figure


def profit_rules(relative_size: float, synergy: float, **values: Any) -> Still:
    """Size against synergy: where each way to share leaves neither partner worse off.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> profit_rules(relative_size=0.8, synergy=1.3)
    <Still size 640x460 with 1 Axes>
    """
    PROFIT_RULES.run(relative_size=relative_size, synergy=synergy, **values)
    sizes = np.linspace(*PROFIT_RULES.parameter("relative_size").box, 300)
    run = PROFIT_RULES.run(relative_size=sizes, **values)
    split, stake = run["equal_split_needs"], run["stake_needs"]
    both = np.clip(np.maximum(split, stake), LOW, TOP)
    either = np.clip(np.minimum(split, stake), LOW, TOP)
    figure, axes = styled()
    axes.fill_between(sizes, both, TOP, color=LIGHT["both"], alpha=0.24, linewidth=0)
    for who, where in (("own", stake <= split), ("rest", split <= stake)):
        axes.fill_between(sizes, either, both, where, color=LIGHT[who], alpha=0.16, linewidth=0)
    axes.fill_between(sizes, 1, either, color=LIGHT["none"], alpha=0.16, linewidth=0)
    axes.axhline(1, color=LIGHT["ink"], linewidth=1.2)
    axes.plot(sizes, split, color=LIGHT["own"], linewidth=2)
    axes.plot(sizes, stake, color=LIGHT["rest"], linewidth=2, linestyle="--")
    axes.plot(relative_size, synergy, "o", color=LIGHT["ink"], markersize=8)
    axes.text(0.5, 2.1, "all three ways", ha="center")
    axes.text(0.5, 0.72, "no way: together less than alone", ha="center")
    _beside(axes, sizes, split, 0.8, "equal split", "own")
    _beside(axes, sizes, stake, 0.74, "with the stake", "rest")
    axes.annotate("a bargain", (0.5, 1), (0, -12), textcoords="offset points", ha="center")
    axes.set(xlim=(0, 1), ylim=(LOW, TOP))
    axes.set(xlabel="relative size of firm i, $s_i$", ylabel="synergy, $\\sigma$")
    return figure


def continuum() -> Still:
    """Serrat's forms of alliance in the book's order, from an understanding to a joint venture.

    Examples
    --------
    >>> continuum()
    <Still size 640x520 with 1 Axes>
    """
    table = forms.TABLE
    figure, axes = styled(height=5.2)
    rows = np.arange(len(table))
    colours = [
        LIGHT[{"understanding": "none", "contract": "own", "ownership": "both"}[tie]]
        for tie in table.tie
    ]
    axes.barh(rows, rows + 1, height=0.62, color=colours, alpha=0.35)
    for row, (form, tie) in enumerate(zip(table.label, table.tie, strict=True)):
        axes.text(0.2, row, form, va="center")
        if row == 0 or table.tie.iloc[row - 1] != tie:
            axes.text(len(table) + 0.4, row, f"{tie} ↓", va="center", weight="bold")
    axes.set(xlim=(0, len(table) + 6), ylim=(len(table) - 0.4, -0.6), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)
    return figure


def _beside(
    axes: Axes, sizes: np.ndarray, line: np.ndarray, place: float, name: str, who: str
) -> None:
    """Name a line at a place: the equal split above it, the stake below it."""
    k = int(np.searchsorted(sizes, place))
    above = who == "own"
    axes.annotate(
        name,
        (sizes[k], line[k]),
        (-8, 6) if above else (10, -12),
        textcoords="offset points",
        color=LIGHT[who],
        ha="right" if above else "left",
    )
