"""The funnel of Ishida's review, alive: what each step keeps, and what it leaves out."""

from models.data import review_funnel
from models.widgets.figure import LiveFigure

EXHIBIT = review_funnel.EXPLORER


class ReviewFunnel(LiveFigure):
    """From 180 articles to 42 to 21.

    Examples
    --------
    >>> ReviewFunnel(step="allied").outputs.label
    'mention an alliance too'
    """

    exhibit = EXHIBIT

    @property
    def outputs(self):
        """The step that is chosen."""
        return review_funnel.TABLE.loc[self.step]
