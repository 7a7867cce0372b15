"""The stages of an alliance, alive: the source's figure, arrow by arrow, and what follows."""

import numpy as np

from models import STAGES
from models.data import alliance_scenarios
from models.data.explorer import Whole
from models.simulation import stages as simulation
from models.simulation.over_time import over_time
from models.widgets.exhibit import Exhibit, Preset, Series
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

# Where an alliance may be.
LAYERS = (
    Series("in_formation", "formation", "rest"),
    Series("in_operation", "operation", "own"),
    Series("in_outcome", "outcome", "both"),
)

WORTH = (Series("economic_value", "economic", "own"), Series("social_value", "social", "both"))
COMPARED = ("alive", *(series.word for series in WORTH))

# How an evaluation may end.
OUTCOMES = (
    Series("stabilised", "stabilised", "own"),
    Series("reformed", "re-formed", "rest"),
    Series("terminated", "terminated", "none"),
)

EXHIBIT = Exhibit(
    "stages",
    STAGES.title,
    (MOMENT, *STAGES.parameters),
    (STAGES,),
    quiet=tuple(p.word for p in STAGES.parameters if p.word not in SLIDERS),
    main=("moment", "first_resources", "first_rivalry"),
    constants={"periods": simulation.PERIODS},
    series=(*LAYERS, *WORTH, *OUTCOMES),
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
    >>> round(float(Stages(arrow_j=0.0).outputs["now"]["alive"][-1]), 2)
    0.09
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """Over time as it is and with every arrow on, and how evaluations ended by the moment."""
        given = self.given
        off = [word for word in simulation.ARROWS if given[word] == 0]
        now = over_time(STAGES, simulation.PERIODS, **given)
        on = given | {word: EXHIBIT.defaults[word] for word in off}
        run = over_time(STAGES, simulation.PERIODS, **on)
        whole = {word: run[word] for word in ("period", *COMPARED)}
        counts = {word: now[word][: self.moment].sum() for word in simulation.OUTCOMES}
        parts = np.array(list(counts.values())) / (sum(counts.values()) or 1)
        return {"now": now, "whole": whole, "evaluations": {"word": list(counts), "part": parts}}
