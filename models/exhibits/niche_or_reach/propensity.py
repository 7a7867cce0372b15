"""Hypothesis 1 of Gomes-Casseres (1997), alive: which firm seeks allies, in which market."""

import numpy as np

from models import PROPENSITY
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

# The two firms of the chapter, by what the plane has; where exactly they stand is invented.
FIRMS = (
    {"name": "valve maker", "size_to_rivals": 0.67, "scale_importance": 0.3},
    {"name": "chip designer", "size_to_rivals": 0.02, "scale_importance": 1.2},
)

EXHIBIT = Exhibit(
    "propensity",
    PROPENSITY.title,
    PROPENSITY.parameters,
    (PROPENSITY,),
    constants={
        "widest": PROPENSITY.parameter("size_to_rivals").box[1],  # of the plane
        "highest": PROPENSITY.parameter("scale_importance").box[1],
        "smallest": 0.002,
        "samples": 120,  # of a line
        "levels": (0.1, 0.5, 0.9),  # of propensity, each with a line
        "even": 0.5,
        "records": 100,
        "firms": FIRMS,
    },
)


class Propensity(LiveFigure):
    """Where allies pay and where a firm does better alone, by its size and its market.

    Examples
    --------
    >>> figure = Propensity(size_to_rivals=1.0, scale_importance=0.5)
    >>> figure.outputs["share_alone"]
    0.5
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """What the model gives for the firm; lines of equal propensity; and firms of all sizes."""
        fixed = EXHIBIT.constants
        sizes = np.linspace(fixed["smallest"], fixed["widest"], fixed["samples"] + 1)
        lines = [{"level": at, "importance": self._line(sizes, at)} for at in fixed["levels"]]
        records = fixed["widest"] * np.arange(1, fixed["records"] + 1) / fixed["records"]
        along = {**self.given, "size_to_rivals": records.round(3)}
        firm = super().outputs
        return {**firm, "sizes": sizes, "lines": lines, "along": PROPENSITY.run(**along) | along}

    def _line(self, sizes: np.ndarray, level: float) -> np.ndarray:
        """The importance of scale at which that part of firms seeks allies; `nan` if there is none.

        The gain that gives these odds, after what is given up, is the rise of the part of the
        market to the power of the importance.
        """
        firms = PROPENSITY.run(**{**self.given, "size_to_rivals": sizes})
        gain = (level / (1 - level)) ** (1 / self.decisiveness) / (1 - self.share_given_up)
        if gain <= 1:
            return np.full(sizes.shape, np.nan)
        return np.log(gain) / np.log(firms["share_allied"] / firms["share_alone"])
