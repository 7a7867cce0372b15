"""How a standard spreads, alive: two standards apart or allied, and Rogers' five groups."""

from math import floor

from models import DIFFUSION
from models.simulation.diffusion import HALF, SHOWN, years_to_half
from models.simulation.over_time import over_time
from models.theory import adopter_groups
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

CUTS = (
    adopter_groups.two_below,
    adopter_groups.one_below,
    adopter_groups.mean,
    adopter_groups.one_above,
)

EXHIBIT = Exhibit(
    "diffusion",
    DIFFUSION.title,
    DIFFUSION.parameters,
    (DIFFUSION,),
    quiet=("step_length",),
    constants={
        "years": SHOWN,
        "half": HALF,
        "cuts": tuple(map(float, CUTS)),  # where one of Rogers' groups ends and the next begins
    },
    series=(
        Series("allied_adopters", "one standard", "ink", dashed=True),
        Series("own_adopters", "firm", "own"),
        Series("other_adopters", "other", "rest"),
        Series("adopters", "all", "both"),
    ),
)


class Diffusion(LiveFigure):
    """Who has adopted, over thirty years, among the customers of two firms.

    Examples
    --------
    >>> round(Diffusion().outputs["half"]["firm"], 1)
    14.9
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The run as it is set and with one standard, and the years until half have adopted."""
        periods = floor(SHOWN / self.step_length + 0.5)  # halves up, as the page rounds
        run = over_time(DIFFUSION, periods, **self.given)
        allied = over_time(DIFFUSION, periods, **{**self.given, "compatibility": 1})
        return {
            "run": run,
            "allied": allied,
            "half": years_to_half(run),
            "half_allied": years_to_half(allied),
        }
