"""Table 3 of Ishida, alive: the studies of the review, by method, stage, actor and year."""

import traitlets

from models.data import studies
from models.widgets.explorer import choices
from models.widgets.figure import style
from models.widgets.linking import link
from models.widgets.records import RecordsFigure

WORDS = [choice.word for choice in studies.EXPLORER.parameters]


class Studies(RecordsFigure):
    """The 21 studies, to search, filter, sort and count.

    Examples
    --------
    >>> Studies(method="interview", order="year_down").outputs.study.iloc[0]
    'De Silva et al. (2020)'
    """

    model = studies.EXPLORER
    _esm = link("studies.js")
    _css = style()

    search, year, method, stage, actor, organisation, rows, columns, order, opened = choices(model)

    @traitlets.validate(*WORDS)
    def _possible(self, proposal):
        return self.checked(proposal)
