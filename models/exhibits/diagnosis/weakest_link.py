"""How sure the weakest link is, alive: the chance that a self-score finds it."""

from models import WEAKEST_LINK
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "weakest_link",
    WEAKEST_LINK.title,
    WEAKEST_LINK.parameters,
    (WEAKEST_LINK,),
)


class WeakestLink(LiveFigure):
    """The chance that the weakest objective scores lowest, against how far it lies below.

    Examples
    --------
    >>> round(WeakestLink(questions_each=4).outputs["gap_in_errors"], 6)
    1.0
    """

    exhibit = EXHIBIT
