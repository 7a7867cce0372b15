"""Arrow J, alive: what it changes in one alliance, and in 200 draws of what no source says."""

import traitlets

from models import STAGES
from models.data import alliance_scenarios
from models.data.explorer import Choice, Whole
from models.simulation.social_innovation import PERIODS
from models.stills import social_innovation
from models.widgets.figure import LiveFigure, parameters, style, traits
from models.widgets.linking import link

MEASURES = {
    "alive": "still alive",
    "conflicts": "conflict",
    "outcome_succeeds": "evaluation goes well",
    "economic_value": "economic value",
    "social_value": "social value",
}
FEEDBACK = {"on": "on: firms change", "off": "off: firms stay the same"}
DIALS = (
    Choice("measure", "look at", "what may change", MEASURES),
    Whole("moment", "after periods", "when the two are compared", "periods", 100, 10, PERIODS),
    Choice("feedback", "arrows G, H and I", "whether firms change with their alliance", FEEDBACK),
)


class ArrowJ(LiveFigure):
    """The same alliances with arrow J and without it, at a moment.

    `feedback` is "on" or "off": whether firms change with their alliance (arrows G, H and I).

    Examples
    --------
    >>> figure = ArrowJ(moment=50, feedback="off")
    >>> figure
    ArrowJ(measure='alive', arrow_j=0.4, moment=50, segment='any_segment', agent='no_agent', \
feedback='off')
    >>> sorted(figure.outputs["alive"])
    ['absent', 'harms', 'helps', 'median', 'present']
    """

    model = STAGES
    _esm = link("arrow_j.js")
    _css = style()
    shown = repr

    measure, moment, feedback = traits(*DIALS)
    (arrow_j,) = parameters(STAGES, "arrow_j")
    segment, agent = traits(*alliance_scenarios.EXPLORER.parameters)

    @property
    def values(self) -> dict:
        """What the reader has chosen, by word."""
        words = ("measure", "arrow_j", "moment", "segment", "agent", "feedback")
        return {word: getattr(self, word) for word in words}

    @property
    def outputs(self) -> dict[str, dict[str, float]]:
        """For each measure: its value without and with arrow J at the moment, and in which part of
        the draws the change helps or harms, and its median."""
        return social_innovation.seen_at(**self.values)

    @traitlets.validate("arrow_j")
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return social_innovation.arrow_j(**self.values)
