"""What becomes of a design that is given away, in part or wholly: paths, long run and window."""

from typing import Any

import numpy as np

from models.core.errors import InputError
from models.theory.openness import OPENNESS

PERIODS = 200
JOINS = 20  # the period in which large firms join, in the scenarios
SCENARIOS = {"none": 0.0, "ace": 1.0}  # and how much each adds to the attraction of the design
SAME = 1e-9  # a difference below this is none
LEVELS = np.round(np.linspace(0, 1, 101), 2)  # of openness, where the window is looked for


def giants(joins: int, leaves: int, strength: float, periods: int = PERIODS) -> np.ndarray:
    """Backing by large firms that join a design, and later turn to its rivals.

    Parameters
    ----------
    joins, leaves
        The periods in which they come and go. From the one on they add to the attraction of the
        design, from the other on they take as much away.
    strength
        How much, in log-odds.

    Raises
    ------
    InputError
        If they leave before they join.

    Examples
    --------
    >>> giants(joins=1, leaves=3, strength=0.5, periods=5).tolist()
    [0.0, 0.5, 0.5, -0.5, -0.5]
    """
    if leaves < joins:
        raise InputError(f"they can't leave in period {leaves} before they join in {joins}")
    now = np.arange(periods)
    return strength * ((now >= joins) * 1.0 - 2.0 * (now >= leaves))


def scenario(name: str, leaves: int = 60) -> np.ndarray:
    """Backing in one of the scenarios of the live figure: "none", or "ace".

    In "ace" large firms join in period 20 and leave when the reader says.

    Raises
    ------
    InputError
        If there is no such scenario.
    """
    if name not in SCENARIOS:
        raise InputError(f"the scenario must be one of {', '.join(SCENARIOS)}, got {name!r}")
    return giants(JOINS, int(leaves), strength=SCENARIOS[name])


def path(backing: np.ndarray | None = None, periods: int = PERIODS, **values: Any) -> dict:
    """Share, quality and rent over time; without large firms if no backing is given."""
    given = np.zeros(periods) if backing is None else backing
    return OPENNESS.run(len(given), {"backing": given}, **values)


def keeps_up(run: dict) -> np.ndarray:
    """Whether the design is at least as good as its rivals in the end: the virtuous cycle."""
    return run["quality"][-1] >= 1


def window(backing: np.ndarray | None = None, **values: Any) -> tuple[float, float] | None:
    """The least and the greatest openness, in steps of 1%, with a virtuous cycle, if there is one.

    Examples
    --------
    >>> window()
    (0.54, 0.81)
    """
    found = windows(keeps_up(path(backing, openness=LEVELS, **values)))
    return (found[0][0], found[-1][1]) if found else None


def windows(kept: np.ndarray) -> list[tuple[float, float]]:
    """Each stretch of `LEVELS` in which the design keeps up: its least openness, and its most.

    Examples
    --------
    >>> windows((LEVELS < 0.2) | (LEVELS == 0.5))
    [(0.0, 0.19), (0.5, 0.5)]
    """
    edges = np.flatnonzero(np.diff(kept, prepend=False, append=False))
    return [
        (float(LEVELS[first]), float(LEVELS[after - 1]))
        for first, after in zip(edges[::2], edges[1::2], strict=True)
    ]
