"""Stills of sensitivity: which parameters explain an outcome, now and over time."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from models.core.model import Model
from models.core.typography import typeset
from models.figures import Still, legend, styled
from models.palette import LIGHT, LINES
from models.simulation.sensitivity import Indices

DASHES = ("-", "--", "-.", ":")


def bars(model: Model, indices: Indices) -> Still:
    """First and total index of each parameter, with intervals of 95% confidence.

    Examples
    --------
    >>> from models import PROPENSITY
    >>> from models.simulation.sensitivity import sobol
    >>> found = sobol(PROPENSITY, lambda at: PROPENSITY.run(**at)["propensity"], draws=64)
    >>> bars(PROPENSITY, found)  # doctest: +ELLIPSIS
    Still of 1 panel
    y (-0.596 to 4.6) against "part of the outcome’s variance" (-0.109 to 0.667)
      along y "decisiveness", "allies’ scale", "share given up", "size to rivals", "importance of
          scale"
    ...
    """
    words = indices.ranked[::-1]
    places = np.arange(len(words))
    figure, axes = styled(height=0.6 + 0.6 * len(words))
    draw_both(axes, words, indices, shift=-0.19, capsize=3)
    axes.set_yticks(places, typeset([model.parameter(word).quantity.label for word in words]))
    axes.set_xlabel(typeset("part of the outcome's variance"))
    axes.set_xlim(min(0, axes.get_xlim()[0]), None)
    axes.axvline(0, color=LIGHT["muted"], linewidth=1)
    handles, labels = axes.get_legend_handles_labels()
    legend(axes, handles[::-1], labels[::-1], loc="lower right")
    return figure


def draw_both(
    axes: Axes, words: Sequence[str], indices: Indices, shift: float, capsize: float
) -> None:
    """A bar for the total index of each parameter, and one for its first, to either side.

    Parameters
    ----------
    words
        The parameters, from below.
    shift
        How far above its place a parameter's total index stands; its first as far below.
    """
    places = np.arange(len(words))
    for found, errors, face, label, place in (
        (indices.total, indices.total_error, "paper", "in total", places + shift),
        (indices.first, indices.first_error, "own", "alone", places - shift),
    ):
        values, widths = ([float(one[word]) for word in words] for one in (found, errors))
        look = {"facecolor": LIGHT[face], "edgecolor": LIGHT["own"], "label": label}
        axes.barh(place, values, 0.34, **look)
        axes.errorbar(values, place, xerr=widths, fmt="none", ecolor=LIGHT["ink"], capsize=capsize)


def over_time(
    model: Model, moments: Sequence[int] | np.ndarray, *outcomes: tuple[str, Indices]
) -> Still:
    """Total indices over time, each with its interval of 95% confidence; one row an outcome.

    Parameters
    ----------
    moments
        The periods, one for each value of an index.
    *outcomes
        What is explained, in words, and its indices, of up to four parameters.

    Examples
    --------
    >>> from models import THREE_CS
    >>> from models.simulation.sensitivity import sobol
    >>> words = ["arrow_2", "arrow_3"]
    >>> late = lambda at: THREE_CS.run(20, **at)["shared_control"][[10, 20]]
    >>> found = sobol(THREE_CS, late, words, draws=64)
    >>> over_time(THREE_CS, [10, 20], ("shared control", found))
    Still of 1 panel
    "shared control": "part of the variance" (0 to 1) against "period" (10 to 20)
      own band from (10, 0.17 to 0.645) to (20, 0.0072 to 0.283)
      rest band from (10, 0.406 to 0.947) to (20, 0.568 to 1.19)
      own line from (10, 0.407) to (20, 0.145)
      rest dashed line from (10, 0.676) to (20, 0.878)
      own text "arrow 2" right of (20, 0.15)
      rest text "arrow 3" right of (20, 0.88)
    """
    figure, rows = styled(height=0.4 + 2.6 * len(outcomes), rows=len(outcomes), sharex=True)
    for axes, (name, indices) in zip(np.atleast_1d(rows), outcomes, strict=True):
        _paths(axes, model, np.asarray(moments), indices)
        axes.set_title(name, loc="left", fontsize=10, color=LIGHT["ink"])
        axes.set(ylim=(0, 1), ylabel="part of the variance")
    np.atleast_1d(rows)[-1].set_xlabel("period")
    return figure


def _paths(axes: Axes, model: Model, moments: np.ndarray, indices: Indices) -> None:
    ends = {}
    for word, colour, dash in zip(indices.total, LINES, DASHES, strict=False):
        found, width = indices.total[word], indices.total_error[word]
        axes.plot(moments, found, dash, color=LIGHT[colour], linewidth=2)
        band = {"color": LIGHT[colour], "alpha": 0.18, "linewidth": 0}
        axes.fill_between(moments, found - width, found + width, **band)
        ends[word] = (float(found[-1]), LIGHT[colour])
    height = -1.0
    for word, (end, colour) in sorted(ends.items(), key=lambda item: item[1][0]):
        height = max(end, height + 0.09)
        place = (moments[-1], height)
        label = typeset(model.parameter(word).quantity.label)
        shift = {"xytext": (5, 0), "textcoords": "offset points", "annotation_clip": False}
        axes.annotate(label, place, va="center", color=colour, **shift)
    axes.set_xlim(moments[0], moments[-1])
