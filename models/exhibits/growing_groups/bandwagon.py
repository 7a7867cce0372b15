"""Point B as the group grows, alive: from how many members on both sides gain."""

import numpy as np

from models import BANDWAGON
from models.simulation.gains import ALONE, who_gains
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "bandwagon",
    BANDWAGON.title,
    BANDWAGON.parameters,
    (BANDWAGON,),
    constants={"low": 0.4, "top": 2.6},  # of synergy, as it is drawn
    series=(
        Series("rest_break_even_synergy", "P₍ₙ₋ᵢ₎", "rest"),
        Series("break_even_synergy", "Pᵢ", "own"),
        Series("synergy", "synergy", "ink"),
    ),
)


class Bandwagon(LiveFigure):
    """Synergy and both break-even lines against the number of members.

    Examples
    --------
    >>> figure = Bandwagon(members=6, final_synergy=1.5)
    >>> round(figure.outputs["rest_gain"], 3)
    1.092
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """What the model gives, for all numbers of members too, and from how many on both gain."""
        low, high = BANDWAGON.parameter("members").box
        members = np.arange(low, high + 1)
        run = BANDWAGON.run(**self.given | {"members": members})
        both = members[(run["gain"] >= ALONE) & (run["rest_gain"] >= ALONE)]
        now = super().outputs
        return {
            **now,
            "gains": who_gains(now["gain"], now["rest_gain"]),
            "sizes": {"members": members, **run},
            "entry": both[0] if both.size else None,
        }
