"""Strategic or conventional, alive: five criteria, read in two ways."""

import traitlets

from models import STRATEGIC_CRITERIA
from models.stills import alliance_types
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class StrategicCriteria(LiveFigure):
    """The answers, each 1 for yes, 0 for no or one half for not sure, and both verdicts.

    Examples
    --------
    >>> StrategicCriteria(blocks_rival=1, lowers_risk=0).outputs
    {'strategic_by_one': 1.0, 'strategic_by_all': 0.0, 'contradiction': 0.5}
    """

    model = STRATEGIC_CRITERIA
    _esm = link("strategic_criteria.js")
    _css = style()

    (
        critical_to_goal,
        blocks_rival,
        keeps_choices,
        lowers_risk,
        builds_competency,
        dispensable,
    ) = parameters(STRATEGIC_CRITERIA)

    @traitlets.validate(*(p.word for p in STRATEGIC_CRITERIA.parameters))
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return alliance_types.criteria(**self.values)
