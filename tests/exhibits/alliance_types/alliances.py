"""What must be seen of the alliances: all that is of every list."""

from models.exhibits.alliance_types.alliances import EXHIBIT
from tests.pictures.listing import data, drawn, notes, presses, sets, settings_of, tables, texts

__all__ = ["data", "drawn", "notes", "presses", "sets", "settings", "tables", "texts"]

settings = settings_of(EXHIBIT)
