"""What must be seen of the chance that the weakest objective scores lowest, along its gap."""

import numpy as np

from models import WEAKEST_LINK
from tests.pictures.names import name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, cursor, dot, level, line
from tests.pictures.words import fixed, how_many, percent

BESIDE = 50  # pixels from a line to its name: nothing else is in its way


def drawn(figure, outputs):
    curve, blind = outputs["curve"], outputs["picked_blindly"]
    gaps = curve["true_gap"]
    for one in series(figure.exhibit):
        yield line(one, gaps, curve[one.word])
    yield level(EDGES, [blind, blind])
    yield name("picked blindly", gaps[-1], blind)
    yield cursor(figure.true_gap)
    yield dot(figure.true_gap, outputs["scores_lowest"])


def titles(figure):
    yield "true gap, in steps of the scale, g", "chance of being found"


def says(figure, outputs):
    yield f"truly {fixed(figure.true_gap)} steps below"
    others = int(figure.other_objectives)
    yield "the other one" if others == 1 else f"the other {others}"
    lowest, blindly = (fixed(100 * outputs[w], 0) for w in ("scores_lowest", "picked_blindly"))
    yield f"scores lowest in {lowest} of 100 tries"
    yield f"with {how_many(figure.questions_each, 'question')}"
    yield f"{percent(figure.off_chance)} of the answers a step off"
    yield f"A blind pick would find it in {blindly}"
    yield f"takes {how_many(enough(figure), 'question')}"


def enough(figure):
    """The least number of questions with which the gap is two standard errors wide."""
    counts = np.arange(1, 1000)
    wide = WEAKEST_LINK.run(**figure.given | {"questions_each": counts})["gap_in_errors"]
    return counts[wide >= 2 - 1e-9][0]


def notes(figure, outputs):
    yield "Errors in steps of the scale"


def tables(figure, outputs):
    yield "error of a score", fixed(outputs["score_error"])
    yield "gap over error of a difference", fixed(outputs["gap_in_errors"])
    for one in series(figure.exhibit, "scores_lowest", "sure_at_least"):
        yield one.name, percent(outputs[one.word])


def data(figure, outputs):
    return {**figure.values, **outputs["curve"]}
