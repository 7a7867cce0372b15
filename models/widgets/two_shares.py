"""Two shares without their totals, alive: which totals would make them a difference?"""

import traitlets

from models import TWO_SHARES
from models.stills import literature
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class TwoShares(LiveFigure):
    """The gap between two shares, with its interval, for totals that the reader tries.

    Examples
    --------
    >>> round(TwoShares(first_total=300, second_total=300).outputs["gap_low"], 3)
    0.018
    """

    model = TWO_SHARES
    _esm = link("two_shares.js")
    _css = style()

    share_of_first, share_of_second, first_total, second_total = parameters(TWO_SHARES)

    @traitlets.validate("share_of_first", "share_of_second", "first_total", "second_total")
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return literature.two_shares(**self.values)
