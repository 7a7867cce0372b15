"""The alliances that the five sources name, alive: by type, by partners and by source."""

import traitlets

from models.data import alliances
from models.widgets.explorer import choices
from models.widgets.figure import style
from models.widgets.linking import link
from models.widgets.records import RecordsFigure

WORDS = [choice.word for choice in alliances.EXPLORER.parameters]


class Alliances(RecordsFigure):
    """The alliances, to search, filter, sort and count.

    Examples
    --------
    >>> Alliances(type="equity").outputs.alliance.to_list()
    ['Panasonic and Tesla']
    """

    model = alliances.EXPLORER
    _esm = link("alliances.js")
    _css = style()

    search, type, among, source, rows, columns, order, opened = choices(model)

    @traitlets.validate(*WORDS)
    def _possible(self, proposal):
        return self.checked(proposal)
