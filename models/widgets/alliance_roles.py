"""Who leads an alliance for social innovation, alive: a matrix of stages and segments."""

import traitlets

from models.data import alliance_roles
from models.stills import social_innovation
from models.widgets.explorer import TableFigure, choices
from models.widgets.figure import style
from models.widgets.linking import link


class AllianceRoles(TableFigure):
    """Who was found to lead at each stage in each segment, and what they do.

    Examples
    --------
    >>> figure = AllianceRoles(stage="operation", segment="small_firm")
    >>> figure
    AllianceRoles(stage='operation', segment='small_firm')
    >>> figure.outputs.lead.to_list()
    [True, False]
    """

    model = alliance_roles.EXPLORER
    _esm = link("alliance_roles.js")
    _css = style()

    stage, segment = choices(model)

    @traitlets.validate("stage", "segment")
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """Who was found there: a row for each study and role."""
        return alliance_roles.who(alliance_roles.TABLE, self.stage, self.segment)

    def still(self):
        return social_innovation.roles(self.stage, self.segment)
