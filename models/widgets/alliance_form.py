"""Which form of alliance is it? A tree of questions, alive."""

import traitlets

from models.data import alliance_form
from models.widgets.chooser import ChooserFigure
from models.widgets.explorer import choices
from models.widgets.figure import style
from models.widgets.linking import link


class AllianceForm(ChooserFigure):
    """The questions one by one, and what the answers lead to.

    Examples
    --------
    >>> AllianceForm(pooled="yes", independent="yes", new_company="yes").outputs
    'Joint venture'
    """

    model = alliance_form.EXPLORER
    _esm = link("alliance_form.js")
    _css = style()

    pooled, independent, new_company, stake, contract = choices(model)

    @traitlets.validate("pooled", "independent", "new_company", "stake", "contract")
    def _possible(self, proposal):
        return self.checked(proposal)
