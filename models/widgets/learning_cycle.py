"""Doz's cycle, alive: five areas of learning, conditions, and the loop as it turns."""

import traitlets

from models import LEARNING_CYCLE
from models.data.explorer import Whole
from models.simulation import learning_cycle as borders
from models.stills import learning_cycles
from models.widgets.figure import LiveFigure, parameters, style, traits
from models.widgets.linking import link

WORDS = tuple(p.word for p in LEARNING_CYCLE.parameters)
DIALS = (
    Whole(
        "period",
        "look at period",
        "the period that the loop and the numbers show",
        "period",
        default=5,
        low=0,
        high=learning_cycles.PERIODS,
    ),
)


class LearningCycle(LiveFigure):
    """An alliance that learns itself into better shape or out of it, over 80 periods.

    `period` is the period that the loop and the numbers show.

    Examples
    --------
    >>> figure = LearningCycle(first_conditions=0.4)
    >>> {word: round(value, 3) for word, value in figure.borders.items()}
    {'needed_at_the_start': 0.442, 'enough_to_last': 0.141}
    >>> round(figure.outputs["conditions"], 3)
    0.001
    """

    model = LEARNING_CYCLE
    _esm = link("learning_cycle.js")
    _css = style()

    (
        first_conditions,
        first_aspiration,
        learning_speed,
        unevenness,
        forgetting,
        readjustment,
        goal_revision,
    ) = parameters(LEARNING_CYCLE)
    (period,) = traits(*DIALS)

    @property
    def values(self) -> dict[str, float]:
        """The parameters as they are now, by word, and the period that is looked at."""
        return {word: getattr(self, word) for word in (*WORDS, "period")}

    @property
    def outputs(self) -> dict[str, float]:
        """States and outputs in the last of the periods, by word."""
        run = LEARNING_CYCLE.run(learning_cycles.PERIODS, **self._of_model)
        return {word: float(array[-1]) for word, array in run.items()}

    @property
    def borders(self) -> dict[str, float]:
        """Conditions that it takes to start, and those that would last; `nan` if there are none."""
        given = self._of_model
        rest = borders.resting_conditions(**given)
        del given["first_conditions"]
        return {
            "needed_at_the_start": float(borders.threshold(**given)),
            "enough_to_last": rest,
        }

    @property
    def _of_model(self) -> dict[str, float]:
        return {word: getattr(self, word) for word in WORDS}

    @traitlets.validate(*WORDS)
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return learning_cycles.cycle(**self.values)
