"""Stills of the chapter on groups that grow: point B, the bandwagon, and the size of a group."""

from matplotlib.ticker import PercentFormatter

from models.figures import Still, styled
from models.palette import LIGHT
from models.simulation.joining import one_after_another


def orders(starts: list[float], firms: int = 200, count: int = 200, rounds: int = 12) -> Still:
    """Firms asked one after another in random orders, from several starts: all paths.

    Examples
    --------
    >>> orders([0.3, 0.4], firms=50, count=30)
    Still of 1 panel
    "share of all firms in the group, $x$" (0% to 100%) against "rounds in which every firm is
          asked" (0 to 12)
      30 rest lines from (0, 0.3) through (6, 0.06) to (12, 0.06)
      30 both lines from (0, 0.4) through (6, 0.98) to (12, 0.98)
    """
    figure, axes = styled(height=3.8)
    for start, colour in zip(starts, ("rest", "both", "own", "none"), strict=False):
        paths = one_after_another(firms, count, rounds, first_adoption=start)
        axes.plot(paths, color=LIGHT[colour], linewidth=0.6, alpha=0.25)
    rounds_axis = {"xlabel": "rounds in which every firm is asked", "xlim": (0, rounds)}
    axes.set(ylim=(0, 1), ylabel="share of all firms in the group, $x$", **rounds_axis)
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    return figure
