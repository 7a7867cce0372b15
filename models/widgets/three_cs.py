"""Figure 1 of Gomes-Casseres (1997), alive: context, capabilities, control, arrow by arrow."""

import traitlets

from models import THREE_CS
from models.stills import niche_or_reach
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class ThreeCs(LiveFigure):
    """The three boxes with four arrows to switch off, and what follows over time.

    Examples
    --------
    >>> ThreeCs(arrow_2=0.0).outputs["shared_control"]
    0.0
    """

    model = THREE_CS
    _esm = link("three_cs.js")
    _css = style()

    arrow_1, arrow_2, arrow_3, arrow_4, *_ = parameters(THREE_CS)
    learning_with_allies, ageing, first_demand, first_capability = parameters(THREE_CS)[4:]

    @traitlets.validate(*(p.word for p in THREE_CS.parameters))
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """States and outputs after the periods that the figure shows, by word."""
        run = self.model.run(niche_or_reach.PERIODS, **self.values)
        return {word: float(array[-1]) for word, array in run.items()}

    def still(self):
        return niche_or_reach.three_cs(**self.values)
