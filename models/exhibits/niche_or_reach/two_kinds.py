"""How the propensity to ally is spread over a population of small firms, alive."""

from models import TWO_KINDS
from models.simulation import populations
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

# One firm's size runs over the population; what an alliance is like stays as by default.
NOT_SHOWN = ("size_to_rivals", "partner_scale", "share_given_up")


EXHIBIT = Exhibit(
    "two_kinds",
    TWO_KINDS.title,
    tuple(p for p in TWO_KINDS.parameters if p.word not in NOT_SHOWN),
    (TWO_KINDS,),
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
        """The part of firms in each of 20 bins of propensity, and the number of modes."""
        return {
            "histogram": populations.histogram(**self.values).tolist(),
            "modes": int(populations.modes(**self.values)),
        }
