"""Firms that join because firms join, alive: a bandwagon, or a group that stays small."""

from models import ADOPTION
from models.widgets.exhibit import Exhibit
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "adoption",
    ADOPTION.title,
    ADOPTION.parameters,
    (ADOPTION,),
)


class Adoption(LiveFigure):
    """Which part of all firms wants to be in, against the part that is in.

    Examples
    --------
    >>> round(Adoption(first_adoption=0.4).outputs["willing"], 3)
    0.421
    """

    exhibit = EXHIBIT

    @property
    def outputs(self):
        """What the model gives for the first period, by word."""
        run = self.exhibit.models[0].run(0, **self.given)
        return {word: float(array[0]) for word, array in run.items()}
