"""Stills of what becomes of a whole when one of its parts is taken out."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from models.figures import Still, styled
from models.palette import LIGHT


def taken_out(
    names: Sequence[str], ends: Mapping[str, Sequence[float] | np.ndarray], height: float = 3.6
) -> tuple[Still, Sequence[Axes]]:
    """A row of bars for each of some results: the whole first, then without each part.

    Parameters
    ----------
    names
        Of the whole, and of what is left without each part.
    ends
        By the name of a result, one number for each of the names.

    Returns
    -------
    tuple
        The still, and its axes, one for each result.

    Examples
    --------
    >>> still, axes = taken_out(["whole", "without it"], {"alive": [0.4, 0.3], "worth": [2, 1]})
    >>> still
    Still of 2 panels
    y (-0.49 to 1.49) against "alive" (0 to 0.42)
      along y "without it", "whole"
      bars across in own: 0.3; in ink: 0.4
      ink dotted line upright at 0.4
    y (-0.49 to 1.49) against "worth" (0 to 2.1)
      bars across in own: 1; in ink: 2
      ink dotted line upright at 2
    """
    figure, panels = styled(7.2, height, columns=len(ends), sharey=True)
    colours = [LIGHT["ink"]] + [LIGHT["own"]] * (len(names) - 1)
    for axes, (title, values) in zip(panels, ends.items(), strict=True):
        axes.barh(names[::-1], values[::-1], color=colours[::-1])
        axes.axvline(values[0], color=LIGHT["ink"], linewidth=1, linestyle=":")
        axes.set(xlabel=title)
    return figure, panels
