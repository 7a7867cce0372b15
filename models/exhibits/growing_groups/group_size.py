"""The size of a group in the eyes of its founder, alive."""

from models import GROUP_SIZE
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "group_size",
    GROUP_SIZE.title,
    GROUP_SIZE.parameters,
    (GROUP_SIZE,),
)


class GroupSize(LiveFigure):
    """Total value and the founder's profit, by licence and by bargaining, for every size.

    Examples
    --------
    >>> round(GroupSize(members=16).outputs["gain"], 3)
    0.987
    """

    exhibit = EXHIBIT
