"""Stills of curves: one output of a model along a parameter, a line for each value of another."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from models.core.model import Model
from models.core.quantity import Quantity
from models.figures import Still, styled
from models.palette import LIGHT, LINES


def curves(
    model: Model,
    output: str,
    over: str,
    by: tuple[str, list[float]],
    log: bool = False,
    **fixed: Any,
) -> Still:
    r"""One output of a model along one parameter, a line for each value of another.

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
    Still of 1 panel
    "needed synergy, $\sigma_{\min}$" (0.894 to 3.27) against "relative size, $s_{i}$" (0.05 to
          0.95)
      own line from (0.05, 1.36) through (0.502, 1.67) to (0.95, 3.17)
      rest line from (0.05, 1.9) through (0.502, 1) to (0.95, 1.9)
      own text "profit share 0.3" at (0.77, 2.6)
      rest text "profit share 0.5" at (0.77, 1.5)
    """
    along, across = model.parameter(over), model.parameter(by[0])
    low, high = along.box
    places = np.arange(low, high + 1) if along.is_integer else np.linspace(low, high, 200)
    values = np.array(by[1])[:, None]
    lines = model.run(**{over: places, across.word: values}, **fixed)[output]
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
