"""What must be seen of two shares: both, what they are together, and their gap's interval."""

import numpy as np

from tests.pictures.names import name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, bar, level, line
from tests.pictures.words import fixed, percent

TICK = 0.13  # of the way from a row to the next, above and below the ends of the interval
AXIS = (-1, -0.5, 0, 0.5, 1)


def drawn(figure, outputs):
    yield level([0, 0], EDGES)
    *shares, gap = rows(figure, outputs)
    for k, (one, share, _) in enumerate(shares):
        yield line(one, [0, share], [-k, -k])
    low, high = outputs["gap_low"], outputs["gap_high"]
    yield line(gap[0], [low, high], [-3, -3])
    for end in (low, high):
        yield line(gap[0], [end, end], [-3 - TICK, -3 + TICK])
    for k, (one, share, text) in enumerate((*shares, gap)):
        yield bar(one, [share], [-k])
        yield name(text, 0, -k, near=20)
    yield name("share, or gap in points →", np.inf, -np.inf, near=50)
    for part in AXIS:
        yield name(percent(part), part, -np.inf, near=20)


def rows(figure, outputs):
    """Each series with its share, and how it is told."""
    all_of_them = {**figure.values, **outputs}
    for one in series(figure.exhibit):
        share = all_of_them[one.word]
        given = percent(share) if one.word in figure.values else f"{fixed(100 * share, 1)}%"
        told = f"{fixed(100 * share, 1)} points" if one.word == "gap" else given
        yield one, share, f"{one.name}, {told}"


def texts(figure, outputs):
    yield from map(percent, AXIS)
    yield from (text for *_, text in rows(figure, outputs))


def says(figure, outputs):
    first, second = (fixed(figure.values[word], 0) for word in ("first_total", "second_total"))
    yield f"With {first} and {second} cases"
    told = {word: fixed(100 * value, 1) for word, value in outputs.items()}
    yield f"the gap of {told['gap']} points"
    yield "95% interval"
    yield f"from {told['gap_low']} to {told['gap_high']} points"
    reach = (outputs["gap_high"] - outputs["gap_low"]) / 2
    within = abs(outputs["gap"]) <= reach
    yield "chance alone could explain it" if within else "chance is a poor explanation"
    yield f"share of both together is {told['share_of_both']}%"


def notes(figure, outputs):
    yield "If the cases are independent"


def tables(figure, outputs):
    told = {word: fixed(100 * value, 1) for word, value in outputs.items()}
    yield "gap", f"{told['gap']} points"
    yield "95% interval", f"{told['gap_low']} to {told['gap_high']}"
    yield "share of cases in the first group", f"{told['first_weight']}%"
    yield "share of both", f"{told['share_of_both']}%"


def data(figure, outputs):
    return {**figure.values, **outputs}
