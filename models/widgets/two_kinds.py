"""How the propensity to ally is spread over a population of small firms, alive."""

import traitlets

from models import TWO_KINDS
from models.simulation import populations
from models.stills import niche_or_reach
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link

# One firm's size runs over the population; what an alliance is like stays as by default.
NOT_SHOWN = ("size_to_rivals", "partner_scale", "share_given_up")
SHOWN = tuple(p.word for p in TWO_KINDS.parameters if p.word not in NOT_SHOWN)


class TwoKinds(LiveFigure):
    """A histogram of propensities, of firms of one kind or of two.

    Examples
    --------
    >>> TwoKinds(second_kind=0.0).outputs["modes"]
    1
    """

    model = TWO_KINDS
    _esm = link("two_kinds.js")
    _css = style()

    _, scale_importance, _, _, decisiveness, *_ = parameters(TWO_KINDS)
    typical_size, size_spread, second_kind, kinds_apart = parameters(TWO_KINDS)[5:]

    @traitlets.validate(*SHOWN)
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def values(self):
        """The parameters of the population as they are now, by word."""
        return {word: getattr(self, word) for word in SHOWN}

    @property
    def outputs(self):
        """The part of firms in each of 20 bins of propensity, and the number of modes."""
        return {
            "histogram": populations.histogram(**self.values).tolist(),
            "modes": int(populations.modes(**self.values)),
        }

    def still(self):
        return niche_or_reach.two_kinds(**self.values)
