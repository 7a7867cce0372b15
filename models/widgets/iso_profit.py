"""Figure 3 of Gomes-Casseres (1997), alive: synergy against bargaining power."""

import traitlets

from models import ISO_PROFIT, figures
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class IsoProfit(LiveFigure):
    """Who gains at which synergy and bargaining power, by regions.

    Examples
    --------
    >>> figure = IsoProfit(relative_size=0.25, synergy=1.2, bargaining_power=1.0)
    >>> figure
    IsoProfit(relative_size=0.25, synergy=1.2, bargaining_power=1)
    >>> round(figure.outputs["rest_gain"], 6)
    1.2
    """

    model = ISO_PROFIT
    _esm = link("iso_profit.js")
    _css = style()

    relative_size, synergy, bargaining_power = parameters(ISO_PROFIT)

    @traitlets.validate("relative_size", "synergy", "bargaining_power")
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return figures.iso_profit(**self.values)
