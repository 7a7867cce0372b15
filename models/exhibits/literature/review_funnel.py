"""The funnel of Ishida's review, alive: what each step keeps, and what it leaves out."""

from models.data import review_funnel
from models.widgets.figure import LiveFigure

EXHIBIT = review_funnel.EXPLORER


class ReviewFunnel(LiveFigure):
    """From 180 articles to 42 to 21.

    Examples
    --------
    >>> ReviewFunnel(step="allied").outputs["chosen"]["label"]
    'mention an alliance too'
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """All steps with the share that is left, and the step that is chosen."""
        steps = review_funnel.TABLE.reset_index()
        first = steps.articles.iloc[0]
        whole = steps.articles.shift(fill_value=first) if self.compared == "before" else first
        shares = steps.assign(share=steps.articles / whole)
        return {"shares": shares, "chosen": shares[shares.step == self.step].iloc[0].to_dict()}
