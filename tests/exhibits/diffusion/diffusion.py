"""What must be seen of how a standard spreads: who has adopted, and how many adopt in a year."""

import numpy as np

from models.simulation.diffusion import SHOWN
from tests.pictures.names import name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, below, curve, level
from tests.pictures.tables import spot
from tests.pictures.words import fixed, percent

GROUPS = {  # where no curve runs: early at the left above, late at the right below
    "early adopters": ("right", 0),
    "early majority": ("right", 1),
    "late majority": ("left", 2),
    "laggards": ("left", 3),
}
STANDARDS = {0: "two separate standards", 1: "one standard for both"}


def drawn(figure, outputs):
    shown = outputs["run"]["elapsed_time"] < SHOWN + 1e-6
    run, allied = (
        {word: column[shown] for word, column in outputs[one].items()} for one in ("run", "allied")
    )
    years = run["elapsed_time"]
    known = {one.word: one for one in series(figure.exhibit)}
    for word in ("allied_adopters", "own_adopters", "other_adopters"):
        yield curve(known[word], years, run[word])
    apart = np.abs(run["own_adopters"] - run["other_adopters"])
    for word in ("own_adopters", "other_adopters") if apart.max() > 0.13 else ():
        yield name(known[word].name, years[apart.argmax()], run[word][apart.argmax()])
    yield below(known["adopters"], years, run["new_adopters"])
    yield below(known["allied_adopters"], years, allied["new_adopters"])
    cuts = figure.exhibit.constants["cuts"]
    for cut in cuts:
        yield level(EDGES, [cut, cut])
    for text, (side, k) in GROUPS.items():
        middle = ([*cuts, 1][k] + [*cuts, 1][k + 1]) / 2
        yield name(text, 0 if side == "left" else SHOWN, middle)


def told(time):
    return f"more than {SHOWN}" if time is None or np.isnan(time) else fixed(time, 1)


def says(figure, outputs):
    shared = figure.compatibility
    yield f"part of the market is {percent(figure.market_part)}"
    yield STANDARDS.get(shared, "standards that partly work together")
    yield f"half of its customers have adopted after {told(outputs['half']['firm'])} years"
    yield f"half of the other firm’s after {told(outputs['half']['other'])}"
    if shared == 1:
        yield "Neither firm could be faster, because every user counts as an example."
    else:
        both = told(outputs["half_allied"]["all"])
        yield f"If the firms shared one standard, both would need {both} years"


def titles(figure):
    yield "", "share that has adopted"


def notes(figure, outputs):
    (dashed,) = (one.name for one in series(figure.exhibit) if one.dashed)
    yield f"Years until half have adopted (dashed: {dashed})"


def tables(figure, outputs):
    yield "of", "as set", "one standard"
    for who, key in (("the firm’s", "firm"), ("the other’s", "other"), ("all", "all")):
        times = outputs["half"][key], outputs["half_allied"][key]
        yield who, *map(told, times)


def keys(figure, outputs):
    return map(spot, series(figure.exhibit, "own_adopters", "other_adopters", "adopters"))


def data(figure, outputs):
    return {**figure.values, **outputs["run"]}
