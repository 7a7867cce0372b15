"""Table 2 of Serrat, alive: what partners learn by phase, and the phases over time."""

import traitlets

from models import LEARNING_PHASES
from models.data import learning_priorities
from models.data.explorer import Whole
from models.stills import learning_phases
from models.widgets.figure import LiveFigure, parameters, style, traits
from models.widgets.linking import link

WORDS = ("protection", "first_trust", "tacitness", "prior_ties", "emphasis")
DIALS = (
    Whole(
        "period",
        "look at period",
        "the period that the table and the numbers show",
        "period",
        default=30,
        low=0,
        high=learning_phases.PERIODS,
    ),
)


class LearningPhases(LiveFigure):
    """Four phases by five dimensions of learning, moved by four factors, over 120 periods.

    `period` is the period that the table shows; `cell` is the cell that is told in full, as
    "tasks_exploration".

    Examples
    --------
    >>> figure = LearningPhases(prior_ties=0.9, first_trust=0.7)
    >>> round(figure.outputs["mutual_share"], 2)
    0.75
    """

    model = LEARNING_PHASES
    _esm = link("learning_phases.js")
    _css = style()
    shown = repr

    protection, first_trust, tacitness, prior_ties, emphasis = parameters(LEARNING_PHASES, *WORDS)
    period, cell = traits(*DIALS, *learning_priorities.EXPLORER.parameters)

    @property
    def values(self) -> dict:
        """What the reader has chosen, by word."""
        return {word: getattr(self, word) for word in (*WORDS, "period", "cell")}

    @property
    def outputs(self) -> dict[str, float]:
        """States and outputs in the last of the periods, by word."""
        given = {word: getattr(self, word) for word in WORDS}
        run = LEARNING_PHASES.run(learning_phases.PERIODS, **given)
        return {word: float(array[-1]) for word, array in run.items()}

    @traitlets.validate(*WORDS)
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return learning_phases.phases(**self.values)
