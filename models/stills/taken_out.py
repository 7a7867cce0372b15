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
    >>> still, len(axes)
    (<Still size 720x360 with 2 Axes>, 2)
    """
    figure, panels = styled(7.2, height, columns=len(ends), sharey=True)
    colours = [LIGHT["ink"]] + [LIGHT["own"]] * (len(names) - 1)
    for axes, (title, values) in zip(panels, ends.items(), strict=True):
        axes.barh(names[::-1], values[::-1], color=colours[::-1])
        axes.axvline(values[0], color=LIGHT["ink"], linewidth=1, linestyle=":")
        axes.set(xlabel=title)
    return figure, panels
