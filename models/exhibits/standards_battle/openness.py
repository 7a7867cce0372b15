"""Giving a design away or charging for it, alive: share, quality and rent, and the long run."""

from models import OPENNESS
from models.data.explorer import Choice, Whole
from models.simulation.openness import JOINS, PERIODS, path, scenario
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

WORDS = ("research_yield", "openness_weight", "increasing_returns")

GIANTS = {"ace": f"join in period {JOINS}, and leave", "none": "none come"}
LARGE_FIRMS = (
    Choice("giants", "large firms", "whether large firms join the design and leave it", GIANTS),
    Whole(
        "leaves",
        "they leave in period",
        "when the large firms turn to the rivals",
        "period",
        default=60,
        low=JOINS,
        high=PERIODS,
    ),
)


EXHIBIT = Exhibit(
    "openness",
    OPENNESS.title,
    (OPENNESS.parameter("openness"), *LARGE_FIRMS, *map(OPENNESS.parameter, WORDS)),
    (OPENNESS,),
)


class Openness(LiveFigure):
    """What becomes of a sponsor that gives away a part of what its design could earn.

    `giants` is "none", or "ace": large firms join in period 20 and turn to the rivals in the
    period `leaves`.

    Examples
    --------
    >>> figure = Openness(giants="none", openness=0.6)
    >>> figure
    Openness(openness=0.6, giants='none')
    >>> round(figure.outputs["market_share"], 2)
    0.99
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict[str, float]:
        """Share, quality and rent after 200 periods, and what else the model gives, by word."""
        run = path(scenario(self.giants, self.leaves), **self.given)
        return {word: float(array[-1]) for word, array in run.items()}
