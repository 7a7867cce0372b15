"""What must be seen of the forms of alliance: all that is of every tree of questions."""

from models.exhibits.alliance_types.alliance_form import EXHIBIT
from tests.pictures import tree as LIKE

settings = LIKE.settings_of(EXHIBIT)
