"""The style of stills: figures of the book on paper, in its one palette."""

import io
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from models.in_words import in_words
from models.palette import LIGHT

STYLE: dict[str, Any] = {
    "font.size": 10,
    "font.family": "sans-serif",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": LIGHT["muted"],
    "axes.labelcolor": LIGHT["muted"],
    "xtick.color": LIGHT["muted"],
    "ytick.color": LIGHT["muted"],
    "text.color": LIGHT["ink"],
    "figure.dpi": 100,
    "figure.facecolor": LIGHT["paper"],
    "axes.facecolor": LIGHT["paper"],
}


SHARPNESS = 1.6  # pixels of the picture that is stored for each that is drawn


class Still(Figure):
    """A figure that shows itself in a notebook, with no plotting state behind it.

    Where no picture can be shown, it says what it shows.
    """

    def __repr__(self) -> str:
        return in_words(self)

    __str__ = __repr__

    def _repr_png_(self) -> bytes:
        picture = io.BytesIO()
        self.savefig(picture, format="png", dpi=SHARPNESS * self.dpi)
        return picture.getvalue()


def styled(
    width: float = 6.4, height: float = 4.6, rows: int = 1, columns: int = 1, **layout: Any
) -> tuple[Still, Any]:
    """A figure in the style of the book, and its axes; several, if there are rows or columns."""
    with mpl.rc_context(STYLE):
        figure = Still(figsize=(width, height), layout="constrained")
        return figure, figure.subplots(rows, columns, **layout)


def legend(axes: Axes, *named: Any, **look: Any) -> None:
    """Say what the colours in a still mean, in its ink and without a frame; as `Axes.legend`."""
    axes.legend(*named, frameon=False, labelcolor=LIGHT["ink"], **look)
