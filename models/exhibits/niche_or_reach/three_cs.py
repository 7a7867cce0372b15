"""Figure 1 of Gomes-Casseres (1997), alive: context, capabilities, control, arrow by arrow."""

from models import THREE_CS
from models.exhibits.niche_or_reach import stills
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "three_cs",
    THREE_CS.title,
    THREE_CS.parameters,
    (THREE_CS,),
)


class ThreeCs(LiveFigure):
    """The three boxes with four arrows to switch off, and what follows over time.

    Examples
    --------
    >>> ThreeCs(arrow_2=0.0).outputs["shared_control"]
    0.0
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """States and outputs after the periods that the figure shows, by word."""
        run = self.exhibit.models[0].run(stills.PERIODS, **self.given)
        return {word: float(array[-1]) for word, array in run.items()}
