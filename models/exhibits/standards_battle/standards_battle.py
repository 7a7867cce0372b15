"""A battle of standards, alive: one of 500 battles, and what becomes of the designs in all."""

import numpy as np

from models import STANDARDS_BATTLE
from models.data.explorer import Choice, Whole
from models.palette import LINES
from models.simulation import standards_battle as simulation
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

WORDS = ("increasing_returns", "minimum_scale", "noise")

STARTS = {"table": "the four groups of Table I", "seven": "seven designs, all alike"}
# Seven designs, in four colours.
DESIGNS = tuple(
    Series(name, name, LINES[k % len(LINES)], dashed=k >= len(LINES))
    for start in simulation.STARTS.values()
    for k, name in enumerate(start)
)

EXHIBIT = Exhibit(
    "standards_battle",
    STANDARDS_BATTLE.title,
    (
        Choice(
            "start",
            "at the start",
            "which designs there are, and what each ships at the start",
            STARTS,
        ),
        *map(STANDARDS_BATTLE.parameter, WORDS),
        Whole(
            "battle",
            "battle number",
            "which of the battles is drawn",
            "number",
            1,
            1,
            simulation.BATTLES,
        ),
    ),
    (STANDARDS_BATTLE,),
    constants={
        "seed": simulation.SEED,
        "battles": simulation.BATTLES,
        "periods": simulation.PERIODS,
        "survives": simulation.SURVIVES,
        "starts": simulation.STARTS,
    },
    series=(*DESIGNS, Series("survivors", "designs that survive", "own")),
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
    >>> figure.outputs["battles"]["survives"].tolist()
    [1.0, 1.0, 0.0, 0.0]
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The battle drawn over time, who leads and who is left in the end, and all battles.

        Of these in which part each design survives and leads, in which none, one, two, … survive,
        and how many on average.
        """
        start = simulation.STARTS[self.start]
        given = self.given | {"chips_shipped": list(start.values())}
        shares = simulation.battle(self.battle - 1, **given)["market_share"]
        ends, names = simulation.battles(**given), np.array(list(start))
        return {
            "path": {"period": np.arange(len(shares)), "market_share": shares},
            "leader": str(names[shares[-1].argmax()]),
            "left": names[shares[-1] >= simulation.SURVIVES].tolist(),
            "battles": {
                **simulation.chances(ends),
                "survivors": simulation.survivor_counts(ends),
                "mean": simulation.survivors(ends).mean(),
            },
        }
