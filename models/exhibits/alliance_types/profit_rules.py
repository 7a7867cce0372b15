"""Three types of alliance and their ways to share, alive: which survives, and where."""

from models import PROFIT_RULES
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "profit_rules",
    PROFIT_RULES.title,
    PROFIT_RULES.parameters,
    (PROFIT_RULES,),
)


class ProfitRules(LiveFigure):
    """Where an equal split, one with a stake, and a bargain leave neither partner worse off.

    Examples
    --------
    >>> ProfitRules(relative_size=0.8, synergy=1.5).outputs["equal_split_needs"]
    1.6
    """

    exhibit = EXHIBIT
