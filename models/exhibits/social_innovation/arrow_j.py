"""Arrow J, alive: what it changes in one alliance, and in 200 draws of what no source says."""

from typing import Any

import numpy as np

from models import STAGES
from models.data import alliance_scenarios
from models.data.explorer import Choice, Whole
from models.simulation import social_innovation as simulation
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

MEASURES = {
    "alive": "still alive",
    "conflicts": "conflict",
    "outcome_succeeds": "evaluation goes well",
    "economic_value": "economic value",
    "social_value": "social value",
}
FEEDBACK = {"on": "on: firms change", "off": "off: firms stay the same"}

EXHIBIT = Exhibit(
    "arrow_j",
    "What arrow J does",
    (
        Choice("measure", "look at", "what may change", MEASURES),
        STAGES.parameter("arrow_j"),
        Whole(
            "moment",
            "after periods",
            "when the alliances with and without the arrow are compared",
            "periods",
            100,
            10,
            simulation.PERIODS,
        ),
        *alliance_scenarios.EXPLORER.parameters,
        Choice(
            "feedback", "arrows G, H and I", "whether firms change with their alliance", FEEDBACK
        ),
    ),
    (STAGES,),
    main=("measure", "arrow_j", "moment"),
    constants={
        "periods": simulation.PERIODS,
        "draws": simulation.DRAWS,
        "seed": simulation.SEED,
        "same": simulation.SAME,
        "better": {word: 1 if more else -1 for word, more in simulation.MEASURES.items()},
        "feedback": simulation.FEEDBACK,
    },
    series=(Series("absent", "without", "rest", dashed=True), Series("present", "with J", "own")),
    labels={"arrow_j": "strength of arrow J"},
)


class ArrowJ(LiveFigure):
    """The same alliances with arrow J and without it, at a moment.

    `feedback` is "on" or "off": whether firms change with their alliance (arrows G, H and I).

    Examples
    --------
    >>> figure = ArrowJ(moment=50, feedback="off")
    >>> figure
    ArrowJ(moment=50, feedback='off')
    >>> sorted(figure.outputs)
    ['absent', 'changes', 'draws', 'present', 'tally']
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """One alliance with and without arrow J over time, and both in many draws at the moment.

        `tally` says, for each measure, in which part of the draws the change helps or harms, and
        its median; `draws` and `changes` are of the measure looked at, `changes` from the worst to
        the best.
        """
        sets: dict[str, Any] = simulation.scenario(self.segment, self.agent)
        feedback = self.feedback == "on"
        drawn: dict[str, Any] = simulation.drawn() | sets
        one = simulation.effects(self.arrow_j, feedback=feedback, **sets)
        many = simulation.effects(self.arrow_j, self.moment, feedback=feedback, **drawn)
        chosen = many[self.measure]
        order = slice(None, None, EXHIBIT.constants["better"][self.measure])
        ends = [effect.change[-1] for effect in many.values()]
        return {
            "present": _path({word: effect.present for word, effect in one.items()}),
            "absent": _path({word: effect.absent for word, effect in one.items()}),
            "tally": {
                "word": list(many),
                "helps": np.array([effect.better[-1].mean() for effect in many.values()]),
                "harms": np.array([effect.worse[-1].mean() for effect in many.values()]),
                "median": np.median(ends, axis=1),
            },
            "changes": np.sort(chosen.change[-1])[order],
            "draws": {"present": chosen.present[-1], "absent": chosen.absent[-1]},
        }


def _path(measures: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {"period": np.arange(simulation.PERIODS + 1), **measures}
