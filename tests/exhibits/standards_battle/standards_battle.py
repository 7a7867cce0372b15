"""What must be seen of a battle of standards: shares over time, and survivors of all battles."""

import numpy as np

from models.core.showing import listed
from models.simulation.standards_battle import BATTLES, PERIODS, STARTS
from tests.pictures.bars import swings
from tests.pictures.names import ends, name, said
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, level, line
from tests.pictures.words import fixed, how_many, percent, share

SCALE = "minimum efficient scale"
KINDS = ("survivors", "survives", "leads")
BESIDE = 110  # pixels from a line to its name: all seven may end at one place


def drawn(figure, outputs):
    path, designs = outputs["path"], series(figure.exhibit, *STARTS[figure.start])
    shares = path["market_share"].T
    for one, long in zip(designs, shares, strict=True):
        yield line(one, path["period"], long)
    yield ends(zip(STARTS[figure.start], shares[:, -1], strict=True))
    yield level(EDGES, [figure.minimum_scale] * 2)
    if figure.minimum_scale < 0.95:
        yield name(SCALE, 0, figure.minimum_scale)
    (survivors,) = series(figure.exhibit, "survivors")
    yield said(f"{survivors.name} →")
    yield swings(((survivors, part) for part in outputs["battles"]["survivors"]), upright=True)


def texts(figure, outputs):
    for count, part in enumerate(outputs["battles"]["survivors"]):
        yield f"{count}"
        if part:
            yield share(part)
    yield f"↑ share of {BATTLES} battles"


def says(figure, outputs):
    designs, left, battles = list(STARTS[figure.start]), outputs["left"], outputs["battles"]
    yield f"In battle {figure.battle}, {outputs['leader']} leads"
    yield f"with {percent(outputs['path']['market_share'][-1].max())} of the market"
    yield f"{len(left)} of {len(designs)} designs"
    yield "survive:" if len(left) > 1 else "survives:"
    yield f"{listed(left)}."
    most = np.argmax(battles["leads"])
    yield f"In {BATTLES} battles, {designs[most]} leads"
    yield f"most often, in {percent(battles['leads'][most])}"
    yield f"on average {fixed(battles['mean'], 1)} designs survive"


def tables(figure, outputs):
    battles, (start, *_) = outputs["battles"], outputs["path"]["market_share"]
    yield "Design", "at start", "survives", "leads"
    for k, design in enumerate(STARTS[figure.start]):
        yield design, percent(start[k]), share(battles["survives"][k]), share(battles["leads"][k])


def titles(figure):
    yield "periods", "share of the market"


def notes(figure, outputs):
    shares = f"share of {BATTLES} battles that each design survives or leads"
    yield f"Share at the start, and {shares}"


def data(figure, outputs):
    battles, designs = outputs["battles"], list(STARTS[figure.start])
    path, many = outputs["path"], len(designs)
    counts = [how_many(count, "survivor") for count in range(many + 1)]
    whats = ["market share"] * path["market_share"].size + [f"battles with {one}" for one in counts]
    ends_of = ["battles it survives"] * many + ["battles it leads"] * many
    return {
        "what": whats + ends_of,
        "period": np.append(np.repeat(path["period"], many), [PERIODS] * (3 * many + 1)),
        "design": designs * len(path["period"]) + ["any"] * (many + 1) + designs * 2,
        "value": np.concatenate(
            [path["market_share"].ravel(), *(battles[one] for one in KINDS)],
        ),
    }
