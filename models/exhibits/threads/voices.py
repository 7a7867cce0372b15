"""Where the five sources agree, differ or leave a gap, alive."""

from models.data import voices
from models.widgets.figure import LiveFigure

EXHIBIT = voices.EXPLORER


class Voices(LiveFigure):
    """What each source says to each thread of the book, and where; or that it is silent.

    Examples
    --------
    >>> Voices(thread="what_size_means").outputs.index.to_list()
    ['gomescasseres1997', 'ishida']
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """Who speaks to the thread, what it says, and where."""
        return voices.VOICES.loc[self.thread]
