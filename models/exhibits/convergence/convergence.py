"""Economic and social performance, alive: three capabilities, and a partner that may join."""

import numpy as np

from models import CONVERGENCE
from models.simulation.convergence import (
    GIVES,
    ROUNDING,
    SHOWN,
    economic_that_holds,
    least_lasting,
    rests,
    sustained,
)
from models.simulation.over_time import over_time
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "convergence",
    CONVERGENCE.title,
    CONVERGENCE.parameters,
    (CONVERGENCE,),
    main=("asked_performance", "resources_for_business", "resources_for_society"),
    constants={
        "periods": SHOWN,
        "gives": GIVES,
        "top": 1.6,  # of the plane
        "highest": 2,  # no social performance in the box is sustained that is higher
        "samples": 120,  # of a curve in the plane
        "arrows": 9,  # across, and up
        "columns": 20,  # of the border, each halved so often
        "halvings": 10,
        "farthest": 1000,  # economic performance that is looked at
        "rounding": ROUNDING,
        "long": 300,  # periods after which a partner that gives stays
    },
    series=(
        Series("economic_performance", "economic", "own"),
        Series("social_performance", "social", "both"),
        Series("economic_holds", "E steady", "own"),
        Series("social_holds", "S steady", "both"),
    ),
)


class Convergence(LiveFigure):
    """The plane of both performances, with capabilities to switch off, and the path over time.

    Examples
    --------
    >>> round(float(Convergence(serves_society=0.0).outputs["run"]["loop_gain"][-1]), 2)
    0.6
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """What both planes show: the run, and what holds and where all goes in the plane."""
        given, fixed = self.given, EXHIBIT.constants
        columns = np.linspace(0, fixed["top"], fixed["columns"] + 1)
        lasting = (fixed["top"], fixed["halvings"], fixed["long"])
        asks = self.asked_performance
        places = np.linspace(0, fixed["top"], fixed["samples"] + 1)
        bends = [place for place in (asks - self.leeway, asks) if place >= 0]
        places = np.sort([*places, *bends])
        holding = economic_that_holds(places, **given)
        return {
            "run": over_time(CONVERGENCE, fixed["periods"], **given),
            "rests": self._rests(),
            "border": {
                "economic": columns,
                "social": least_lasting(columns, *lasting, **given),
            },
            "field": self._field(),
            "economic_holds": {
                "social": places,
                "economic": sustained(0, places, **given)[0],
            },
            "social_holds": {
                "social": places,
                "economic": np.where(holding <= fixed["farthest"], holding, np.nan),
            },
        }

    def _rests(self) -> dict:
        """Where both performances stay as they are; at nothing it tips if the next place holds."""
        found = rests(**self.given)
        tips = bool(found) and not found[0][2]
        economic, social, tipping = zip((0.0, 0.0, tips), *found, strict=True)
        return {
            "economic": np.array(economic),
            "social": np.array(social),
            "tips": np.array(tipping),
        }

    def _field(self) -> dict:
        """By how much both performances change in a period, from places all over the plane."""
        across = EXHIBIT.constants["arrows"]
        places = EXHIBIT.constants["top"] * (np.arange(across) + 0.5) / across
        economic, social = (grid.ravel() for grid in np.meshgrid(places, places, indexing="ij"))
        aims = sustained(economic, social, **self.given)
        return {
            "economic": economic,
            "social": social,
            "right": self.economic_pace * (aims[0] - economic),
            "up": self.social_pace * (aims[1] - social),
        }
