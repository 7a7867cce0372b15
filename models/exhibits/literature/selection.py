"""Who gets into a review, alive: what the chosen articles say of all."""

from models import SELECTION
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "selection",
    SELECTION.title,
    SELECTION.parameters,
    (SELECTION,),
)


class Selection(LiveFigure):
    """The share of a kind among all articles, from its count among those chosen.

    Examples
    --------
    >>> figure = Selection(selection_ratio=0.5)
    >>> round(figure.outputs["implied_share"], 3)
    0.091
    """

    exhibit = EXHIBIT
