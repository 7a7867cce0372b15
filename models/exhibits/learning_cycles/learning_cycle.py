"""Doz's cycle, alive: five areas of learning, conditions, and the loop as it turns."""

from models import LEARNING_CYCLE
from models.data.explorer import Whole
from models.exhibits.learning_cycles import stills
from models.simulation import learning_cycle as borders
from models.widgets.exhibit import Exhibit, Preset
from models.widgets.figure import LiveFigure

PERIOD = Whole(
    "period",
    "look at period",
    "the period that the loop and the numbers show",
    "period",
    default=5,
    low=0,
    high=stills.PERIODS,
)


EXHIBIT = Exhibit(
    "learning_cycle",
    LEARNING_CYCLE.title,
    (*LEARNING_CYCLE.parameters, PERIOD),
    (LEARNING_CYCLE,),
    presets=(
        Preset("Thriving", {}),
        Preset("Failing", {"first_conditions": 0.35}),
        Preset("Modest hopes", {"first_conditions": 0.35, "first_aspiration": 0.25}),
        Preset("Calm readjustment", {"first_conditions": 0.35, "readjustment": 0.3}),
        Preset("More time", {"first_conditions": 0.35, "time_allowed": 12}),
    ),
)


class LearningCycle(LiveFigure):
    """An alliance that learns itself into better shape or out of it, over 80 periods.

    `period` is the period that the loop and the numbers show.

    Examples
    --------
    >>> figure = LearningCycle(first_conditions=0.35)
    >>> {word: round(value, 3) for word, value in figure.borders.items()}
    {'needed_at_the_start': 0.395, 'enough_to_last': 0.141}
    >>> round(figure.outputs["conditions"], 3)
    0.0
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict[str, float]:
        """States and outputs in the last of the periods, by word."""
        run = LEARNING_CYCLE.run(stills.PERIODS, **self.given)
        return {word: float(array[-1]) for word, array in run.items()}

    @property
    def borders(self) -> dict[str, float]:
        """Conditions that it takes to start, and those that would last; `nan` if there are none."""
        given = self.given
        rest = borders.resting_conditions(**given)
        del given["first_conditions"]
        return {
            "needed_at_the_start": float(borders.threshold(**given)),
            "enough_to_last": rest,
        }
