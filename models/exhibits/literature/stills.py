"""Stills of the chapter on the literature: the funnel, who is chosen, and shares without totals."""

from typing import Any

import numpy as np
from matplotlib.ticker import PercentFormatter

from models import SELECTION, TWO_SHARES
from models.data import review_funnel, review_years
from models.figures import Still, styled
from models.palette import LIGHT


def funnel() -> Still:
    """From 180 articles to 42 to 21.

    Examples
    --------
    >>> funnel()
    <Still size 640x240 with 1 Axes>
    """
    figure, axes = styled(height=2.4)
    steps = review_funnel.TABLE
    places = np.arange(len(steps))
    axes.barh(places, steps.articles, color=LIGHT["own"], height=0.5)
    for place, count, label in zip(places, steps.articles, steps.label, strict=True):
        axes.text(0, place - 0.32, f"{count} {label}", va="bottom", fontsize=9)
    axes.set(ylim=(len(steps) - 0.6, -0.75), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)
    return figure


def selection(
    population: float, sample_size: float, successes: float, selection_ratio: float
) -> Still:
    """The share of a kind among all articles, against how gladly that kind was chosen.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> selection(42, 21, 1, 1)
    <Still size 640x380 with 1 Axes>
    """
    given = {"population": population, "sample_size": sample_size, "successes": successes}
    now = SELECTION.run(**given, selection_ratio=selection_ratio)
    _, top = SELECTION.parameter("selection_ratio").box
    inside = 1e-9  # a ratio at an end must not round to beyond it
    end = min(float(now["highest_ratio"]), top) - inside
    ratios = np.geomspace(float(now["lowest_ratio"]) + inside, end, 300)
    shares = SELECTION.run(**given, selection_ratio=ratios)["implied_share"]
    figure, axes = styled(height=3.8)
    for word, text in (("highest_share", "at most"), ("lowest_share", "at least")):
        level = float(now[word])
        axes.axhline(level, color=LIGHT["muted"], linestyle="dotted")
        axes.text(end, level + 0.01, f"{text} {level:.0%}", ha="right", fontsize=9)
    axes.plot(ratios, shares, color=LIGHT["own"], linewidth=2)
    axes.plot(selection_ratio, now["implied_share"], "o", color=LIGHT["ink"], markersize=8)
    axes.set(xlabel="selection ratio, $\\omega$", ylabel="share among all articles")
    axes.set(xlim=(0, end), ylim=(0, 1))
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    return figure


def two_shares(**values: Any) -> Still:
    """Two shares and the gap between them, with the interval of the gap.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> two_shares(first_total=300, second_total=300)
    <Still size 640x300 with 1 Axes>
    """
    given = {p.word: p.default for p in TWO_SHARES.parameters} | values
    now = {word: float(value) for word, value in TWO_SHARES.run(**values).items()}
    figure, axes = styled(height=3)
    shares = (given["share_of_first"], given["share_of_second"], now["share_of_both"])
    colours = [LIGHT[name] for name in ("own", "rest", "none")]
    axes.hlines(range(3), 0, shares, color=colours, linewidth=2)
    axes.scatter(shares, range(3), color=colours)
    axes.hlines(3, now["gap_low"], now["gap_high"], color=LIGHT["both"], linewidth=2)
    axes.plot(now["gap"], 3, "o", color=LIGHT["both"])
    axes.axvline(0, color=LIGHT["ink"], linewidth=1)
    names = ("first group", "second group", "both together", "gap, 95% interval")
    axes.set_yticks(range(4), names)
    axes.set(ylim=(3.5, -0.5), xlim=(-0.4, 1))
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    return figure


def growth_needed() -> Still:
    """What the stated points of Figure 2 leave open: two years, and the mean of those between.

    Examples
    --------
    >>> growth_needed()
    <Still size 640x320 with 1 Axes>
    """
    said, total = review_years.load().value, review_funnel.TABLE.articles["searched"]
    first, last = said["articles_in_early_year"], said["articles_in_last_year"]
    first_year, last_year = said["early_year"], said["search_to"]
    between = (total - first - last) / (last_year - first_year - 1)
    years = np.arange(first_year, last_year + 1)
    steady = first * (last / first) ** ((years - first_year) / (last_year - first_year))
    figure, axes = styled(height=3.2)
    axes.bar([first_year, last_year], [first, last], color=LIGHT["own"], width=0.8)
    axes.hlines(between, first_year + 0.6, last_year - 0.6, color=LIGHT["rest"], linewidth=2)
    axes.plot(years, steady, color=LIGHT["none"], linestyle="dashed")
    middle = (first_year + last_year) / 2
    axes.text(
        last_year - 0.6,
        between - 2,
        f"mean of the years between: at most {between:.1f}",
        ha="right",
        color=LIGHT["rest"],
    )
    axes.text(
        middle + 9,
        steady[len(steady) // 2 + 9] + 1.5,
        f"steady growth: {steady.sum():.0f} in all",
        ha="right",
        color=LIGHT["none"],
    )
    allied = said["first_year_with_alliance"]
    axes.vlines(allied, 0, 11, color=LIGHT["muted"], linestyle="dotted")
    axes.text(allied, 11.5, f"{allied}: the first with an alliance", color=LIGHT["muted"])
    axes.set(xlabel="year", ylabel="articles on social innovation")
    return figure
