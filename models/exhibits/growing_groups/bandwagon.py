"""Point B as the group grows, alive: from how many members on both sides gain."""

from models import BANDWAGON
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "bandwagon",
    BANDWAGON.title,
    BANDWAGON.parameters,
    (BANDWAGON,),
)


class Bandwagon(LiveFigure):
    """Synergy and both break-even lines against the number of members.

    Examples
    --------
    >>> figure = Bandwagon(members=6, final_synergy=1.5)
    >>> round(figure.outputs["rest_gain"], 3)
    1.092
    """

    exhibit = EXHIBIT
