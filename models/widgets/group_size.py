"""The size of a group in the eyes of its founder, alive."""

import traitlets

from models import GROUP_SIZE
from models.stills import growing_groups
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class GroupSize(LiveFigure):
    """Total value and the founder's profit, by licence and by bargaining, for every size.

    Examples
    --------
    >>> round(GroupSize(members=16).outputs["gain"], 3)
    0.987
    """

    model = GROUP_SIZE
    _esm = link("group_size.js")
    _css = style()

    members, synergy_potential, half_way, partner_size, licence_claim, size_effect = parameters(
        GROUP_SIZE
    )

    @traitlets.validate(
        "members",
        "synergy_potential",
        "half_way",
        "partner_size",
        "licence_claim",
        "size_effect",
    )
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return growing_groups.group_size(**self.values)
