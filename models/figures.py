"""Stills: the figures of the book on paper, from the same models and the same palette."""

import io
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from models import ISO_PROFIT
from models.core.model import Model
from models.core.parametrised import Values
from models.core.quantity import Quantity
from models.palette import LIGHT

STYLE: dict[str, Any] = {
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
}
TOP = 2.5
LINES = ("own", "rest", "both", "none")


class Still(Figure):
    """A figure that shows itself in a notebook, with no plotting state behind it."""

    def _repr_png_(self) -> bytes:
        picture = io.BytesIO()
        self.savefig(picture, format="png", dpi=160)
        return picture.getvalue()


def styled(
    width: float = 6.4, height: float = 4.6, rows: int = 1, columns: int = 1, **layout: Any
) -> tuple[Still, Any]:
    """A figure in the style of the book, and its axes; several, if there are rows or columns."""
    with mpl.rc_context(STYLE):
        figure = Still(figsize=(width, height), layout="constrained")
        return figure, figure.subplots(rows, columns, **layout)


def iso_profit(relative_size: float, synergy: float, bargaining_power: float) -> Still:
    """Figure 3 of Gomes-Casseres (1997): who gains, at which synergy and bargaining power.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> iso_profit(relative_size=0.3, synergy=1.3, bargaining_power=1.2)
    <Still size 640x460 with 1 Axes>
    """
    ISO_PROFIT.run(relative_size=relative_size, synergy=synergy, bargaining_power=bargaining_power)
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


def _regions(axes: Axes, power: np.ndarray, own: np.ndarray, rest: np.ndarray) -> None:
    low, high = np.minimum(own, rest), np.minimum(np.maximum(own, rest), TOP)
    axes.fill_between(power, high, TOP, color=LIGHT["both"], alpha=0.24, linewidth=0)
    axes.fill_between(power, 0, np.minimum(low, TOP), color=LIGHT["none"], alpha=0.16, linewidth=0)
    middle = {"where": power >= 1, "color": LIGHT["own"], "alpha": 0.16, "linewidth": 0}
    axes.fill_between(power, low, high, **middle)
    middle |= {"where": power <= 1, "color": LIGHT["rest"]}
    axes.fill_between(power, low, high, **middle)


def _names(
    axes: Axes, relative_size: float, power: np.ndarray, own: np.ndarray, rest: np.ndarray
) -> None:
    """Region names where there is room, and the lines by name at their upper ends."""
    at_top = ISO_PROFIT.run(relative_size=relative_size, synergy=0.86 * TOP, bargaining_power=1)
    right = min(float(at_top["highest_power"]), power[-1])
    middle = (float(at_top["lowest_power"]) + right) / 2
    _name(axes, middle, 0.86 * TOP, "$\\bf{A}$\nboth gain")
    low, high = np.minimum(own, rest), np.minimum(np.maximum(own, rest), TOP)
    for text, place in (
        ("only the\nothers gain", 0.3),
        ("only firm i\ngains", 1 + 0.7 * (power[-1] - 1)),
    ):
        k = int(np.searchsorted(power, place))
        if 0 < k < len(power) and high[k] - low[k] > 0.25:
            _name(axes, place, low[k] + 0.35 * (high[k] - low[k]), text)
    _name(axes, 0.75, 0.4 * np.interp(0.75, power, low), "both lose")
    if TOP - power[-1] > 0.5:
        _name(axes, (power[-1] + TOP) / 2, TOP / 2, "more than\nthe whole")
    _name_line(axes, power, own, "$P_i$", "own", first=True)
    _name_line(axes, power, rest, "$P_{n-i}$", "rest", first=False)


def _name_line(
    axes: Axes, power: np.ndarray, line: np.ndarray, name: str, colour: str, first: bool
) -> None:
    """Name a line beside its upper end, which is at the top or at the right of the drawing."""
    inside = np.flatnonzero(line <= TOP)
    k = inside[0] if first else inside[-1]
    at_right = not first and line[k] < 0.95 * TOP
    axes.annotate(
        name,
        (power[k], line[k]),
        xytext=(8, -12) if first else (-10, 12) if at_right else (-16, -12),
        textcoords="offset points",
        ha="left" if first else "right",
        color=LIGHT[colour],
        fontsize=12,
    )


def _name(axes: Axes, x: float, y: float, text: str) -> None:
    axes.text(x, y, text, ha="center", va="center", fontsize=9)


def curves(
    model: Model,
    output: str,
    over: str,
    by: tuple[str, list[float]],
    log: bool = False,
    **fixed: Any,
) -> Still:
    """One output of a model along one parameter, a line for each value of another.

    Parameters
    ----------
    output, over
        The output drawn, and the parameter along which it is drawn, by word.
    by
        Another parameter, by word, and the values it takes: up to four lines.
    log
        Whether the output is drawn on a logarithmic scale.
    **fixed
        The other parameters that are not at their default.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> from models import JOINT_VENTURE
    >>> shares = [0.3, 0.5]
    >>> curves(JOINT_VENTURE, "needed_synergy", over="relative_size", by=("profit_share", shares))
    <Still size 640x380 with 1 Axes>
    """
    along, across = model.parameter(over), model.parameter(by[0])
    low, high = along.box
    places = np.arange(low, high + 1) if along.is_integer else np.linspace(low, high, 200)
    values = np.array(by[1])[:, None]
    varied: Values = {over: places, across.word: values}
    lines = model.run(**varied, **fixed)[output]
    figure, axes = styled(height=3.8)
    if log:
        axes.set_yscale("log")
    for line, colour in zip(lines, LINES, strict=False):
        axes.plot(places, line, color=LIGHT[colour], linewidth=2)
    _name_lines(axes, places, lines, [f"{across.quantity.label} {value:g}" for value in by[1]])
    drawn = next(quantity for quantity in model.outputs if quantity.word == output)
    axes.set(xlabel=_title(along.quantity), ylabel=_title(drawn))
    axes.margins(x=0)
    return figure


def _name_lines(axes: Axes, places: np.ndarray, lines: np.ndarray, names: list[str]) -> None:
    """Write each line's name on it, where the lines stand furthest apart."""
    heights = np.log(lines) if axes.get_yscale() == "log" else lines
    apart = np.diff(np.sort(heights, axis=0), axis=0).min(axis=0)
    inside = slice(len(places) // 8, -len(places) // 5)
    best = np.arange(len(places))[inside][np.argmax(apart[inside])]
    paper = {"facecolor": LIGHT["paper"], "edgecolor": "none", "pad": 1.5}
    for line, name, colour in zip(lines, names, LINES, strict=False):
        axes.text(
            places[best],
            line[best],
            name,
            ha="center",
            va="center",
            color=LIGHT[colour],
            bbox=paper,
        )


def _title(quantity: Quantity) -> str:
    return f"{quantity.label}, ${quantity.latex}$"
