"""Single alliances by chance, alive: forty lives, and one of them with its own conditions."""

import traitlets

from models import STAGES
from models.data.explorer import Whole
from models.simulation import stages as simulation
from models.stills import stages
from models.widgets.figure import LiveFigure, parameters, style, traits
from models.widgets.linking import link

WORDS = ("first_resources", "first_complementarity", "first_rivalry", "arrow_j")

DIALS = (
    Whole("number", "alliance", "which of the forty is shown below", "number", 3, 1, 40),
    Whole("seed", "chances", "which chances the forty meet: a seed", "number", 0, 0, 99),
)


class OneAlliance(LiveFigure):
    """Forty alliances that differ by chance alone, and one of them closer.

    `number` is the alliance shown, from 1 to 40; `seed` is that of their chances.

    Examples
    --------
    >>> OneAlliance().outputs
    {'lived': 69, 'stabilised': 6, 'reformed': 0, 'terminated': 1}
    """

    model = STAGES
    _esm = link("one_alliance.js")
    _css = style()

    number, seed = traits(*DIALS)
    first_resources, first_complementarity, first_rivalry, arrow_j = parameters(STAGES, *WORDS)

    @traitlets.validate(*WORDS)
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def values(self) -> dict[str, float]:
        """What the reader has chosen, by word."""
        return {word: getattr(self, word) for word in ("number", "seed", *WORDS)}

    @property
    def outputs(self) -> dict[str, int]:
        """For how long the alliance shown lives, and how its evaluations ended."""
        chosen = {word: getattr(self, word) for word in WORDS}
        lived = simulation.lives(1, seed=self.seed, first_draw=self.number - 1, **chosen)
        counts = {word: int(count[0]) for word, count in simulation.outcomes(lived).items()}
        return {"lived": int(simulation.durations(lived)[0][0]), **counts}

    def still(self):
        return stages.lives(**self.values)
