"""Figure 3 of Gomes-Casseres (1997), alive: synergy against bargaining power."""

from models import ISO_PROFIT
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "iso_profit",
    ISO_PROFIT.title,
    ISO_PROFIT.parameters,
    (ISO_PROFIT,),
)


class IsoProfit(LiveFigure):
    """Who gains at which synergy and bargaining power, by regions.

    Examples
    --------
    >>> figure = IsoProfit(relative_size=0.25, synergy=1.2, bargaining_power=1.0)
    >>> figure
    IsoProfit(relative_size=0.25, bargaining_power=1)
    >>> round(figure.outputs["rest_gain"], 6)
    1.2
    """

    exhibit = EXHIBIT
