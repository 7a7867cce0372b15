"""Economic and social performance, alive: three capabilities, and a partner that may join."""

import traitlets

from models import CONVERGENCE
from models.stills import convergence
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class Convergence(LiveFigure):
    """The plane of both performances, with capabilities to switch off, and the path over time.

    Examples
    --------
    >>> round(Convergence(serves_society=0.0).outputs["loop_gain"], 2)
    0.6
    """

    model = CONVERGENCE
    _esm = link("convergence.js")
    _css = style()

    attracts_resources, serves_society, serves_business, *_ = parameters(CONVERGENCE)
    resources_for_business, resources_for_society, asked_performance = parameters(CONVERGENCE)[3:6]
    leeway, economic_pace, social_pace, first_economic, first_social = parameters(CONVERGENCE)[6:]

    @traitlets.validate(*(p.word for p in CONVERGENCE.parameters))
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """States and outputs after the periods that the figure shows, by word."""
        run = self.model.run(convergence.PERIODS, **self.values)
        return {word: float(array[-1]) for word, array in run.items()}

    def still(self):
        return convergence.phase_plane(**self.values)
