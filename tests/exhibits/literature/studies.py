"""What must be seen of the studies: all that is of every list."""

from models.exhibits.literature.studies import EXHIBIT
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
