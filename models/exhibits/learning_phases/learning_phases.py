"""Table 2 of Serrat, alive: what partners learn by phase, and the phases over time."""

from models import LEARNING_PHASES
from models.data import learning_priorities
from models.data.explorer import Whole
from models.exhibits.learning_phases import stills
from models.widgets.exhibit import Exhibit, Preset
from models.widgets.figure import LiveFigure

WORDS = ("protection", "first_trust", "tacitness", "prior_ties", "emphasis")
PERIOD = Whole(
    "period",
    "look at period",
    "the period that the table and the numbers show",
    "period",
    default=30,
    low=0,
    high=stills.PERIODS,
)


EXHIBIT = Exhibit(
    "learning_phases",
    LEARNING_PHASES.title,
    (
        *map(LEARNING_PHASES.parameter, WORDS),
        PERIOD,
        *learning_priorities.EXPLORER.parameters,
    ),
    (LEARNING_PHASES,),
    presets=(
        Preset("Old friends", {"prior_ties": 0.9, "first_trust": 0.7}),
        Preset("Fortress", {"protection": 0.9, "first_trust": 0.2}),
        Preset("Tacit craft", {"tacitness": 0.9}),
        Preset("Trusting strangers", {"prior_ties": 0, "first_trust": 0.9}),
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

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict[str, float]:
        """States and outputs in the last of the periods, by word."""
        run = LEARNING_PHASES.run(stills.PERIODS, **self.given)
        return {word: float(array[-1]) for word, array in run.items()}
