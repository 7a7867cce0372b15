"""What must be seen of synergy and both break-even lines against the number of members."""

import numpy as np

from models import BANDWAGON
from models.exhibits.growing_groups.bandwagon import EXHIBIT
from tests.pictures.names import name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, cursor, dot, level, line
from tests.pictures.regions import gains
from tests.pictures.words import fixed

LOW, TOP = EXHIBIT.constants["low"], EXHIBIT.constants["top"]


def drawn(figure, outputs):
    sizes = outputs["sizes"]
    members = sizes["members"]
    for one in series(figure.exhibit):
        yield line(one, members, sizes[one.word])
    yield level(EDGES, [1, 1])
    needs = sizes["break_even_synergy"], sizes["rest_break_even_synergy"]
    yield gains(members, *needs, edges=(LOW, TOP))
    if outputs["entry"] is not None and outputs["entry"] > members[0]:
        yield cursor(outputs["entry"])
    yield dot(members[0], np.clip(sizes["synergy"][0], LOW, TOP), kind="mark")
    yield name("A", members[-1], TOP, near=60)
    yield name("B", members[0], np.clip(sizes["synergy"][0], LOW, TOP))
    yield dot(figure.members, np.clip(outputs["synergy"], LOW, TOP))


def texts(figure, outputs):
    low, _ = BANDWAGON.parameter("members").box
    if outputs["entry"] is not None and outputs["entry"] > low:
        yield f"both gain from {outputs['entry']} members"


def notes(figure, outputs):
    yield f"At a synergy of {fixed(outputs['synergy'])}"


def titles(figure):
    yield "members, n", "synergy, σ"


def tables(figure, outputs):
    yield "", "needs synergy", "earns (alone: 100)"
    for who, side in (("Firm i", ""), ("The others", "rest_")):
        needs, gain = outputs[f"{side}break_even_synergy"], outputs[f"{side}gain"]
        yield who, fixed(needs), fixed(100 * gain, 0)


def data(figure, outputs):
    return {**figure.values, **outputs["sizes"]}
