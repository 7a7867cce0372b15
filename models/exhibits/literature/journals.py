"""Table 2 of Ishida, alive: the journals of the review, and how many of each are in Table 3."""

from models.data import journals
from models.widgets.records import RecordsFigure

WORDS = [choice.word for choice in journals.EXPLORER.parameters]


EXHIBIT = journals.EXPLORER


class Journals(RecordsFigure):
    """The 24 journals, to search, filter, sort and count.

    Examples
    --------
    >>> [record["journal"] for record in Journals(classified="4").outputs["records"]]
    ['Journal of Business Research']
    """

    exhibit = EXHIBIT
