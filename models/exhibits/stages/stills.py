"""Stills of the chapter on the stages of an alliance: arrows off, survival, sensitivity."""

from typing import Any

import numpy as np
from matplotlib.ticker import PercentFormatter

from models import STAGES
from models.core.typography import typeset
from models.figures import Still, legend, styled
from models.palette import LIGHT
from models.simulation import stages as simulation
from models.simulation.sensitivity import Indices
from models.stills.taken_out import taken_out

ENDS = {
    "alive": "alive after 200 periods",
    "economic_value": "economic value",
    "social_value": "social value",
}


def without_each_arrow(**values: Any) -> Still:
    """What becomes of all alliances without one of the arrows: who lives, and what has been made.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> without_each_arrow()  # doctest: +ELLIPSIS
    Still of 3 panels
    y (-0.94 to 10.9) against "alive after 200 periods" (0% to 105%)
      along y "without J", "without I", "without H", "without G", "without F", "without E", "without
          D", "without C", "without B", "without A", "all arrows"
    ...
    """
    ends = simulation.without_each_arrow(**values)
    names = ["all arrows", *(f"without {word[-1].upper()}" for word in simulation.ARROWS)]
    told = {title: ends[word] for word, title in ENDS.items()}
    figure, panels = taken_out(names, told, height=4)
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
    Still of 1 panel
    "share still alive" (0% to 100%) against "periods since foundation" (0 to 3)
      own stepped line from (0, 1) through (2, 0.5) to (3, 0.5)
      rest dashed stepped line from (0, 1) to (1, 0)
      legend: own stepped line "Kaplan and Meier", rest dashed stepped line "only those seen to end"
    """
    lived, ended = study
    figure, axes = styled(height=3.8)
    axes.step(*_steps(simulation.kaplan_meier(lived, ended)), color=LIGHT["own"], linewidth=2)
    only_ended = simulation.kaplan_meier(lived[ended], ended[ended])
    axes.step(*_steps(only_ended), color=LIGHT["rest"], linestyle="--")
    if known is not None:
        axes.plot(known, color=LIGHT["ink"], linewidth=1, linestyle=":")
    legend(axes, ["Kaplan and Meier", "only those seen to end", "the truth"])
    axes.set(xlabel="periods since foundation", ylabel="share still alive", ylim=(0, 1))
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
            look = {"color": LIGHT[colour], "ecolor": LIGHT["ink"], "alpha": 0.8}
            axes.barh(places, lengths, size, xerr=errors, **look)
        axes.set(title=name, xlim=(0, 1), xlabel="share of the variance")
        axes.set_yticks(places, typeset([STAGES.parameter(word).quantity.label for word in words]))
    return figure


def _steps(curve: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.arange(len(curve)), curve
