"""What must be seen of phases of learning: what is learned now, by cell, and work over time."""

import numpy as np

from models.core.typography import typeset
from models.data import alliance_phases
from models.data.learning_priorities import CELLS, DIMENSIONS, KIND, TABLE
from models.simulation.learning_phases import PERIODS
from tests.pictures.heat_maps import HeatMap
from tests.pictures.names import ends, name
from tests.pictures.picture import series
from tests.pictures.planes import cursor, line
from tests.pictures.words import Fitted, fixed, percent

PHASES = "awareness", "exploration", "expansion", "commitment_phase"
FAINT, DARK = 0.04, 0.6  # a cell of which nothing is learned, and of which all is


def drawn(figure, outputs):
    records = outputs["records"]
    *first, fourth, mutual = lines = series(figure.exhibit)
    for one in lines:
        yield line(one, records["period"], records[one.word])
    yield cursor(figure.period)
    for number, (period, share) in places(records, first).items():
        yield name(number, period, share, near=16)
    names = Fitted(f"4 {fourth.name}", "phase 4"), Fitted(mutual.name, "mutual")
    yield ends((text, records[one.word][-1]) for text, one in zip(names, lines[3:], strict=True))
    cells = [outputs["cells"][f"{row}_{one.name}"] for row in DIMENSIONS for one in lines[:4]]
    yield HeatMap(
        tuple(DIMENSIONS.values()),
        tuple(zip(*heads(figure, outputs), feet(figure), strict=True)),
        ("Phase", "share of work", mutual_now(figure, outputs)),
        tuple(map(fixed, cells)),
        tuple(FAINT + (DARK - FAINT) * part for part in cells),
    )


def places(records, first):
    """Where the number of a phase stands: the first on its way down, others at their most."""
    found = {}
    for k, one in enumerate(first):
        share = records[one.word]
        place = int(np.argmax(share < 0.8 if k == 0 else share))
        if share.max() > 0.04:
            found[f"{k + 1}"] = place, share[place]
    return found


def heads(figure, outputs):
    """The phases, and which part of the work is in each now."""
    phases = series(figure.exhibit, *PHASES)
    shares = (percent(outputs["records"][word][figure.period]) for word in PHASES)
    return [Fitted(f"{k} {one.name}", f"{k}") for k, one in enumerate(phases, 1)], list(shares)


def mutual_now(figure, outputs):
    return f"{percent(outputs['records']['mutual_share'][figure.period])} mutual"


def feet(figure):
    """Which part of the learning is mutual in each phase."""
    parts = (percent(TABLE.depth[KIND, one.name]) for one in series(figure.exhibit, *PHASES))
    return [Fitted(f"{part} mutual", part) for part in parts]


def short(figure):
    *_, fourth, mutual = lines = series(figure.exhibit)
    numbers = {f"{k}": one for k, one in enumerate(lines[:3], 1)}
    return {**numbers, f"4 {fourth.name}": fourth, "phase 4": fourth, "mutual": mutual}


def titles(figure):
    yield "period", "share of the work in a phase"


def texts(figure, outputs):
    for column in zip(*heads(figure, outputs), strict=True):
        yield from column
    for row in DIMENSIONS:
        for one in series(figure.exhibit, *PHASES):
            yield fixed(outputs["cells"][f"{row}_{one.name}"])
    yield mutual_now(figure, outputs)
    yield from feet(figure)
    yield from places(outputs["records"], series(figure.exhibit)[:3])
    yield Fitted("4 commitment", "phase 4")


def settings():
    """Where just more than half of the work is in one phase, and where most is in expansion."""
    much = {"protection": 0.77, "first_trust": 0.79, "tacitness": 0.76, "prior_ties": 0.6}
    return [{"period": 65}, {**much, "emphasis": 0.92, "period": 83}]


def says(figure, outputs):
    now = {word: column[figure.period] for word, column in outputs["records"].items()}
    largest = max(series(figure.exhibit, *PHASES), key=lambda one: now[one.word])
    yield f"In period {figure.period}"
    yield most_of(now[largest.word])
    yield f"is in {largest.name},"
    mutual = percent(now["mutual_share"]) if now["mutual_share"] else "none"
    yield f"{mutual} of the learning is mutual"
    half = outputs["half"]
    less = f"Less than half of the learning is mutual throughout the {PERIODS} periods"
    yield less if np.isnan(half) else f"for the first time in period {int(half)}"
    told = typeset(TABLE.says[*figure.cell.split("_")])
    yield f"{CELLS[figure.cell]}, the chosen cell, reads “{told}”."


def most_of(work):
    """The part of the work that is in the phase with most of it."""
    part = percent(work)
    if part == percent(1):
        return "nearly all of the work" if work < 1 else "all of the work"
    most = "most" if int(part.strip("%")) > 50 else "the largest part"
    return f"{most} of the work, {part}"


def presses(figure, outputs):
    for row, label in DIMENSIONS.items():
        for one in series(figure.exhibit, *PHASES):
            cell = f"{row}_{one.name}"
            says = typeset(TABLE.says[row, one.name])
            part = fixed(outputs["cells"][cell])
            yield cell, cell == figure.cell, f"{label} in {one.name}, {part}: {says}"


def notes(figure, outputs):
    row, phase = figure.cell.split("_")
    told = typeset(TABLE.loc[row, phase].to_dict())
    yield f"{CELLS[figure.cell]}. {told['says']}."
    yield f"What {phase} means. {typeset(alliance_phases.load().says[phase])}"
    depth = f"We code the depth of this cell as {fixed(told['depth'])}, because {told['reason']}."
    yield f"{depth} Press another cell of the table to read it."
    yield f"In period {figure.period}"


def tables(figure, outputs):
    now = {word: column[figure.period] for word, column in outputs["records"].items()}
    yield "trust", fixed(now["trust"])
    for k, word in enumerate(PHASES[:3], 1):
        yield f"pace from phase {k} to {k + 1}", fixed(now[f"pace_from_{word}"], 3)


def data(figure, outputs):
    return outputs["records"]
