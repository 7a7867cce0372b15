"""What must be seen of the growth matrix: all that is of every tree of questions."""

from models.exhibits.alliance_types.growth_matrix import EXHIBIT
from tests.pictures.tree import data, drawn, notes, sets, settings_of, tables

__all__ = ["data", "drawn", "notes", "sets", "settings", "tables"]

settings = settings_of(EXHIBIT)
