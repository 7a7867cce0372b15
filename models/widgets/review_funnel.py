"""The funnel of Ishida's review, alive: what each step keeps, and what it leaves out."""

import traitlets

from models.data import review_funnel
from models.stills import literature
from models.widgets.explorer import TableFigure, choices
from models.widgets.figure import style
from models.widgets.linking import link


class ReviewFunnel(TableFigure):
    """From 180 articles to 42 to 21.

    Examples
    --------
    >>> ReviewFunnel(step="allied").outputs.label
    'mention an alliance too'
    """

    model = review_funnel.EXPLORER
    _esm = link("review_funnel.js")
    _css = style()

    step, compared = choices(model)

    @traitlets.validate("step", "compared")
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """The step that is chosen."""
        return review_funnel.TABLE.loc[self.step]

    def still(self):
        return literature.funnel()
