"""The stages of an alliance, alive: the source's figure, arrow by arrow, and what follows."""

import traitlets

from models import STAGES
from models.data.explorer import Whole
from models.simulation import stages as simulation
from models.stills import stages
from models.widgets.figure import LiveFigure, parameters, style, traits
from models.widgets.linking import link

DIALS = (
    Whole(
        "moment",
        "period shown",
        "the period at which the boxes are shown",
        "period",
        default=40,
        low=0,
        high=simulation.PERIODS,
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

    model = STAGES
    _esm = link("stages.js")
    _css = style()

    (moment,) = traits(*DIALS)
    arrow_a, arrow_b, arrow_c, arrow_d, arrow_e, *_ = parameters(STAGES)
    arrow_f, arrow_g, arrow_h, arrow_i, arrow_j, *_ = parameters(STAGES)[5:]
    first_resources, first_complementarity, first_rivalry, hurdle, *_ = parameters(STAGES)[10:]
    bridging, review, reform, economic_yield, social_yield, grassroots_pace = parameters(STAGES)[
        14:
    ]

    @traitlets.validate(*(p.word for p in STAGES.parameters))
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self) -> dict[str, float]:
        """States and outputs after the periods that the figure shows, by word."""
        return {word: float(value) for word, value in simulation.at_end(**self.values).items()}

    def still(self):
        return stages.stages(moment=self.moment, **self.values)

    def __repr__(self):
        changed = {"moment": self.moment, **self.values}
        given = ", ".join(
            f"{word}={value:g}"
            for word, value in changed.items()
            if value != self.traits()[word].default_value
        )
        return f"Stages({given})"
