"""How sure the weakest link is, alive: the chance that a self-score finds it."""

import numpy as np

from models import WEAKEST_LINK
from models.simulation.second_opinion import DRAWS, SCALE_STEPS, chances_by_gap
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "weakest_link",
    WEAKEST_LINK.title,
    WEAKEST_LINK.parameters,
    (WEAKEST_LINK,),
    constants={"widest": 2, "parts": 40, "tries": DRAWS, "scale_steps": SCALE_STEPS},
    series=(
        Series("sure_at_least", "sure at least", "rest", dashed=True),
        Series("scores_lowest", "scores lowest", "own"),
    ),
)


class WeakestLink(LiveFigure):
    """The chance that the weakest objective scores lowest, against how far it lies below.

    Examples
    --------
    >>> round(WeakestLink(questions_each=4).outputs["gap_in_errors"], 6)
    1.0
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """What the model gives, how often the weakest objective scores lowest, how often it would
        be picked blindly, and both chances along the gap."""
        widest, parts = EXHIBIT.constants["widest"], EXHIBIT.constants["parts"]
        gaps = np.arange(1, parts + 1) * widest / parts
        other = {word: value for word, value in self.given.items() if word != "true_gap"}
        return {
            **super().outputs,
            "scores_lowest": chances_by_gap([self.true_gap], **other)[0],
            "picked_blindly": 1 / (self.other_objectives + 1),
            "curve": {
                "true_gap": gaps,
                "sure_at_least": WEAKEST_LINK.run(true_gap=gaps, **other)["sure_at_least"],
                "scores_lowest": chances_by_gap(gaps, **other),
            },
        }
