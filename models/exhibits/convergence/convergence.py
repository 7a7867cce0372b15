"""Economic and social performance, alive: three capabilities, and a partner that may join."""

from models import CONVERGENCE
from models.exhibits.convergence import stills
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "convergence",
    CONVERGENCE.title,
    CONVERGENCE.parameters,
    (CONVERGENCE,),
)


class Convergence(LiveFigure):
    """The plane of both performances, with capabilities to switch off, and the path over time.

    Examples
    --------
    >>> round(Convergence(serves_society=0.0).outputs["loop_gain"], 2)
    0.6
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """States and outputs after the periods that the figure shows, by word."""
        run = self.exhibit.models[0].run(stills.PERIODS, **self.given)
        return {word: float(array[-1]) for word, array in run.items()}
