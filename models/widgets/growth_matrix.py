"""Which way to grow? The growth matrix as questions, alive."""

import traitlets

from models.data import growth_matrix
from models.widgets.chooser import ChooserFigure
from models.widgets.explorer import choices
from models.widgets.figure import style
from models.widgets.linking import link


class GrowthMatrix(ChooserFigure):
    """The questions one by one, and what the answers lead to.

    Examples
    --------
    >>> GrowthMatrix(customers="new", new_problems="new").outputs
    'Reinvent'
    """

    model = growth_matrix.EXPLORER
    _esm = link("growth_matrix.js")
    _css = style()

    customers, existing_problems, new_problems = choices(model)

    @traitlets.validate("customers", "existing_problems", "new_problems")
    def _possible(self, proposal):
        return self.checked(proposal)
