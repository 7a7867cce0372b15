"""What must be seen of the alliances: all that is of every list."""

from models.exhibits.alliance_types.alliances import EXHIBIT
from tests.pictures.listing import (
    cards,
    data,
    drawn,
    notes,
    orders,
    presses,
    sets,
    settings_of,
    tables,
    texts,
)

__all__ = [
    "cards",
    "data",
    "drawn",
    "notes",
    "orders",
    "presses",
    "sets",
    "settings",
    "tables",
    "texts",
]

settings = settings_of(EXHIBIT)
