"""Stills of the chapter on diagnosing an alliance: the weakest link, and a profile of scores."""

import numpy as np
import pandas as pd
from matplotlib.ticker import PercentFormatter

from models.core.typography import typeset
from models.figures import Still, styled
from models.palette import LIGHT


def profile(found: pd.DataFrame) -> Still:
    """Scores from worst to best, a line for each title, as `second_opinion.profile` finds them.

    Examples
    --------
    >>> from models.data.twelve_steps import QUESTIONNAIRE
    >>> from models.simulation.second_opinion import profile as found
    >>> profile(found(QUESTIONNAIRE, {"partners": 3, "launch": 1}))  # doctest: +ELLIPSIS
    Still of 1 panel
    y (-13.3 to 0.8) against "from worst to best" (-3% to 103%)
      ink points (1, -3), (0.5, -12.8)
      rest point (0, -10)
    ...
    """
    places = -np.arange(len(found)) - 0.4 * (found.kind.map(_KINDS)).to_numpy()
    figure, axes = styled(width=4.4, height=0.8 + 0.47 * len(found))
    axes.hlines(places, 0, 1, color=LIGHT["line"], linewidth=1)
    if found.asked[found.kind == "row"].max() > 1:
        axes.hlines(places, found.low, found.high, color=LIGHT["own"], alpha=0.35, linewidth=7)
    lowest = found.score[found.kind == "row"].min()
    weak = (found.kind == "row") & (found.score == lowest)
    for mask, colour in ((~weak, "ink"), (weak, "rest")):
        axes.plot(found.score[mask], places[mask], "o", color=LIGHT[colour], markersize=8)
    for place, title in zip(places, _titles(found), strict=True):
        axes.text(-0.02, place + 0.42, typeset(title), va="center", color=LIGHT["ink"])
    axes.set(xlim=(-0.03, 1.03), ylim=(places.min() - 0.5, 0.8), yticks=[])
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    axes.set_xlabel("from worst to best")
    axes.spines["left"].set_visible(False)
    return figure


_KINDS = {"row": 0, "dimension": 1, "all": 2}


def _titles(found: pd.DataFrame) -> list[str]:
    names = np.where(found.kind == "all", "All questions", found.index)
    return [
        f"{name} ({answered} of {asked})" if asked > 1 else name
        for name, answered, asked in zip(names, found.answered, found.asked, strict=True)
    ]
