"""How sure the weakest link is, alive: the chance that a self-score finds it."""

import traitlets

from models import WEAKEST_LINK
from models.stills import diagnosis
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class WeakestLink(LiveFigure):
    """The chance that the weakest objective scores lowest, against how far it lies below.

    Examples
    --------
    >>> round(WeakestLink(questions_each=4).outputs["gap_in_errors"], 6)
    1.0
    """

    model = WEAKEST_LINK
    _esm = link("weakest_link.js")
    _css = style()

    true_gap, off_chance, questions_each, other_objectives = parameters(WEAKEST_LINK)

    @traitlets.validate("true_gap", "off_chance", "questions_each", "other_objectives")
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return diagnosis.weakest_link(**self.values)
