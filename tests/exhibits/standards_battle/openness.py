"""What must be seen of giving a design away: share, rent and quality, and the long run."""

import numpy as np

from models.simulation.openness import JOINS, PERIODS
from tests.pictures.names import name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, cursor, dot, level, line
from tests.pictures.regions import Regions
from tests.pictures.words import fixed, percent

PATH, QUALITY, LONG = 0, 1, 2
TOLD = {"market_share": percent, "quality": fixed, "rent": percent}


def drawn(figure, outputs):
    path, levels = outputs["path"], outputs["levels"]
    for one in series(figure.exhibit, "market_share", "rent"):
        yield line(one, path["period"], path[one.word], PATH)
        yield line(one, levels["openness"], levels[one.word], LONG)
        yield dot(figure.openness, outputs[one.word], LONG)
    (quality,) = series(figure.exhibit, "quality")
    yield line(quality, path["period"], path["quality"], QUALITY)
    yield level(EDGES, [1, 1], QUALITY)
    yield cursor(figure.openness, LONG)
    stay = [(JOINS, figure.leaves)] if figure.giants == "ace" else []
    yield Regions(lambda x, _: np.where(within(x, stay), "none", ""), PATH)
    yield Regions(lambda x, _: np.where(within(x, outputs["windows"]), "both", ""), LONG)
    if stay and figure.leaves > JOINS:
        long = figure.leaves - JOINS > 60
        yield name("large firms are in" if long else "in", JOINS, 0, PATH)
    for low, high in [one for one in outputs["windows"] if one[1] - one[0] > 0.18][:1]:
        yield name("keeps up", (low + high) / 2, 0, LONG)


def within(x, stretches):
    return np.any(
        [(x >= low) & (x <= high) for low, high in [*stretches, (np.inf, np.inf)]], axis=0
    )


def says(figure, outputs):
    given = percent(figure.openness) if figure.openness else "none"
    yield f"Giving away {given} of what the design could earn"
    yield f"ends with {percent(outputs['market_share'])} of the market"
    yield f"{fixed(outputs['quality'])} times its rivals’ quality"
    keeps_up = "keeps up, in a virtuous cycle."
    yield keeps_up if outputs["keeps_up"] else "falls behind, in a vicious cycle."
    if outputs["fallen"]:
        best = outputs["fallen"]
        when = f"in period {best['period']}" if best["period"] else "at the start"
        yield f"largest {when}, at {percent(best['market_share'])}."
    found = " or ".join(map(stretch, outputs["windows"]))
    yield f"at an openness of {found}." if found else "at no degree of openness."


def stretch(window):
    """From where to where a design keeps up, which may be at one openness alone."""
    return " to ".join(dict.fromkeys(map(percent, window)))


def settings():
    alone = {"openness_weight": 3.69, "research_yield": 5.76, "increasing_returns": 3}
    yield {"giants": "none", **alone}  # it keeps up at one openness alone


def notes(figure, outputs):
    told = "rent is a share of what the whole market would pay if charged in full"
    yield f"What the sponsor sees; {told}"


def tables(figure, outputs):
    path, best = outputs["path"], outputs["best"]
    yield "Sponsor", "start", "best", "end"
    for one in series(figure.exhibit):
        told = TOLD[one.word]
        column = path[one.word]
        yield one.name, told(column[0]), told(best[one.word]), told(column[-1])


def titles(figure):
    yield "", "share of the market, and rent"
    yield "periods", "quality (rivals: 1)"
    yield "openness, o", f"the same after {PERIODS} periods"


def data(figure, outputs):
    return {**figure.values, **outputs["path"]}
