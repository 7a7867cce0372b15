"""What must be seen of the growth matrix: all that is of every tree of questions."""

from models.exhibits.alliance_types.growth_matrix import EXHIBIT
from tests.pictures import tree as LIKE

settings = LIKE.settings_of(EXHIBIT)
