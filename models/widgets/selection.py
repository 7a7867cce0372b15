"""Who gets into a review, alive: what the chosen articles say of all."""

import traitlets

from models import SELECTION
from models.stills import literature
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class Selection(LiveFigure):
    """The share of a kind among all articles, from its count among those chosen.

    Examples
    --------
    >>> figure = Selection(selection_ratio=0.5)
    >>> round(figure.outputs["implied_share"], 3)
    0.091
    """

    model = SELECTION
    _esm = link("selection.js")
    _css = style()

    population, sample_size, successes, selection_ratio = parameters(SELECTION)

    @traitlets.validate("population", "sample_size", "successes", "selection_ratio")
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return literature.selection(**self.values)
