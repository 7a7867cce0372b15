"""Figure 3 of Gomes-Casseres (1997), alive: synergy against bargaining power."""

import numpy as np

from models import ISO_PROFIT
from models.simulation.gains import who_gains
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "iso_profit",
    ISO_PROFIT.title,
    ISO_PROFIT.parameters,
    (ISO_PROFIT,),
    constants={"top": 2.5, "parts": 80, "least_power": 0.01, "most_taken": 0.999},
    series=(
        Series("break_even_synergy", "Pᵢ", "own"),
        Series("rest_break_even_synergy", "P₍ₙ₋ᵢ₎", "rest"),
    ),
)


class IsoProfit(LiveFigure):
    """Who gains at which synergy and bargaining power, by regions.

    Examples
    --------
    >>> figure = IsoProfit(relative_size=0.25, synergy=1.2, bargaining_power=1.0)
    >>> figure
    IsoProfit(relative_size=0.25, synergy=1.2, bargaining_power=1)
    >>> round(figure.outputs["rest_gain"], 6)
    1.2
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """What the model gives, who gains, and both lines along the bargaining power."""
        at = EXHIBIT.constants
        end = min(at["top"], at["most_taken"] / self.relative_size)
        leaves = ISO_PROFIT.run(**self.given | {"synergy": at["top"], "bargaining_power": 1})
        exact = [1, leaves["lowest_power"], leaves["highest_power"]]  # where they cross, and leave
        even = np.linspace(at["least_power"], end, at["parts"] + 1)
        powers = np.sort([*even, *(power for power in exact if power < end)])
        run = ISO_PROFIT.run(**self.given | {"bargaining_power": powers})
        now = super().outputs
        return {
            **now,
            "gains": who_gains(now["gain"], now["rest_gain"]),
            "lines": {
                "bargaining_power": powers,
                **{word: np.broadcast_to(line, powers.shape) for word, line in run.items()},
            },
        }
