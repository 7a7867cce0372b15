"""Stills of the chapter on constellations: sizes of groups, ties, and small samples."""

import networkx as nx
import numpy as np
from matplotlib.axes import Axes

from models import SMALL_SAMPLE
from models.data import risc_groups, risc_ties
from models.figures import Still, styled
from models.palette import LIGHT
from models.simulation.small_sample import (
    at_most_in_clusters,
    detectable_share,
    finding,
    power,
)


def groups(measure: str = "risc_chips", basis: str = "total") -> Still:
    """One measure of Table I: the lead firm's own part and its partners', for each group.

    Examples
    --------
    >>> groups("workstations", "per_supplier")
    <Still size 640x300 with 1 Axes>
    """
    figure, axes = styled(height=3)
    _bars(axes, measure, basis)
    axes.legend(loc="lower right", frameon=False, fontsize=9)
    return figure


def all_groups(basis: str = "total") -> Still:
    """The four measures of Table I side by side.

    Examples
    --------
    >>> all_groups("per_supplier")
    <Still size 720x460 with 4 Axes>
    """
    figure, axes = styled(width=7.2, rows=2, columns=2)
    for one, measure in zip(axes.flat, risc_groups.EXPLORER.facts["measures"], strict=True):
        _bars(one, measure, basis)
    one.legend(loc="center right", frameon=False, fontsize=8)
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
        axes.text(whole, place, f" {whole:.3g}{mark}", va="center", fontsize=9)
    axes.set_title(f"{about['title']}, {about['year']}", loc="left", fontsize=10)
    axes.set_xlabel(about["units"][basis], fontsize=9)
    axes.tick_params(axis="y", length=0)
    axes.margins(x=0.18)
    axes.set_xlim(left=0)


def network(market: str = "all") -> Still:
    """The ties that the text names: solid in RISC, dashed in personal computers.

    Examples
    --------
    >>> network("risc")
    <Still size 720x400 with 1 Axes>
    """
    found = risc_ties.graph(risc_ties.TABLE)
    places = risc_ties.layout(found)
    figure, axes = styled(width=7.2, height=4)
    for lead, partner, tie in found.edges(data=True):
        if market != "all" and tie["market"].lower() != market:
            continue
        nx.draw_networkx_edges(
            found,
            places,
            [(lead, partner)],
            ax=axes,
            width=2,
            edge_color=LIGHT["none" if tie["ended"] else "rest"],
            style="dashed" if tie["market"] == "PC" else "solid",
        )
    leads = [firm for firm in found if found.nodes[firm]["leads"]]
    partners = [firm for firm in found if firm not in leads]
    draw = {"G": found, "pos": places, "ax": axes, "node_shape": "o", "edgecolors": LIGHT["paper"]}
    nx.draw_networkx_nodes(nodelist=leads, node_size=700, node_color=LIGHT["own"], **draw)
    nx.draw_networkx_nodes(nodelist=partners, node_size=120, node_color=LIGHT["rest"], **draw)
    for firm in leads:
        axes.text(*places[firm], firm, ha="center", va="center", color=LIGHT["paper"], fontsize=9)
    for firm in partners:
        x, y = places[firm]
        up = 1 if y > 0.1 else -1  # away from the lines
        axes.text(x, y + 0.15 * up, firm, ha="center", va="center", fontsize=9)
    for lead in ("Sun", "HP"):
        x, y = places[lead]
        axes.text(x, y - 0.2, "partners\nnot named", ha="center", va="top", fontsize=8)
    axes.set_axis_off()
    axes.margins(0.1)
    return figure


def small_sample(sample_size: int, successes: int, reference_share: float) -> Still:
    """How probable each count is if the reference share is true, and the interval of the count.

    Examples
    --------
    >>> small_sample(36, 5, 0.3)
    <Still size 640x400 with 1 Axes>
    """
    size, hits = int(sample_size), int(successes)
    run = SMALL_SAMPLE.run(size, sample_size=size, successes=hits, reference_share=reference_share)
    counts, heights = run["possible_count"], run["probability_of_count"]
    found = finding(hits, size, reference_share)
    figure, axes = styled(height=4)
    colours = [LIGHT["own"] if count <= hits else LIGHT["line"] for count in counts]
    axes.bar(counts / size, heights, width=0.8 / size, color=colours)
    below = -0.18 * heights.max()
    axes.plot([found.low, found.high], [below, below], color=LIGHT["rest"], linewidth=3)
    axes.plot(found.share, below, "o", color=LIGHT["rest"], markersize=8)
    axes.axvline(reference_share, color=LIGHT["muted"], linestyle="dotted")
    axes.text(found.low, below, "95% interval ", ha="right", va="center", fontsize=9)
    axes.set(xlabel="share", ylabel="probability if the reference share is true")
    axes.set(xlim=(-0.24, 1.02), xticks=np.linspace(0, 1, 6))
    axes.set_yticks([tick for tick in axes.get_yticks() if 0 <= tick <= heights.max()])
    return figure


def dependence(successes: int, trials: int, clusters: list[int], reference_share: float) -> Still:
    """The probability of so low a count, against how alike the cases of one firm are.

    Examples
    --------
    >>> dependence(5, 36, [12, 7], 0.3)
    <Still size 640x380 with 1 Axes>
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
    <Still size 640x360 with 1 Axes>
    """
    figure, axes = styled(height=3.6)
    shares = np.linspace(0, reference_share, 121)
    axes.plot(shares, power(trials, reference_share, shares), color=LIGHT["own"], linewidth=2)
    share = detectable_share(trials, reference_share)
    axes.plot([0, share, share], [0.8, 0.8, 0], color=LIGHT["muted"], linestyle="dotted")
    axes.text(share, 0.8, f"  a true share of {share:.0%}: 80% of samples tell", va="center")
    axes.set(xlabel="true share of joint ventures", ylabel="how often the sample tells")
    axes.set(xlim=(0, reference_share), ylim=(0, 1.02))
    return figure
