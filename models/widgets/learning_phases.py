"""Table 2 of Serrat, alive: what partners learn by phase, and the phases over time."""

import traitlets

from models import LEARNING_PHASES
from models.data.learning_priorities import CELLS
from models.stills import learning_phases
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link

WORDS = ("protection", "first_trust", "tacitness", "prior_ties", "emphasis")


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
    period = traitlets.Int(30, min=0, max=learning_phases.PERIODS).tag(sync=True)
    cell = traitlets.Enum(tuple(CELLS), "tasks_exploration").tag(sync=True)

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
