"""What must be seen of who gains, at which synergy and bargaining power."""

import numpy as np

from tests.pictures.names import lying, name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, area, dot, level, line
from tests.pictures.regions import Regions, gains
from tests.pictures.tables import table_bar
from tests.pictures.words import change, fixed

POINT_B = (1.45, 0.8)  # where the book puts that of the source
TOLD = {"both": "A both gain", "own": "only firm i gains", "rest": "only the others gain"}
TOLD |= {"none": "both lose", "": "more than the whole"}
VERDICTS = {
    "both": "Region A: neither side would do better alone.",
    "own": "Only firm i gains; the others would rather stay out.",
    "rest": "Only the others gain; firm i would rather stay out.",
    "none": "Nobody gains, so there is no reason to form this group.",
}


def settings():
    """Where the lines cross, and the point B."""
    power, synergy = POINT_B
    crossing = {"bargaining_power": 1, "synergy": 1}
    return [crossing, {"bargaining_power": power, "synergy": synergy}]


def drawn(figure, outputs):
    lines, top = outputs["lines"], figure.exhibit.constants["top"]
    powers = lines["bargaining_power"]
    own, rest = series(figure.exhibit)
    for one, end in ((own, 0), (rest, -1)):
        yield line(one, powers, lines[one.word])
        seen = np.flatnonzero(lines[one.word] <= top + 1e-9)[end]
        yield name(one.name, powers[seen], lines[one.word][seen])
    yield level(EDGES, [1, 1])
    yield level([1, 1], EDGES)
    who = gains(powers, lines[own.word], lines[rest.word], edges=(0, top))
    less = Regions(lambda x, y: np.where((x < powers[0]) | (x > powers[-1]), "", who.colour(x, y)))
    yield less
    yield from (lying(text, colour, less) for colour, text in TOLD.items())
    yield area("", [powers[-1], top], 0, top, kind="impossible")
    if figure.relative_size * POINT_B[0] <= 0.95:
        yield dot(*POINT_B, kind="mark")
        yield name("B", *POINT_B)


def sides(figure, outputs):
    """What either side earns alone and in the group, as a part of what all earn alone."""
    size = figure.relative_size
    yield "Firm i", "own", size, size * outputs["gain"]
    yield "The others", "rest", 1 - size, (1 - size) * outputs["rest_gain"]


def titles(figure):
    yield "bargaining power of firm i, ρᵢ", "synergy, σ"


def says(figure, outputs):
    yield VERDICTS[outputs["gains"]]
    yield f"Firm i earns {change(outputs['gain'])}"
    yield f"the others earn {change(outputs['rest_gain'])}"
    low, high = (fixed(outputs[word]) for word in ("lowest_power", "highest_power"))
    if figure.synergy < 1:
        yield "Below a synergy of 1 no"
    elif low == high:
        yield f"only a bargaining power of {low}"
    else:
        yield f"any bargaining power from {low} to {high}"


def notes(figure, outputs):
    yield "Profit of each side, if all members together would earn 100 alone"


def tables(figure, outputs):
    yield "Profit", "alone", "in the group"
    for who, _, alone, together in sides(figure, outputs):
        yield who, fixed(100 * alone, 0), fixed(100 * together, 0)


def keys(figure, outputs):
    most = max(1, figure.synergy)
    for _, colour, alone, together in sides(figure, outputs):
        yield table_bar(colour, np.clip(together / most, 0, 1), alone / most)


def data(figure, outputs):
    return {"relative_size": figure.relative_size, "synergy": figure.synergy, **outputs["lines"]}
