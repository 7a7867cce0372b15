"""Table 2 of Ishida, alive: the journals of the review, and how many of each are in Table 3."""

import traitlets

from models.data import journals
from models.widgets.explorer import choices
from models.widgets.figure import style
from models.widgets.linking import link
from models.widgets.records import RecordsFigure

WORDS = [choice.word for choice in journals.EXPLORER.parameters]


class Journals(RecordsFigure):
    """The 24 journals, to search, filter, sort and count.

    Examples
    --------
    >>> Journals(classified="4").outputs.journal.to_list()
    ['Journal of Business Research']
    """

    model = journals.EXPLORER
    _esm = link("journals.js")
    _css = style()

    search, articles, classified, rows, columns, order, opened = choices(model)

    @traitlets.validate(*WORDS)
    def _possible(self, proposal):
        return self.checked(proposal)
