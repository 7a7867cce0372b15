"""The stages of an alliance, alive: the source's figure, arrow by arrow, and what follows."""

from models import STAGES
from models.data import alliance_scenarios
from models.data.explorer import Whole
from models.simulation import stages as simulation
from models.widgets.exhibit import Exhibit, Preset
from models.widgets.figure import LiveFigure

MOMENT = Whole(
    "moment",
    "period shown",
    "the period at which the boxes are shown",
    "period",
    default=40,
    low=0,
    high=simulation.PERIODS,
)


SLIDERS = ("first_resources", "first_complementarity", "first_rivalry", "hurdle", "reform")

EXHIBIT = Exhibit(
    "stages",
    STAGES.title,
    (MOMENT, *STAGES.parameters),
    (STAGES,),
    quiet=tuple(p.word for p in STAGES.parameters if p.word not in SLIDERS),
    presets=tuple(
        Preset(alliance_scenarios.TITLES[name], alliance_scenarios.SETS[name])
        for kind in ("alliance", "segment")
        for name in alliance_scenarios.OF_KIND[kind]
    ),
)


class Stages(LiveFigure):
    """Conditions, stages and firms with ten arrows to switch off, and all alliances over time.

    `moment` is the period at which the boxes are shown. An arrow is off where its strength is 0.

    Examples
    --------
    >>> round(Stages(arrow_j=0.0).outputs["alive"], 2)
    0.09
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict[str, float]:
        """States and outputs after the periods that the figure shows, by word."""
        return {word: float(value) for word, value in simulation.at_end(**self.given).items()}
