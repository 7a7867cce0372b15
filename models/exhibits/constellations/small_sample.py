"""A count in a small sample, alive: which shares it fits, and whether it may be chance."""

import numpy as np
from scipy.stats import binom

from models import SMALL_SAMPLE
from models.simulation.small_sample import CONFIDENCE, finding
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "small_sample",
    SMALL_SAMPLE.title,
    SMALL_SAMPLE.parameters,
    (SMALL_SAMPLE,),
    constants={"confidence": CONFIDENCE},
    series=(
        Series("interval", f"{CONFIDENCE:.0%} interval", "rest"),
        Series("tail", "as far from the reference, or farther", "own"),
        Series("others", "nearer to the reference", "none"),
    ),
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
    def outputs(self) -> dict:
        """What the count says, as `models.simulation.small_sample.Finding`, and how probable each
        count is if the reference is true."""
        cases, reference = int(self.sample_size), self.reference_share
        found = finding(int(self.successes), cases, reference)
        counts = np.arange(cases + 1)
        return {
            "observed_share": found.share,
            "low": found.low,
            "high": found.high,
            "at_most": found.at_most,
            "at_least": found.at_least,
            "counts": {
                "possible_count": counts,
                "probability_of_count": binom.pmf(counts, cases, reference),
                "probability_of_at_most": binom.cdf(counts, cases, reference),
            },
        }
