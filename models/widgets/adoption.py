"""Firms that join because firms join, alive: a bandwagon, or a group that stays small."""

import traitlets

from models import ADOPTION
from models.stills import growing_groups
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class Adoption(LiveFigure):
    """Which part of all firms wants to be in, against the part that is in.

    Examples
    --------
    >>> round(Adoption(first_adoption=0.4).outputs["willing"], 3)
    0.421
    """

    model = ADOPTION
    _esm = link("adoption.js")
    _css = style()

    first_synergy, final_synergy, response, expectation, first_adoption = parameters(ADOPTION)

    @traitlets.validate(
        "first_synergy", "final_synergy", "response", "expectation", "first_adoption"
    )
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """What the model gives for the first period, by word."""
        run = self.model.run(0, **self.values)
        return {word: float(array[0]) for word, array in run.items()}

    def still(self):
        return growing_groups.adoption(**self.values)
