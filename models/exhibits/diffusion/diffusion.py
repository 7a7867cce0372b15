"""How a standard spreads, alive: two standards apart or allied, and Rogers' five groups."""

from models import DIFFUSION
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

YEARS = 30


EXHIBIT = Exhibit(
    "diffusion",
    DIFFUSION.title,
    DIFFUSION.parameters,
    (DIFFUSION,),
)


class Diffusion(LiveFigure):
    """Who has adopted, over thirty years, among the customers of two firms.

    Examples
    --------
    >>> round(Diffusion(compatibility=1).outputs["adopters"], 2)
    1.0
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """What the model gives for the last of thirty years, by word."""
        run = self.exhibit.models[0].run(round(YEARS / self.step_length), **self.given)
        return {word: float(array[-1]) for word, array in run.items()}
