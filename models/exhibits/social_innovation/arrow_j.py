"""Arrow J, alive: what it changes in one alliance, and in 200 draws of what no source says."""

from models import STAGES
from models.data import alliance_scenarios
from models.data.explorer import Choice, Whole
from models.exhibits.social_innovation import stills
from models.simulation.social_innovation import PERIODS
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

MEASURES = {
    "alive": "still alive",
    "conflicts": "conflict",
    "outcome_succeeds": "evaluation goes well",
    "economic_value": "economic value",
    "social_value": "social value",
}
FEEDBACK = {"on": "on: firms change", "off": "off: firms stay the same"}


EXHIBIT = Exhibit(
    "arrow_j",
    "What arrow J does",
    (
        Choice("measure", "look at", "what may change", MEASURES),
        STAGES.parameter("arrow_j"),
        Whole("moment", "after periods", "when the two are compared", "periods", 100, 10, PERIODS),
        *alliance_scenarios.EXPLORER.parameters,
        Choice(
            "feedback", "arrows G, H and I", "whether firms change with their alliance", FEEDBACK
        ),
    ),
    (STAGES,),
    labels={"arrow_j": "strength of arrow J"},
)


class ArrowJ(LiveFigure):
    """The same alliances with arrow J and without it, at a moment.

    `feedback` is "on" or "off": whether firms change with their alliance (arrows G, H and I).

    Examples
    --------
    >>> figure = ArrowJ(moment=50, feedback="off")
    >>> figure
    ArrowJ(moment=50, feedback='off')
    >>> sorted(figure.outputs["alive"])
    ['absent', 'harms', 'helps', 'median', 'present']
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict[str, dict[str, float]]:
        """For each measure: its value without and with arrow J at the moment, and in which part of
        the draws the change helps or harms, and its median."""
        return stills.seen_at(**self.values)
