"""Doz's cycle, alive: five areas of learning, conditions, and the loop as it turns."""

import numpy as np

from models import LEARNING_CYCLE
from models.data.explorer import Whole
from models.simulation.learning_cycle import (
    HALVINGS,
    LONG,
    PERIODS,
    PRESETS,
    resting_conditions,
    threshold,
    thrives,
)
from models.simulation.over_time import over_time
from models.widgets.exhibit import Exhibit, Preset, Series
from models.widgets.figure import LiveFigure

PERIOD = Whole(
    "period",
    "look at period",
    "the period that the loop and the numbers show",
    "period",
    default=5,
    low=0,
    high=PERIODS,
)
LOOP = ("learning_now", "learned", "evaluation", "change_in_conditions")  # what turns it


EXHIBIT = Exhibit(
    "learning_cycle",
    LEARNING_CYCLE.title,
    (*LEARNING_CYCLE.parameters, PERIOD),
    (LEARNING_CYCLE,),
    main=("first_conditions", "first_aspiration", "learning_speed"),
    constants={"periods": PERIODS, "long": LONG, "halvings": HALVINGS},
    series=(
        Series("conditions", "conditions", "ink"),
        Series("learned", "learned", "own"),
        Series("aspiration", "expected", "rest", dashed=True),
        Series("learned_environment", "environment", "own"),
        Series("learned_goals", "goals", "own"),
        Series("learned_tasks", "tasks", "own"),
        Series("learned_processes", "processes", "own"),
        Series("learned_skills", "skills", "own"),
    ),
    presets=tuple(Preset(*named) for named in PRESETS.items()),
)


class LearningCycle(LiveFigure):
    """An alliance that learns itself into better shape or out of it, over 80 periods.

    `period` is the period that the loop and the numbers show.

    Examples
    --------
    >>> outputs = LearningCycle(first_conditions=0.35).outputs
    >>> {word: round(outputs[word], 3) for word in ("needed", "lasting")}
    {'needed': 0.395, 'lasting': 0.141}
    >>> round(float(outputs["records"]["conditions"][-1]), 3)
    0.0
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The run and where it leads; conditions needed at the start, and those that would last.

        `needed`, `lasting` and `met`, the period in which hopes are met, are `nan` if there are
        none. `loop` is how strong each step of the loop is in the period looked at, compared with
        the strongest that it is in this run.
        """
        given = self.given
        records = over_time(LEARNING_CYCLE, PERIODS, **given)
        met = np.flatnonzero(records["learned"] > self.first_aspiration)
        most = {word: np.abs(records[word]).max() for word in LOOP}
        others = {word: value for word, value in given.items() if word != "first_conditions"}
        return {
            "records": records,
            "needed": float(threshold(**others)),
            "lasting": resting_conditions(**given),
            "thrives": bool(thrives(**given)),
            "met": float(met[0]) if met.size else np.nan,
            "loop": {
                word: abs(records[word][self.period]) / most[word] if most[word] else 0.0
                for word in LOOP
            },
        }
