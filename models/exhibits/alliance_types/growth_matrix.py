"""Which way to grow? The growth matrix as questions, alive."""

from models.data import growth_matrix
from models.widgets.chooser import ChooserFigure

EXHIBIT = growth_matrix.EXPLORER


class GrowthMatrix(ChooserFigure):
    """The questions one by one, and what the answers lead to.

    Examples
    --------
    >>> GrowthMatrix(customers="new", new_problems="new").outputs["node"]["says"]
    'Reinvent'
    """

    exhibit = EXHIBIT
