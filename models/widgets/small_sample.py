"""A count in a small sample, alive: which shares it fits, and whether it may be chance."""

import traitlets

from models import SMALL_SAMPLE
from models.simulation.small_sample import finding
from models.stills import constellations
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class SmallSample(LiveFigure):
    """So many of so many cases, beside a share with which they are compared.

    Examples
    --------
    >>> figure = SmallSample(sample_size=36, successes=5, reference_share=0.3)
    >>> round(figure.outputs["at_most"], 3)
    0.022
    """

    model = SMALL_SAMPLE
    _esm = link("small_sample.js")
    _css = style()

    sample_size, successes, reference_share = parameters(SMALL_SAMPLE)

    @traitlets.validate("sample_size", "successes", "reference_share")
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """What the count says, by name; see `models.simulation.small_sample.Finding`."""
        return vars(finding(int(self.successes), int(self.sample_size), self.reference_share))

    def still(self):
        return constellations.small_sample(**self.values)
