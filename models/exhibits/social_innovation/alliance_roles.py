"""Who leads an alliance for social innovation, alive: a matrix of stages and segments."""

from models.data import alliance_roles
from models.widgets.figure import LiveFigure

EXHIBIT = alliance_roles.EXPLORER


class AllianceRoles(LiveFigure):
    """Who was found to lead at each stage in each segment, and what they do.

    Examples
    --------
    >>> figure = AllianceRoles(stage="operation", segment="small_firm")
    >>> figure
    AllianceRoles(stage='operation', segment='small_firm')
    >>> figure.outputs.lead.to_list()
    [True, False]
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """Who was found there: a row for each study and role."""
        return alliance_roles.who(alliance_roles.TABLE, self.stage, self.segment)
