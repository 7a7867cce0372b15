"""Stills of the chapter on learning cycles: many starts, and their border."""

from typing import Any

import numpy as np

from models import LEARNING_CYCLE
from models.figures import Still, styled
from models.palette import LIGHT, LINES
from models.simulation.learning_cycle import PERIODS, resting_conditions, threshold

PAPER = {"facecolor": LIGHT["paper"], "edgecolor": "none", "pad": 1.5}


def starts(starts: list[float], **values: Any) -> Still:
    """Learned against conditions, from several starts, and the rest between the two ends.

    Parameters
    ----------
    starts
        Conditions at the start.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> starts([0.4, 0.5])  # doctest: +ELLIPSIS
    Still of 1 panel
    "learned (mean of five areas)" (0 to 1) against "conditions" (0 to 1)
      muted dotted line across at 0.35
      both line from (0.4, 0) through (0.947, 0.738) to (1, 0.781)
    ...
    """
    run = LEARNING_CYCLE.run(3 * PERIODS, first_conditions=np.array(starts), **values)
    aspiration = values.get(
        "first_aspiration", LEARNING_CYCLE.parameter("first_aspiration").default
    )
    good = (run["learned"] > aspiration).any(axis=0)
    figure, axes = styled(width=5.2, height=4.8)
    axes.axhline(aspiration, color=LIGHT["muted"], linewidth=1, linestyle=":")
    axes.text(1, aspiration + 0.015, "first aspiration", ha="right", color=LIGHT["ink"])
    for conditions, learned, thrives in zip(
        run["conditions"].T, run["learned"].T, good, strict=True
    ):
        look = {
            "color": LIGHT["both" if thrives else "rest"],
            "linestyle": "-" if thrives else "--",
        }
        axes.plot(conditions, learned, linewidth=1.6, **look)
        axes.plot(conditions[0], learned[0], "o", color=look["color"], markersize=5, clip_on=False)
    rest = resting_conditions(**values)
    axes.plot(
        rest, aspiration, "o", markerfacecolor=LIGHT["paper"], color=LIGHT["ink"], markersize=8
    )
    look = {"textcoords": "offset points", "color": LIGHT["ink"]}
    axes.annotate("just enough to last", (rest, aspiration), (8, -14), **look)
    axes.set(xlim=(0, 1), ylim=(0, 1))
    axes.set(xlabel="conditions", ylabel="learned (mean of five areas)")
    return figure


def border(over: str, by: tuple[str, list[float]], points: int = 60, **values: Any) -> Still:
    """What it takes to start, along one parameter, a line for each value of another.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> border("first_aspiration", ("learning_speed", [0.06, 0.2]), points=5)
    Still of 1 panel
    "conditions needed at the start" (0 to 1) against "first aspiration, $X_{0}$" (0.05 to 0.8)
      own line from (0.05, 0.0447) through (0.425, 0.797) to (0.613, 0.989)
      rest line from (0.05, 0.0135) through (0.425, 0.345) to (0.8, 0.889)
      own text "learning speed 0.06" at (0.42, 0.8)
      rest text "learning speed 0.2" at (0.42, 0.34)
    """
    along, across = LEARNING_CYCLE.parameter(over), LEARNING_CYCLE.parameter(by[0])
    places = np.linspace(*along.box, points)
    varied = {over: places, across.word: np.array(by[1])[:, None]}
    least = threshold(**values, **varied)
    figure, axes = styled(height=3.8)
    place = _furthest_apart(least)
    for line, value, colour in zip(least, by[1], LINES, strict=False):
        axes.plot(places, line, color=LIGHT[colour], linewidth=2)
        name, look = f"{across.quantity.label} {value:g}", {"color": LIGHT[colour], "bbox": PAPER}
        axes.text(places[place], line[place], name, ha="center", va="center", **look)
    axes.set(xlim=along.box, ylim=(0, 1), ylabel="conditions needed at the start")
    axes.set_xlabel(f"{along.quantity.label}, ${along.quantity.latex}$")
    return figure


def _furthest_apart(lines: np.ndarray) -> int:
    """Where the lines stand furthest apart, away from the ends."""
    apart = np.diff(np.sort(lines, axis=0), axis=0).min(axis=0)
    margin = lines.shape[1] // 5
    inside = np.where(np.isfinite(apart), apart, -1)[margin : lines.shape[1] - margin]
    return margin + int(inside.argmax())
