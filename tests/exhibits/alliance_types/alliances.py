"""What must be seen of the alliances: all that is of every list."""

from models.exhibits.alliance_types.alliances import EXHIBIT
from tests.pictures import listing as LIKE

settings = LIKE.settings_of(EXHIBIT)
