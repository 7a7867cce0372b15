"""Stills of the chapter on types of alliance: criteria, forms, and ways to share."""

import numpy as np

from models.data import forms
from models.figures import Still, styled
from models.palette import LIGHT

SIGNS = {1.0: "yes", 0.0: "no"}
VERDICTS = {1.0: "strategic", 0.0: "conventional"}


def continuum() -> Still:
    """Serrat's forms of alliance in the book's order, from an understanding to a joint venture.

    Examples
    --------
    >>> continuum()  # doctest: +ELLIPSIS
    Still of 1 panel
    y (15.6 to -0.6) against x (0 to 22)
      bars across in none: 1, 2, 3, 4, 5, 6; in own: 7, 8, 9, 10, 11, 12, 13; in both: 14, 15, 16
    ...
    """
    table = forms.TABLE
    figure, axes = styled(height=5.2)
    rows = np.arange(len(table))
    colours = [
        LIGHT[{"understanding": "none", "contract": "own", "ownership": "both"}[tie]]
        for tie in table.tie
    ]
    axes.barh(rows, rows + 1, height=0.62, color=colours, alpha=0.35)
    for row, (form, tie) in enumerate(zip(table.label, table.tie, strict=True)):
        axes.text(0.2, row, form, va="center", color=LIGHT["ink"])
        if row == 0 or table.tie.iloc[row - 1] != tie:
            look = {"va": "center", "weight": "bold", "color": LIGHT["ink"]}
            axes.text(len(table) + 0.4, row, f"{tie} ↓", **look)
    axes.set(xlim=(0, len(table) + 6), ylim=(len(table) - 0.4, -0.6), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)
    return figure
