"""Where the five sources agree, differ or leave a gap, alive."""

import traitlets

from models.data import voices
from models.stills.threads import heard
from models.widgets.explorer import TableFigure, choices
from models.widgets.figure import style
from models.widgets.linking import link


class Voices(TableFigure):
    """What each source says to each thread of the book, and where; or that it is silent.

    Examples
    --------
    >>> Voices(thread="what_size_means").outputs.index.to_list()
    ['gomescasseres1997', 'ishida']
    """

    model = voices.EXPLORER
    _esm = link("voices.js")
    _css = style()

    verdict, thread, source = choices(model)

    @traitlets.validate("verdict", "thread", "source")
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """Who speaks to the thread, what it says, and where."""
        return voices.VOICES.loc[self.thread]

    def still(self):
        return heard(self.verdict)
