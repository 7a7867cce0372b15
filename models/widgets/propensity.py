"""Hypothesis 1 of Gomes-Casseres (1997), alive: which firm seeks allies, in which market."""

import traitlets

from models import PROPENSITY
from models.stills import niche_or_reach
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class Propensity(LiveFigure):
    """Where allies pay and where a firm does better alone, by its size and its market.

    Examples
    --------
    >>> figure = Propensity(size_to_rivals=1.0, scale_importance=0.5)
    >>> figure.outputs["share_alone"]
    0.5
    """

    model = PROPENSITY
    _esm = link("propensity.js")
    _css = style()

    (
        size_to_rivals,
        scale_importance,
        partner_scale,
        share_given_up,
        decisiveness,
    ) = parameters(PROPENSITY)

    @traitlets.validate(*(p.word for p in PROPENSITY.parameters))
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return niche_or_reach.propensity(**self.values)
