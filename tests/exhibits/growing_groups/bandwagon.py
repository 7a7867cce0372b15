"""What must be seen of synergy and both break-even lines against the number of members."""

import numpy as np

from models import BANDWAGON
from models.exhibits.growing_groups.bandwagon import EXHIBIT
from tests.pictures.names import name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, cursor, dot, level, line
from tests.pictures.regions import gains
from tests.pictures.words import change, fixed

LOW, TOP = EXHIBIT.constants["low"], EXHIBIT.constants["top"]
FEWEST, MOST = BANDWAGON.parameter("members").box
VERDICTS = {
    "both": "no firm earns less than it would alone, so this is region A.",
    "own": "only firm i gains, so this is point B.",
    "rest": "only the others gain.",
    "none": "nobody gains.",
}


def settings():
    """Where nobody gains, and where nobody gains or loses."""
    loses = {"bargaining_power": 1, "final_synergy": 1}
    return [loses, {**loses, "first_synergy": 1}]


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
    if outputs["entry"] is not None and outputs["entry"] > FEWEST:
        yield f"both gain from {outputs['entry']} members"


def says(figure, outputs):
    yield f"With {int(figure.members)} members"
    yield f"synergy is {fixed(outputs['synergy'])}"
    yield VERDICTS[outputs["gains"]]
    yield f"Firm i earns {change(outputs['gain'])}"
    yield f"the others earn {change(outputs['rest_gain'])}"
    entry = outputs["entry"]
    if entry is None:
        yield f"At every size up to {MOST} members at least one side loses."
    else:
        since = f"once there are {entry} members."
        yield f"Neither side loses {'at any size, even in a pair.' if entry == FEWEST else since}"


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
