"""Stills of the chapter on constellations: sizes of groups, ties, and small samples."""

import numpy as np
from matplotlib.axes import Axes

from models.data import risc_groups
from models.figures import Still, legend, styled
from models.palette import LIGHT
from models.simulation.small_sample import (
    at_most_in_clusters,
    detectable_share,
    power,
)


def all_groups(basis: str = "total") -> Still:
    """The four measures of Table I side by side.

    Examples
    --------
    >>> all_groups("per_supplier")  # doctest: +ELLIPSIS
    Still of 4 panels
    "RISC chips shipped, 1992": y (-0.59 to 3.59) against "thousand chips per supplier" (0 to 67)
      along y "IBM", "HP", "Sun", "Mips"
      bars across "lead firm" in own: 67, 64, 0, 0
    ...
    """
    figure, axes = styled(width=7.2, rows=2, columns=2)
    for one, measure in zip(axes.flat, risc_groups.EXPLORER.facts["measures"], strict=True):
        _bars(one, measure, basis)
    legend(one, loc="center right", fontsize=8)
    return figure


def _bars(axes: Axes, measure: str, basis: str) -> None:
    parts = risc_groups.split(risc_groups.TABLE, basis).loc[measure].iloc[::-1]
    table = risc_groups.TABLE.loc[measure].loc[parts.index]
    about = risc_groups.EXPLORER.facts["measures"][measure]
    hatch = ["///" if estimated else "" for estimated in table.value_estimated]
    edges = {"edgecolor": LIGHT["paper"], "linewidth": 0}
    axes.barh(parts.index, parts.own, color=LIGHT["own"], label="lead firm", hatch=hatch, **edges)
    beside = {"left": parts.own, "color": LIGHT["rest"], "label": "its partners"}
    axes.barh(parts.index, parts.partners, hatch=hatch, **beside, **edges)
    for place, (group, whole) in enumerate(parts.whole.items()):
        mark = " (est.)" if table.value_estimated[group] else ""
        look = {"va": "center", "fontsize": 9, "color": LIGHT["ink"]}
        axes.text(whole, place, f" {whole:.3g}{mark}", **look)
    axes.set_title(f"{about['title']}, {about['year']}", loc="left", fontsize=10)
    axes.set_xlabel(about["units"][basis], fontsize=9)
    axes.tick_params(axis="y", length=0)
    axes.margins(x=0.18)
    axes.set_xlim(left=0)


def dependence(successes: int, trials: int, clusters: list[int], reference_share: float) -> Still:
    """The probability of so low a count, against how alike the cases of one firm are.

    Examples
    --------
    >>> dependence(5, 36, [12, 7], 0.3)
    Still of 1 panel
    "probability of so few by chance" (0 to 0.208) against "likeness of two investments of one firm
          (correlation)" (0 to 0.92)
      own line from (0, 0.0216) through (0.4, 0.0689) to (0.8, 0.108)
      rest line from (0, 0.0216) through (0.4, 0.117) to (0.8, 0.199)
      muted dotted line across at 0.05
      own text "12 firms" right of (0.8, 0.11)
      rest text "7 firms" right of (0.8, 0.2)
      muted text "one in twenty" left of (0.8, 0.047)
    """
    figure, axes = styled(height=3.8)
    alike = np.linspace(0, 0.8, 81)
    for firms, colour in zip(clusters, ("own", "rest"), strict=False):
        line = [at_most_in_clusters(successes, trials, firms, reference_share, a) for a in alike]
        axes.plot(alike, line, color=LIGHT[colour], linewidth=2)
        axes.text(alike[-1], line[-1], f" {firms} firms", color=LIGHT[colour], va="center")
    axes.axhline(0.05, color=LIGHT["muted"], linestyle="dotted")
    axes.text(0.8, 0.047, "one in twenty", color=LIGHT["muted"], fontsize=9, ha="right", va="top")
    axes.set(xlabel="likeness of two investments of one firm (correlation)")
    axes.set(ylabel="probability of so few by chance", ylim=(0, None), xlim=(0, 0.92))
    return figure


def telling(trials: int, reference_share: float) -> Still:
    """How often a sample of that size tells a true share from the reference share.

    Examples
    --------
    >>> telling(36, 0.3)
    Still of 1 panel
    "how often the sample shows a difference" (0 to 1.02) against "true share of joint ventures" (0
          to 0.3)
      own line from (0, 1) through (0.15, 0.541) to (0.3, 0.0216)
      muted dotted line from (0, 0.8) through (0.11, 0.8) to (0.11, 0)
      ink text "at a true share of 11%, 80% of samples show it" right of (0.11, 0.8)
    """
    figure, axes = styled(height=3.6)
    shares = np.linspace(0, reference_share, 121)
    axes.plot(shares, power(trials, reference_share, shares), color=LIGHT["own"], linewidth=2)
    share = detectable_share(trials, reference_share)
    axes.plot([0, share, share], [0.8, 0.8, 0], color=LIGHT["muted"], linestyle="dotted")
    told = f"  at a true share of {share:.0%}, 80% of samples show it"
    axes.text(share, 0.8, told, va="center", color=LIGHT["ink"])
    axes.set(
        xlabel="true share of joint ventures", ylabel="how often the sample shows a difference"
    )
    axes.set(xlim=(0, reference_share), ylim=(0, 1.02))
    return figure
