"""Hypothesis 1 of Gomes-Casseres (1997), alive: which firm seeks allies, in which market."""

from models import PROPENSITY
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "propensity",
    PROPENSITY.title,
    PROPENSITY.parameters,
    (PROPENSITY,),
)


class Propensity(LiveFigure):
    """Where allies pay and where a firm does better alone, by its size and its market.

    Examples
    --------
    >>> figure = Propensity(size_to_rivals=1.0, scale_importance=0.5)
    >>> figure.outputs["share_alone"]
    0.5
    """

    exhibit = EXHIBIT
