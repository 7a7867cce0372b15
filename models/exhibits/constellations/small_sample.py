"""A count in a small sample, alive: which shares it fits, and whether it may be chance."""

from models import SMALL_SAMPLE
from models.simulation.small_sample import finding
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "small_sample",
    SMALL_SAMPLE.title,
    SMALL_SAMPLE.parameters,
    (SMALL_SAMPLE,),
)


class SmallSample(LiveFigure):
    """So many of so many cases, beside a share with which they are compared.

    Examples
    --------
    >>> figure = SmallSample(sample_size=36, successes=5, reference_share=0.3)
    >>> round(figure.outputs["at_most"], 3)
    0.022
    """

    exhibit = EXHIBIT

    @property
    def outputs(self):
        """What the count says, by name; see `models.simulation.small_sample.Finding`."""
        return vars(finding(int(self.successes), int(self.sample_size), self.reference_share))
