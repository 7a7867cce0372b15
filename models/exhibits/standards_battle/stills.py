"""Stills of the chapter on the standards battle: a battle, many battles, and openness."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from models import OPENNESS, STANDARDS_BATTLE
from models.figures import LINES, Still, styled
from models.palette import LIGHT
from models.simulation import battles, openness


def of_model(start: str, battle: int, **values: Any) -> dict:
    """What a live figure's reader has chosen, as parameters of the model."""
    return {"chips_shipped": list(battles.STARTS[start].values()), **values}


def battle(start: str = "table", battle: int = 1, **values: Any) -> Still:
    """Shares over time in one battle, and how many designs survive in 500.

    Examples
    --------
    >>> battle("seven", minimum_scale=0.2)
    <Still size 640x560 with 2 Axes>
    """
    given, names = of_model(start, battle, **values), list(battles.STARTS[start])
    figure, (upper, lower) = styled(height=5.6, rows=2, height_ratios=(3, 2))
    shares = battles.battle(battle - 1, **given)["market_share"]
    for k, name in enumerate(names):
        look = {"color": LIGHT[LINES[k % 4]], "linestyle": "-" if k < 4 else "--"}
        upper.plot(shares[:, k], linewidth=2, label=name, **look)
    scale = values.get("minimum_scale", STANDARDS_BATTLE.parameter("minimum_scale").default)
    upper.axhline(scale, color=LIGHT["muted"], linestyle=":", linewidth=1)
    upper.set(ylim=(0, 1), ylabel="share of the market", xlabel="periods")
    upper.legend(frameon=False, fontsize=9, ncols=2, loc="upper left")
    upper.margins(x=0)
    counts = battles.survivor_counts(battles.battles(**given))
    lower.bar(range(len(counts)), counts, color=LIGHT["own"])
    lower.set(ylabel="part of 500 battles", xlabel="designs that survive")
    return figure


def survivors_by_scale(returns: Sequence[float] = (4, 6, 8), draws: int = 500) -> Still:
    """How many of seven designs that begin alike survive, against the minimum scale.

    Examples
    --------
    >>> survivors_by_scale([6], draws=20)
    <Still size 640x380 with 1 Axes>
    """
    scales = np.linspace(0.05, 1, 39)
    figure, axes = styled(height=3.8)
    for strength, colour in zip(returns, LINES, strict=False):
        counts = battles.mean_survivors(scales, draws=draws, increasing_returns=strength)
        name = f"increasing returns {strength:g}"
        axes.plot(scales, counts, color=LIGHT[colour], linewidth=2, label=name)
    axes.plot(scales, 1 / scales, color=LIGHT["muted"], linestyle=":", label="room at full scale")
    axes.set(xlabel="minimum efficient scale", ylabel="survivors of seven, on average")
    axes.set(xlim=(0, 1), ylim=(0, 7.3))
    axes.legend(frameon=False, fontsize=9, loc="upper center")
    return figure


def chances_by_start(scales: Sequence[float] = (0.15, 1), draws: int = 500) -> Still:
    """How the chance to survive depends on the share at the start, for some minimum scales.

    Examples
    --------
    >>> chances_by_start([0.2], draws=20)
    <Still size 640x380 with 1 Axes>
    """
    starts = np.linspace(0.04, 0.7, 23)
    figure, axes = styled(height=3.8)
    for scale, colour in zip(scales, LINES, strict=False):
        found = battles.chances_by_start(starts, draws=draws, minimum_scale=scale)
        name = f"minimum scale {scale:.0%}"
        axes.plot(starts, found["survives"], color=LIGHT[colour], linewidth=2, label=name)
    axes.plot(starts, starts, color=LIGHT["muted"], linestyle=":", label="chance equal to share")
    axes.set(xlabel="share of the market at the start", ylabel="chance to survive")
    axes.legend(frameon=False, fontsize=9, loc="lower right")
    return figure


def openness_paths(giants: str = "ace", leaves: int = 60, **values: Any) -> Still:
    """Share, rent and quality over time, and the long run against openness.

    Examples
    --------
    >>> openness_paths(openness=0.6)
    <Still size 640x560 with 2 Axes>
    """
    backing = openness.scenario(giants, leaves)
    run = openness.path(backing, **values)
    figure, (upper, lower) = styled(height=5.6, rows=2, height_ratios=(3, 2))
    for word, colour in (("market_share", "own"), ("rent", "both")):
        upper.plot(run[word], color=LIGHT[colour], linewidth=2, label=word.replace("_", " "))
    quality = {"color": LIGHT["rest"], "linewidth": 2, "linestyle": "--"}
    upper.plot(run["quality"], label="quality (rivals: 1)", **quality)
    upper.set(xlabel="periods", ylim=(0, None))
    upper.legend(frameon=False, fontsize=9)
    upper.margins(x=0)
    others = {word: value for word, value in values.items() if word != "openness"}
    long_run = openness.path(backing, openness=openness.LEVELS, **others)
    lower.fill_between(
        openness.LEVELS, 0, 1, where=openness.keeps_up(long_run), color=LIGHT["both"], alpha=0.24
    )
    for word, colour in (("market_share", "own"), ("rent", "both")):
        lower.plot(openness.LEVELS, long_run[word][-1], color=LIGHT[colour], linewidth=2)
    chosen = values.get("openness", OPENNESS.parameter("openness").default)
    lower.axvline(chosen, color=LIGHT["ink"], linewidth=1)
    lower.set(xlabel="openness", ylabel="after 200 periods", xlim=(0, 1), ylim=(0, 1))
    return figure
