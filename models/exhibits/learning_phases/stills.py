"""Stills of the chapter on phases of learning: when learning turns mutual."""

import numpy as np

from models import LEARNING_PHASES
from models.figures import Still, styled
from models.palette import LIGHT, LINES
from models.simulation.learning_phases import FACTORS, turn

LATEST = 200  # the last period of the figure


def turns(points: int = 81) -> Still:
    """When half of the learning is mutual, along each factor alone.

    Examples
    --------
    >>> turns(points=5)  # doctest: +ELLIPSIS
    Still of 1 panel
    "period in which half of the learning is mutual" (0 to 200) against "level of the factor" (0 to
          1.2)
      own line from (0, 83) through (0.5, 32) to (1, 20)
    ...
    """
    places = np.linspace(0, 1, points)
    figure, axes = styled(height=4)
    for word, colour, dash in zip(FACTORS, LINES, ("-", "--", "-.", ":"), strict=True):
        parameter, look = LEARNING_PHASES.parameter(word), {"color": LIGHT[colour]}
        periods = turn(**{word: places})
        axes.plot(places, periods, dash, linewidth=2, **look)
        axes.plot(parameter.default, turn(), "o", markersize=6, **look)
        last = int(np.flatnonzero(periods <= LATEST)[-1])
        name, end = parameter.quantity.label, (places[last], periods[last])
        axes.annotate(name, end, (6, 0), textcoords="offset points", va="center", **look)
    axes.set(xlim=(0, 1.2), ylim=(0, LATEST), xticks=np.linspace(0, 1, 6))
    axes.set(xlabel="level of the factor", ylabel="period in which half of the learning is mutual")
    return figure
