"""Two shares without their totals, alive: which totals would make them a difference?"""

from models import TWO_SHARES
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "two_shares",
    TWO_SHARES.title,
    TWO_SHARES.parameters,
    (TWO_SHARES,),
    series=(
        Series("share_of_first", "first group", "own"),
        Series("share_of_second", "second group", "rest"),
        Series("share_of_both", "both together", "none"),
        Series("gap", "gap", "both"),
    ),
)


class TwoShares(LiveFigure):
    """The gap between two shares, with its interval, for totals that the reader tries.

    Examples
    --------
    >>> round(TwoShares(first_total=300, second_total=300).outputs["gap_low"], 3)
    0.018
    """

    exhibit = EXHIBIT
