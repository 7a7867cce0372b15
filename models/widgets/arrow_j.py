"""Arrow J, alive: what it changes in one alliance, and in 200 draws of what no source says."""

import traitlets

from models import STAGES
from models.data import alliance_scenarios
from models.simulation.social_innovation import MEASURES, PERIODS
from models.stills import social_innovation
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


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

    measure = traitlets.Enum(tuple(MEASURES), "alive").tag(sync=True)
    (arrow_j,) = parameters(STAGES, "arrow_j")
    moment = traitlets.Int(100, min=10, max=PERIODS).tag(sync=True)
    segment, agent = (
        traitlets.Enum(tuple(choice.options), choice.default, help=choice.meaning).tag(sync=True)
        for choice in alliance_scenarios.EXPLORER.parameters
    )
    feedback = traitlets.Enum(("on", "off"), "on").tag(sync=True)

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
