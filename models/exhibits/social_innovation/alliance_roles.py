"""Who leads an alliance for social innovation, alive: a matrix of stages and segments."""

from models.data import alliance_roles
from models.widgets.figure import LiveFigure

EXHIBIT = alliance_roles.EXPLORER
NUMBERED = alliance_roles.TABLE.assign(number=range(1, len(alliance_roles.TABLE) + 1))


def _cell(stage: str, segment: str) -> dict:
    lead = alliance_roles.who(NUMBERED, stage, segment).lead
    leads = lead.index[lead].get_level_values("role").to_list()
    return {"stage": stage, "segment": segment, "leads": leads, "looked_at": (~lead).sum()}


CELLS = [
    _cell(stage, segment) for segment in alliance_roles.SEGMENTS for stage in alliance_roles.STAGES
]


class AllianceRoles(LiveFigure):
    """Who was found to lead at each stage in each segment, and what they do.

    Examples
    --------
    >>> figure = AllianceRoles(stage="operation", segment="small_firm")
    >>> figure
    AllianceRoles(stage='operation', segment='small_firm')
    >>> [one["role"] for one in figure.outputs["found"] if one["lead"]]
    ['social entrepreneur']
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict[str, list]:
        """Who was found there, by study and role, and who leads in each cell of the matrix."""
        found = alliance_roles.who(NUMBERED, self.stage, self.segment)
        return {"found": found.reset_index().to_dict("records"), "cells": CELLS}
