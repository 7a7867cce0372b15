"""How a standard spreads, alive: two standards apart or allied, and Rogers' five groups."""

import traitlets

from models import DIFFUSION
from models.stills import diffusion
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link

YEARS = 30


class Diffusion(LiveFigure):
    """Who has adopted, over thirty years, among the customers of two firms.

    Examples
    --------
    >>> round(Diffusion(compatibility=1).outputs["adopters"], 2)
    1.0
    """

    model = DIFFUSION
    _esm = link("diffusion.js")
    _css = style()

    innovation, imitation, market_part, compatibility, step_length = parameters(DIFFUSION)

    @traitlets.validate(*(p.word for p in DIFFUSION.parameters))
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """What the model gives for the last of thirty years, by word."""
        run = self.model.run(round(YEARS / self.step_length), **self.values)
        return {word: float(array[-1]) for word, array in run.items()}

    def still(self):
        return diffusion.spread(**self.values)
