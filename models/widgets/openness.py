"""Giving a design away or charging for it, alive: share, quality and rent, and the long run."""

import traitlets

from models import OPENNESS
from models.data.explorer import Choice, Whole
from models.simulation.openness import JOINS, PERIODS, path, scenario
from models.stills import standards_battle
from models.widgets.figure import LiveFigure, parameters, style, traits
from models.widgets.linking import link

WORDS = ("openness", "research_yield", "openness_weight", "increasing_returns")

GIANTS = {"ace": f"join in period {JOINS}, and leave", "none": "none come"}
DIALS = (
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


class Openness(LiveFigure):
    """What becomes of a sponsor that gives away a part of what its design could earn.

    `giants` is "none", or "ace": large firms join in period 20 and turn to the rivals in the
    period `leaves`.

    Examples
    --------
    >>> figure = Openness(giants="none", openness=0.6)
    >>> figure
    Openness(giants='none', leaves=60, openness=0.6, research_yield=6.0, openness_weight=3.0, \
increasing_returns=1.5)
    >>> round(figure.outputs["market_share"], 2)
    0.99
    """

    model = OPENNESS
    _esm = link("openness.js")
    _css = style()
    shown = repr

    giants, leaves = traits(*DIALS)
    openness, research_yield, openness_weight, increasing_returns = parameters(OPENNESS, *WORDS)

    @property
    def values(self) -> dict:
        """What the reader has chosen, by word."""
        return {word: getattr(self, word) for word in ("giants", "leaves", *WORDS)}

    @property
    def outputs(self) -> dict[str, float]:
        """Share, quality and rent after 200 periods, and what else the model gives, by word."""
        given = {word: getattr(self, word) for word in WORDS}
        run = path(scenario(self.giants, self.leaves), **given)
        return {word: float(array[-1]) for word, array in run.items()}

    @traitlets.validate(*WORDS)
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return standards_battle.openness_paths(**self.values)
