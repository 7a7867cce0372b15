"""Single alliances by chance, alive: forty lives, and one of them with its own conditions."""

from models import STAGES
from models.data.explorer import Whole
from models.simulation import stages as simulation
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

WORDS = ("first_resources", "first_complementarity", "first_rivalry", "arrow_j")


EXHIBIT = Exhibit(
    "one_alliance",
    "Forty alliances, and one of them",
    (
        Whole("number", "alliance", "which of the forty is shown below", "number", 3, 1, 40),
        *map(STAGES.parameter, WORDS),
        Whole("seed", "chances", "which chances the forty meet: a seed", "number", 0, 0, 99),
    ),
    (STAGES,),
    labels={"arrow_j": STAGES.parameter("arrow_j").quantity.label},
)


class OneAlliance(LiveFigure):
    """Forty alliances that differ by chance alone, and one of them closer.

    `number` is the alliance shown, from 1 to 40; `seed` is that of their chances.

    Examples
    --------
    >>> OneAlliance().outputs
    {'lived': 69, 'stabilised': 6, 'reformed': 0, 'terminated': 1}
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict[str, int]:
        """For how long the alliance shown lives, and how its evaluations ended."""
        chosen = {word: getattr(self, word) for word in WORDS}
        lived = simulation.lives(1, seed=self.seed, first_draw=self.number - 1, **chosen)
        counts = {word: int(count[0]) for word, count in simulation.outcomes(lived).items()}
        return {"lived": int(simulation.durations(lived)[0][0]), **counts}
