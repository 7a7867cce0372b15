"""Three types of alliance and their ways to share, alive: which survives, and where."""

import traitlets

from models import PROFIT_RULES
from models.stills import alliance_types
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class ProfitRules(LiveFigure):
    """Where an equal split, one with a stake, and a bargain leave neither partner worse off.

    Examples
    --------
    >>> ProfitRules(relative_size=0.8, synergy=1.5).outputs["equal_split_needs"]
    1.6
    """

    model = PROFIT_RULES
    _esm = link("profit_rules.js")
    _css = style()

    relative_size, synergy, equity_stake, stake_price, negotiating_strength = parameters(
        PROFIT_RULES
    )

    @traitlets.validate(*(p.word for p in PROFIT_RULES.parameters))
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return alliance_types.profit_rules(**self.values)
