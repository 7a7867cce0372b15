"""A battle of standards, alive: one of 500 battles, and what becomes of the designs in all."""

from models import STANDARDS_BATTLE
from models.data.explorer import Choice, Whole
from models.exhibits.standards_battle import stills
from models.simulation import battles
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

WORDS = ("increasing_returns", "minimum_scale", "noise")

STARTS = {"table": "the four groups of Table I", "seven": "seven designs, all alike"}


EXHIBIT = Exhibit(
    "standards_battle",
    STANDARDS_BATTLE.title,
    (
        Choice("start", "at the start", "which designs there are, and what they ship then", STARTS),
        *map(STANDARDS_BATTLE.parameter, WORDS),
        Whole("battle", "battle number", "which of the battles is drawn", "number", 1, 1, 500),
    ),
    (STANDARDS_BATTLE,),
)


class StandardsBattle(LiveFigure):
    """Who survives, who leads, and how much of it is chance.

    `start` is "table" for the four groups of Table I, or "seven" for seven designs, all alike;
    `battle` is the number of the battle that is drawn, from 1 to 500.

    Examples
    --------
    >>> figure = StandardsBattle(minimum_scale=0.2)
    >>> figure
    StandardsBattle(minimum_scale=0.2)
    >>> figure.outputs["survives"].tolist()
    [1.0, 1.0, 0.0, 0.0]
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """In which part of 500 battles each design survives and leads, and how many survive."""
        ends = battles.battles(**stills.of_model(**self.values))
        return battles.chances(ends) | {"survivors": battles.survivor_counts(ends)}
