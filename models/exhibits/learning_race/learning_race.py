"""The learning race, alive: two partners, their trust and their commitment."""

from typing import Any

import numpy as np

from models import LEARNING_RACE
from models.simulation.learning_race import (
    ENDED,
    LIVES,
    LONG,
    PERIODS,
    PRESETS,
    as_equals,
    fates,
)
from models.simulation.over_time import over_time
from models.widgets.exhibit import Exhibit, Preset, Series
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "learning_race",
    LEARNING_RACE.title,
    LEARNING_RACE.parameters,
    (LEARNING_RACE,),
    main=("own_absorptive_capacity", "prior_ties", "joint_creation"),
    constants={"periods": PERIODS, "long": LONG, "lives": LIVES, "ended": ENDED},
    presets=tuple(Preset(*named) for named in PRESETS.items()),
    series=(
        Series("own_learned", "our firm", "own"),
        Series("partner_learned", "partner", "rest"),
        Series("joint_knowledge", "created", "none", dashed=True),
        Series("trust", "trust", "ink", dashed=True),
        Series("commitment", "commitment", "both"),
    ),
)


class LearningRace(LiveFigure):
    """What two partners learn and create over time, and the way of their trust and commitment.

    Examples
    --------
    >>> LearningRace(joint_creation=0.0).outputs["fate"]
    'ends'
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The race as it is, and that of the same pair as equals; what becomes of both."""
        alike: dict[str, Any] = {
            word: float(value) for word, value in as_equals(**self.given).items()
        }
        pairs = {word: np.array([value, alike[word]]) for word, value in self.given.items()}
        fate, fate_of_equals = fates(**pairs).tolist()
        return {
            "now": over_time(LEARNING_RACE, PERIODS, **self.given),
            "equals": over_time(LEARNING_RACE, PERIODS, **alike),
            "fate": fate,
            "fate_of_equals": fate_of_equals,
        }
