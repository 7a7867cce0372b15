"""Strategic or conventional, alive: five criteria, read in two ways."""

from models import STRATEGIC_CRITERIA
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "strategic_criteria",
    STRATEGIC_CRITERIA.title,
    STRATEGIC_CRITERIA.parameters,
    (STRATEGIC_CRITERIA,),
    quiet=tuple(p.word for p in STRATEGIC_CRITERIA.parameters),
)


class StrategicCriteria(LiveFigure):
    """The answers, each 1 for yes, 0 for no or one half for not sure, and both verdicts.

    Examples
    --------
    >>> StrategicCriteria(blocks_rival=1, lowers_risk=0).outputs
    {'strategic_by_one': 1.0, 'strategic_by_all': 0.0, 'contradiction': 0.5}
    """

    exhibit = EXHIBIT
