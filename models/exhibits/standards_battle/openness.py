"""Giving a design away or charging for it, alive: share, quality and rent, and the long run."""

import numpy as np

from models import OPENNESS
from models.data.explorer import Choice, Whole
from models.simulation import openness as simulation
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

WORDS = ("research_yield", "openness_weight", "increasing_returns")

GIANTS = {"ace": f"join in period {simulation.JOINS}, and leave", "none": "none come"}
LARGE_FIRMS = (
    Choice(
        "giants", "large firms", "whether large firms adopt the design and later leave it", GIANTS
    ),
    Whole(
        "leaves",
        "they leave in period",
        "when the large firms turn to the rivals",
        "period",
        default=60,
        low=simulation.JOINS,
        high=simulation.PERIODS,
    ),
)
FALL = 0.05  # from where on it is told that the share has fallen
SERIES = (
    Series("market_share", "share", "own"),
    Series("quality", "quality", "rest"),
    Series("rent", "rent", "both"),
)

EXHIBIT = Exhibit(
    "openness",
    OPENNESS.title,
    (OPENNESS.parameter("openness"), *LARGE_FIRMS, *map(OPENNESS.parameter, WORDS)),
    (OPENNESS,),
    main=("openness", "giants", "leaves"),
    constants={
        "periods": simulation.PERIODS,
        "joins": simulation.JOINS,
        "strengths": simulation.SCENARIOS,
        "steps": len(simulation.LEVELS) - 1,
        "fall": FALL,
        "same": simulation.SAME,
    },
    series=SERIES,
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
    def outputs(self) -> dict:
        """Share, quality and rent in the end and at best, over time, and at each openness.

        Also whether the design keeps up, from where its share has fallen, if it has, and between
        which degrees of openness such a design keeps up.
        """
        backing = simulation.scenario(self.giants, self.leaves)
        given = self.given
        run = _shown(simulation.path(backing, **given))
        long = _shown(simulation.path(backing, **given | {"openness": simulation.LEVELS}))
        ends = {word: array[-1] for word, array in long.items()}
        share = run["market_share"]
        peak = np.argmax(share >= share.max() - simulation.SAME)
        fallen = share.max() > share[-1] + FALL
        return {
            **{word: float(array[-1]) for word, array in run.items()},
            "keeps_up": bool(simulation.keeps_up(run)),
            "best": {word: array.max() for word, array in run.items()},
            "fallen": {"period": peak, "market_share": share[peak]} if fallen else None,
            "path": {"period": np.arange(len(share)), **run, "backing": np.append(backing, 0)},
            "levels": {"openness": simulation.LEVELS, **ends},
            "windows": simulation.windows(simulation.keeps_up(long)),
        }


def _shown(run: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {series.word: run[series.word] for series in SERIES}
