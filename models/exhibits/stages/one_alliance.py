"""Single alliances by chance, alive: forty lives, and one of them with its own conditions."""

import numpy as np

from models import STAGES
from models.data.explorer import Whole
from models.exhibits.stages.stages import LAYERS, OUTCOMES
from models.simulation import stages as simulation
from models.simulation.over_time import over_time
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

WORDS = ("first_resources", "first_complementarity", "first_rivalry", "arrow_j")
LIVES = 40
CONDITIONS = (
    Series("collective_strengths", "strengths", "own"),
    Series("interdependencies", "interdep.", "both"),
    Series("conflicts", "conflicts", "rest"),
)

EXHIBIT = Exhibit(
    "one_alliance",
    "Forty alliances, and one of them",
    (
        Whole("number", "alliance", "which of the forty is shown below", "number", 3, 1, LIVES),
        *map(STAGES.parameter, WORDS),
        Whole("seed", "chances", "the seed of the chances that the forty meet", "number", 0, 0, 99),
    ),
    (STAGES,),
    main=("number", "first_resources", "first_rivalry"),
    constants={"periods": simulation.PERIODS, "lives": LIVES},
    series=(*LAYERS, *CONDITIONS, *OUTCOMES),
    labels={"arrow_j": STAGES.parameter("arrow_j").quantity.label},
)


class OneAlliance(LiveFigure):
    """Forty alliances that differ by chance alone, and one of them closer.

    `number` is the alliance shown, from 1 to 40; `seed` is that of their chances.

    Examples
    --------
    >>> found = OneAlliance().outputs
    >>> found["formed"], found["over"], found["stabilised"]
    (2, 69, 6)
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """Stages of all lives, the one shown over time, when it was formed and was over, and more.

        How its evaluations ended, for how many periods it worked, how many of the forty live in
        the end, and in which part they are expected to.
        """
        given = self.given
        lived = simulation.lives(LIVES, seed=self.seed, **given)
        one = lived[:, [self.number - 1]]
        own = simulation.life(self.number, seed=self.seed, **given)
        words = ("stage", *(series.word for series in CONDITIONS))
        expected = over_time(STAGES, simulation.PERIODS, **given)
        return {
            "lives": list(lived.T),
            "living": (lived[-1] != simulation.ENDED).sum(),
            "expected": {word: expected[word] for word in ("period", "alive")},
            "life": {"period": expected["period"], **{word: own[word] for word in words}},
            "formed": _first(one == simulation.OPERATION),
            "over": _first(one == simulation.ENDED),
            **{word: counts.item() for word, counts in simulation.outcomes(one).items()},
            "worked": simulation.at_work(one).item(),
        }


def _first(where: np.ndarray) -> int | None:
    return int(where.argmax()) if where.any() else None
