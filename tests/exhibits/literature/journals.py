"""What must be seen of the journals: all that is of every list."""

from models.exhibits.literature.journals import EXHIBIT
from tests.pictures import listing as LIKE

settings = LIKE.settings_of(EXHIBIT)
