"""What must be seen of the studies: all that is of every list."""

from models.exhibits.literature.studies import EXHIBIT
from tests.pictures import listing as LIKE

settings = LIKE.settings_of(EXHIBIT)
