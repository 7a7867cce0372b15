"""How the propensity to ally is spread over a population of small firms, alive."""

import numpy as np

from models import TWO_KINDS
from models.simulation import two_kinds
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

# One firm's size runs over the population; what an alliance is like stays as by default.
NOT_SHOWN = ("size_to_rivals", "partner_scale", "share_given_up")


EXHIBIT = Exhibit(
    "two_kinds",
    TWO_KINDS.title,
    tuple(p for p in TWO_KINDS.parameters if p.word not in NOT_SHOWN),
    (TWO_KINDS,),
    main=("second_kind", "kinds_apart", "decisiveness"),
    constants={
        "bins": two_kinds.BINS,
        "sizes": two_kinds.GRID,
        "reach": two_kinds.REACH,
        "least_heap": two_kinds.LEAST_HEAP,
    },
    series=(
        Series("smaller", "First kind", "rest"),
        Series("larger", "Second, larger kind", "own"),
    ),
)


class TwoKinds(LiveFigure):
    """A histogram of propensities, of firms of one kind or of two.

    Examples
    --------
    >>> TwoKinds(second_kind=0.0).outputs["modes"]
    1
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The part of firms in each bin of propensity, by kind; the number of modes; the mean."""
        count = EXHIBIT.constants["bins"]
        larger = self.second_kind * two_kinds.histogram(count, **{**self.given, "second_kind": 1})
        return {
            "bins": {
                "from": np.arange(count) / count,
                "smaller": two_kinds.histogram(count, **self.given) - larger,
                "larger": larger,
            },
            "modes": int(two_kinds.modes(**self.given)),
            "mean": float(two_kinds.mean_propensity(**self.given)),
        }
