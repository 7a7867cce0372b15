"""Table 3 of Ishida, alive: the studies of the review, by method, stage, actor and year."""

from models.data import studies
from models.widgets.records import RecordsFigure

WORDS = [choice.word for choice in studies.EXPLORER.parameters]


EXHIBIT = studies.EXPLORER


class Studies(RecordsFigure):
    """The 21 studies, to search, filter, sort and count.

    Examples
    --------
    >>> Studies(method="interview", order="year_down").outputs["records"][0]["study"]
    'De Silva et al. (2020)'
    """

    exhibit = EXHIBIT
