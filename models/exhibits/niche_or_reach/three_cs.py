"""Figure 1 of Gomes-Casseres (1997), alive: context, capabilities, control, arrow by arrow."""

from models import THREE_CS
from models.simulation.over_time import over_time
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "three_cs",
    THREE_CS.title,
    THREE_CS.parameters,
    (THREE_CS,),
    main=("learning_with_allies", "first_demand", "first_capability"),
    constants={"periods": 40},
    series=(
        Series("context_demand", "context", "none"),
        Series("needed_capability", "needed", "rest"),
        Series("held_capability", "held", "own"),
        Series("shared_control", "shared", "both"),
    ),
)


class ThreeCs(LiveFigure):
    """The three boxes with four arrows to switch off, and what follows over time.

    Examples
    --------
    >>> float(ThreeCs(arrow_2=0.0).outputs["now"]["shared_control"][-1])
    0.0
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The paths as they are, and as they would be with every arrow on."""
        arrows = {word: value for word, value in self.given.items() if word.startswith("arrow_")}
        on = {word: value or EXHIBIT.defaults[word] for word, value in arrows.items()}
        periods = EXHIBIT.constants["periods"]
        return {
            "now": over_time(THREE_CS, periods, **self.given),
            "whole": over_time(THREE_CS, periods, **self.given | on),
        }
