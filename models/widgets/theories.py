"""The ten theories that Okada's abstract names, alive: my question, and who answers it."""

import traitlets

from models.data import theories
from models.stills.theories import matrix
from models.widgets.explorer import TableFigure, choices
from models.widgets.figure import style
from models.widgets.linking import link


class Theories(TableFigure):
    """Which theory answers which question, touches on it, or leaves it open.

    Examples
    --------
    >>> Theories(question="split").outputs.value_counts().to_dict()
    {'touches': 5, 'silent': 4, 'answers': 1}
    """

    model = theories.EXPLORER
    _esm = link("theories.js")
    _css = style()

    question, theory = choices(model)

    @traitlets.validate("question", "theory")
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """What each theory says to the question: "answers", "touches" or "silent"."""
        return theories.coding(theories.TABLE)[self.question]

    def still(self):
        return matrix(self.question, self.theory)
