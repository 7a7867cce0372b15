"""What must be seen of forty alliances: a strip each, by stage, and the conditions of one."""

import numpy as np

from models.exhibits.stages.one_alliance import CONDITIONS, LIVES
from models.exhibits.stages.stages import LAYERS, OUTCOMES
from models.simulation.stages import PERIODS
from tests.pictures.names import name
from tests.pictures.planes import ghost, line, many
from tests.pictures.words import fixed, how_many, percent

LINES, STRIPS = 0, 1
BESIDE = np.inf  # pixels from a line to its name: those of stages are a legend


def drawn(figure, outputs):
    lives = dict(enumerate(outputs["lives"], start=1))
    for stage, one in enumerate(LAYERS):
        pale = [
            strip
            for number, life in lives.items()
            for strip in strips(number, life == stage)
            if number != figure.number
        ]
        yield many("strip", f"{one.colour} pale", pale, STRIPS)
        yield many("strip", one, strips(figure.number, lives[figure.number] == stage), STRIPS)
    yield name(f"{figure.number}", 0, figure.number, STRIPS, near=20)
    expected, life = outputs["expected"], outputs["life"]
    yield ghost("ink", expected["period"], expected["alive"])
    yield name("expected to be alive", expected["period"][-1], expected["alive"][-1])
    lived = slice(None if outputs["over"] is None else outputs["over"] + 1)
    for one in CONDITIONS:
        yield line(one, life["period"][lived], life[one.word][lived])
        yield name(one.name, life["period"][lived][-1], life[one.word][lived][-1], near=40)


def strips(number, here):
    """From when to when an alliance is in a stage; nothing is told of what follows the end."""
    edges = np.flatnonzero(np.diff(here[:-1], prepend=False, append=False))
    return [[(first, number), (after, number)] for first, after in edges.reshape(-1, 2)]


def texts(figure, outputs):
    yield f"{figure.number}"


def says(figure, outputs):
    yield f"Alliance {figure.number}"
    yield from lived(outputs["formed"], outputs["over"], outputs)
    living, expected = outputs["living"], outputs["expected"]["alive"][-1]
    yield f"{LIVES} alliances, {living or 'none'} {'are' if living > 1 else 'is'}"
    yield f"{PERIODS} periods"
    yield f"share expected to be alive, {percent(expected)}"
    yield f"would be {fixed(LIVES * expected, 1)} of them"


def lived(formed, over, outputs):
    """How far a life came, and how often it was evaluated with which outcome but the last."""
    after = "" if over is None else f"after {how_many(over, 'period')}"
    if formed is None:
        yield f"is given up in formation {after}." if after else "is still being formed."
        return
    yield f"begins to operate after {how_many(formed, 'period')} and"
    yield f"ends {after};" if after else f"is still alive after {PERIODS} periods;"
    for one in OUTCOMES[:2]:
        count = outputs[one.word]
        often = "once" if count == 1 else f"{count} times"
        yield f"{one.name} {often}" if count else f"never {one.name}"


def settings():
    yield {"first_complementarity": 0.2, "first_rivalry": 0.9}  # one of them lives in the end
    yield {"first_complementarity": 0.2, "first_rivalry": 0.8, "seed": 12}  # two of them do


def tables(figure, outputs):
    yield "periods at work", outputs["worked"]
    for one in OUTCOMES:
        yield one.name, outputs[one.word]


def titles(figure):
    yield "periods", "its conditions, and the share expected to be alive"


def notes(figure, outputs):
    yield f"The life of alliance {figure.number}"


def data(figure, outputs):
    life = dict(outputs["life"])
    names = [*(one.name for one in LAYERS), "ended"]
    stages = [names[stage] for stage in life.pop("stage")]
    return {"alliance": figure.number, "period": life.pop("period"), "stage": stages, **life}
