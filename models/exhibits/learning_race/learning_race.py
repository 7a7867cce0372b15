"""The learning race, alive: two partners, their trust and their commitment."""

from models import LEARNING_RACE
from models.simulation.learning_race import PERIODS, PRESETS
from models.widgets.exhibit import Exhibit, Preset
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "learning_race",
    LEARNING_RACE.title,
    LEARNING_RACE.parameters,
    (LEARNING_RACE,),
    presets=tuple(Preset(*named) for named in PRESETS.items()),
)


class LearningRace(LiveFigure):
    """What two partners learn and create over time, and the way of their trust and commitment.

    Examples
    --------
    >>> round(LearningRace(joint_creation=0.0).outputs["commitment"], 3)
    0.002
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """States and outputs after the periods that the figure shows, by word."""
        run = self.exhibit.models[0].run(PERIODS, keep=[PERIODS], **self.given)
        return {word: float(array[0]) for word, array in run.items()}
