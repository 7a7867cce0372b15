"""Stills: the figures of the book on paper, from the same models and the same palette."""

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure

from models import ISO_PROFIT
from models.palette import LIGHT

STYLE = {
    "font.size": 10,
    "font.family": "sans-serif",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": LIGHT["muted"],
    "axes.labelcolor": LIGHT["muted"],
    "xtick.color": LIGHT["muted"],
    "ytick.color": LIGHT["muted"],
    "text.color": LIGHT["ink"],
    "figure.facecolor": LIGHT["paper"],
    "axes.facecolor": LIGHT["paper"],
    "savefig.dpi": 160,
    "svg.fonttype": "none",
}
TOP = 2.5


def styled(width: float = 6.4, height: float = 4.6):
    """A figure and its axes in the style of the book."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(width, height), layout="constrained")
        return figure, figure.add_subplot()


def iso_profit(relative_size: float, synergy: float, bargaining_power: float) -> Figure:
    """Figure 3 of Gomes-Casseres (1997): who gains, at which synergy and bargaining power.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> iso_profit(relative_size=0.3, synergy=1.3, bargaining_power=1.2)
    <Figure size 640x460 with 1 Axes>
    """
    ISO_PROFIT.run(
        relative_size=relative_size, synergy=synergy, bargaining_power=bargaining_power
    )
    end = min(TOP, 0.999 / relative_size)
    power = np.linspace(0.01, end, 400)
    lines = ISO_PROFIT.run(relative_size=relative_size, synergy=1, bargaining_power=power)
    own, rest = lines["break_even_synergy"], lines["rest_break_even_synergy"]
    figure, axes = styled()
    _regions(axes, power, own, rest)
    axes.axvspan(end, TOP, color=LIGHT["line"], linewidth=0)
    axes.plot(power, own, color=LIGHT["own"], linewidth=2)
    axes.plot(power, rest, color=LIGHT["rest"], linewidth=2)
    axes.plot(1, 1, "o", color=LIGHT["muted"], markersize=4)
    axes.plot(bargaining_power, synergy, "o", color=LIGHT["ink"], markersize=8)
    _names(axes, relative_size, power, own, rest)
    axes.set(xlim=(0, TOP), ylim=(0, TOP))
    axes.set(xlabel="bargaining power of firm i, $\\rho_i$", ylabel="synergy, $\\sigma$")
    return figure


def _regions(axes, power, own, rest) -> None:
    low, high = np.minimum(own, rest), np.minimum(np.maximum(own, rest), TOP)
    axes.fill_between(power, high, TOP, color=LIGHT["both"], alpha=0.24, linewidth=0)
    axes.fill_between(power, 0, np.minimum(low, TOP), color=LIGHT["none"], alpha=0.16, linewidth=0)
    middle = {"where": power >= 1, "color": LIGHT["own"], "alpha": 0.16, "linewidth": 0}
    axes.fill_between(power, low, high, **middle)
    middle |= {"where": power <= 1, "color": LIGHT["rest"]}
    axes.fill_between(power, low, high, **middle)


def _names(axes, relative_size, power, own, rest) -> None:
    """Region names where there is room, and the lines by name at their upper ends."""
    at_top = ISO_PROFIT.run(relative_size=relative_size, synergy=0.86 * TOP, bargaining_power=1)
    right = min(float(at_top["highest_power"]), power[-1])
    middle = (float(at_top["lowest_power"]) + right) / 2
    _name(axes, middle, 0.86 * TOP, "$\\bf{A}$\nboth gain")
    low, high = np.minimum(own, rest), np.minimum(np.maximum(own, rest), TOP)
    for text, place in (
        ("only the\nothers gain", 0.3),
        ("only firm i\ngains", 1 + 0.62 * (power[-1] - 1)),
    ):
        k = int(np.searchsorted(power, place))
        if 0 < k < len(power) and high[k] - low[k] > 0.25:
            _name(axes, place, (high[k] + low[k]) / 2, text)
    _name(axes, 0.75, 0.4 * np.interp(0.75, power, low), "both lose")
    for name, line, colour in (("$P_i$", own, "own"), ("$P_{n-i}$", rest, "rest")):
        inside = np.flatnonzero(line <= TOP)
        k = inside[0] if name == "$P_i$" else inside[-1]
        axes.annotate(
            name,
            (power[k], line[k]),
            xytext=(6, -10) if name == "$P_i$" else (-6, -14),
            textcoords="offset points",
            ha="left" if name == "$P_i$" else "right",
            color=LIGHT[colour],
            fontsize=12,
        )


def _name(axes, x: float, y: float, text: str) -> None:
    axes.text(x, y, text, ha="center", va="center", fontsize=9)
