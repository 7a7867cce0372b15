"""What must be seen of where allies pay, by a firm's size and its market."""

import numpy as np

from models.exhibits.niche_or_reach.propensity import EXHIBIT, FIRMS
from tests.pictures.names import name, within
from tests.pictures.planes import dot, line
from tests.pictures.regions import Regions
from tests.pictures.words import change, fixed, percent

HIGHEST = EXHIBIT.constants["highest"]


def drawn(figure, outputs):
    sizes = outputs["sizes"]
    border = _even(outputs)
    above = {True: "both", False: "own"}
    yield Regions(lambda x, y: np.vectorize(above.get)(y >= np.interp(x, sizes, border)))
    for one in _seen(outputs):
        look = "ink" if one["level"] == 0.5 else "ink dashed"
        seen = one["importance"] <= HIGHEST
        x, y = sizes[seen], one["importance"][seen]
        if not seen.all():
            x = np.append(x, np.interp(HIGHEST, one["importance"], sizes))
            y = np.append(y, HIGHEST)
        yield line(look, x, y)
        yield name(percent(one["level"]), x[-1], y[-1], near=20)
    yield within("reach: allies pay", "both", optional=np.interp(0.7, sizes, border) > 1.5)
    yield within("niche: better alone", "own", optional=np.interp(0.85, sizes, border) < 1.2)
    for firm in FIRMS:
        place = firm["size_to_rivals"], firm["scale_importance"]
        yield dot(*place, kind="mark")
        yield name(firm["name"], *place)


def _even(outputs):
    """Where half of the firms seek allies."""
    return next(one["importance"] for one in outputs["lines"] if one["level"] == 0.5)


def _seen(outputs):
    """The lines of equal propensity that begin below the top of the plane."""
    return [one for one in outputs["lines"] if one["importance"][0] < HIGHEST]


def texts(figure, outputs):
    return [percent(one["level"]) for one in _seen(outputs)]


def titles(figure):
    yield "size divided by that of all rivals, x", "importance of scale, θ"


def says(figure, outputs):
    yield f"with {percent(outputs['share_alone'])} of its market"
    yield f"earns {change(outputs['gain'])} it would alone"
    better = "it reaches for scale," if outputs["gain"] > 1 else "it does better in its niche,"
    even = change(outputs["gain"]) == change(1)
    yield "niche and reach are worth the same to it," if even else better
    yield f"{percent(outputs['propensity'])} of such firms seek allies"
    limit = outputs["threshold_size"] / (1 + outputs["threshold_size"])
    some = f"for firms with up to {percent(limit)}"
    yield some if limit >= 0.01 else "only for firms with less than 1%"


def settings():
    yield {"size_to_rivals": 0.4}  # allies hardly change its profit


def tables(figure, outputs):
    yield "Market share alone", percent(outputs["share_alone"])
    yield "Market share with allies", percent(outputs["share_allied"])
    yield "Profit with allies (alone: 1)", fixed(outputs["gain"])
    yield "Propensity to ally", percent(outputs["propensity"])


def notes(figure, outputs):
    yield "This firm in this market"


def data(figure, outputs):
    along = outputs["along"]
    return {word: along[word] for word in (*figure.values, *along)}
