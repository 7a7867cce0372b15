"""Which form of alliance is it? A tree of questions, alive."""

from models.data import alliance_form
from models.widgets.chooser import ChooserFigure

EXHIBIT = alliance_form.EXPLORER


class AllianceForm(ChooserFigure):
    """The questions one by one, and what the answers lead to.

    Examples
    --------
    >>> AllianceForm(pooled="yes", independent="yes", new_company="yes").outputs["node"]["says"]
    'Joint venture'
    """

    exhibit = EXHIBIT
