"""Who gets into a review, alive: what the chosen articles say of all."""

import numpy as np

from models import SELECTION
from models.core.numpy import outputs_function
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

_, _MOST = SELECTION.parameter("selection_ratio").box

EXHIBIT = Exhibit(
    "selection",
    SELECTION.title,
    SELECTION.parameters,
    (SELECTION,),
    constants={"points": 160},
    series=(Series("implied_share", "implied share", "own"),),
)


class Selection(LiveFigure):
    """The share of a kind among all articles, from its count among those chosen.

    Examples
    --------
    >>> figure = Selection(selection_ratio=0.5)
    >>> round(figure.outputs["implied_share"], 3)
    0.091
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """What the model gives, and the share implied at each selection ratio that is possible."""
        now = super().outputs
        low, end = now["lowest_ratio"], min(now["highest_ratio"], _MOST)
        points = EXHIBIT.constants["points"]
        ratios = low + (end - low) * np.linspace(0, 1, points + 1) ** 2
        # At both ends exactly, where rounding may break the model's rules.
        results = outputs_function(SELECTION)(*(self.given | {"selection_ratio": ratios}).values())
        implied = dict(zip((q.word for q in SELECTION.outputs), results, strict=True))
        curve = {"selection_ratio": ratios, "implied_share": implied["implied_share"]}
        return {**now, "end": end, "curve": curve}
