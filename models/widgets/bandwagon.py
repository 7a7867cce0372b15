"""Point B as the group grows, alive: from how many members on both sides gain."""

import traitlets

from models import BANDWAGON
from models.stills import growing_groups
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class Bandwagon(LiveFigure):
    """Synergy and both break-even lines against the number of members.

    Examples
    --------
    >>> figure = Bandwagon(members=6, final_synergy=1.5)
    >>> round(figure.outputs["rest_gain"], 3)
    1.092
    """

    model = BANDWAGON
    _esm = link("bandwagon.js")
    _css = style()

    members, bargaining_power, first_synergy, final_synergy, half_way = parameters(BANDWAGON)

    @traitlets.validate("members", "bargaining_power", "first_synergy", "final_synergy", "half_way")
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return growing_groups.bandwagon(**self.values)
