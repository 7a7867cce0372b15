"""What must be seen of firms that join because firms join: who is willing, and who is in."""

import numpy as np

from tests.pictures.picture import series
from tests.pictures.planes import EDGES, dot, level, line
from tests.pictures.regions import Regions
from tests.pictures.words import fixed, percent

UNNAMED = {"adoption", "willing"}  # the titles of the axes say what the lines are


def drawn(figure, outputs):
    curve, path = outputs["curve"], outputs["records"]["adoption"]
    willing, group = series(figure.exhibit, "willing", "adoption")

    def grows(x, y):
        seen = np.interp(x, curve["adoption"], curve["willing"])
        return np.where((x < y) & (y < seen), "both", np.where((seen < y) & (y < x), "rest", ""))

    yield Regions(grows)
    yield level(EDGES, EDGES)
    yield line(willing, curve["adoption"], curve["willing"])
    up_and_over = np.repeat(path, 2)
    yield line(group, up_and_over[:-1], [0, *up_and_over[2:]])
    for one in outputs["resting"]:
        yield dot(one["share"], one["share"], kind="mark" if one["tips"] else "dot")
    yield dot(figure.first_adoption, 0)


def texts(figure, outputs):
    places = {tips: [] for tips in (False, True)}
    for one in outputs["resting"]:
        places[one["tips"]].append(percent(one["share"]))
    yield f"● stays at {' or '.join(places[False])}"
    for tip in places[True]:
        yield f"○ tips at {tip}"


def titles(figure):
    yield "share of firms in the group, x", "share willing to be members, y"


def says(figure, outputs):
    start, end = figure.first_adoption, outputs["end"]
    yield f"starts with {percent(start) if start else 'none'} of the firms"
    moves = end - start
    way = "grows to" if moves > 0.005 else "shrinks to" if moves < -0.005 else "stays at"
    yield f"{way} {percent(end)}"
    if any(one["tips"] for one in outputs["resting"]):
        low, middle, high = (percent(one["share"]) for one in outputs["resting"])
        yield f"tips at {middle}: from a smaller start it ends at {low}"
        yield f"from a larger start at {high}."
    else:
        yield "doesn’t depend on where it starts"
    yield f"expect a synergy of {fixed(outputs['records']['expected_synergy'][0])}"


def notes(figure, outputs):
    yield "Share of all firms"


def tables(figure, outputs):
    records, soon = outputs["records"], figure.exhibit.constants["soon"]
    yield "members at the start", percent(figure.first_adoption)
    yield "willing at the start", percent(records["willing"][0])
    yield f"members after {soon} periods", percent(records["adoption"][soon])
    yield "members in the end", percent(outputs["end"])


def data(figure, outputs):
    return {**figure.values, **outputs["records"]}
