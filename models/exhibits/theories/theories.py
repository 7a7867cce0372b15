"""The ten theories that Okada's abstract names, alive: my question, and who answers it."""

from models.data import theories
from models.widgets.figure import LiveFigure

EXHIBIT = theories.EXPLORER


class Theories(LiveFigure):
    """Which theory answers which question, touches on it, or leaves it open.

    Examples
    --------
    >>> Theories(question="split").outputs.value_counts().to_dict()
    {'touches': 5, 'silent': 4, 'answers': 1}
    """

    exhibit = EXHIBIT

    @property
    def outputs(self):
        """What each theory says to the question: "answers", "touches" or "silent"."""
        return theories.coding(theories.TABLE)[self.question]
