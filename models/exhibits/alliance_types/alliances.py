"""The alliances that the five sources name, alive: by type, by partners and by source."""

from models.data import alliances
from models.widgets.records import RecordsFigure

WORDS = [choice.word for choice in alliances.EXPLORER.parameters]


EXHIBIT = alliances.EXPLORER


class Alliances(RecordsFigure):
    """The alliances, to search, filter, sort and count.

    Examples
    --------
    >>> [record["alliance"] for record in Alliances(type="equity").outputs["records"]]
    ['Panasonic and Tesla']
    """

    exhibit = EXHIBIT
