"""What must be seen of a group's value and its founder's profit, for every number of members."""

import numpy as np

from models import GROUP_SIZE
from tests.pictures.names import name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, cursor, dot, level, line
from tests.pictures.words import change, fixed, how_many, percent

FEWEST, MOST = GROUP_SIZE.parameter("members").box
PLANES = {"group_worth": 0, "gain": 1, "bargained_gain": 1}

UNNAMED = {"group_worth"}  # the title of its axis says what the line is


def settings():
    """A founder that is alone and should be."""
    return [{"members": 1, "licence_claim": 1}]


def drawn(figure, outputs):
    sizes = outputs["sizes"]
    for one in series(figure.exhibit):
        yield line(one, sizes["members"], sizes[one.word], PLANES[one.word])
        if PLANES[one.word]:
            yield name(one.name, MOST, sizes[one.word][-1], plane=1)
    yield level(EDGES, [1, 1], plane=1)
    for word in ("group_worth", "gain"):
        yield cursor(figure.members, PLANES[word])
        yield dot(figure.members, outputs[word], PLANES[word])
    for members, text in turning(outputs):
        gain = sizes["gain"][members - FEWEST]
        yield level([members, members], [gain, -np.inf], plane=1, kind="cursor")
        yield dot(members, gain, plane=1, kind="mark")
        yield name(text, members, 0, plane=1, near=50)


def turning(outputs):
    """Numbers of members at which something changes for the founder, and what it does."""
    if FEWEST < outputs["best"] < MOST:
        yield outputs["best"], f"best: {outputs['best']}"
    if outputs["minority"] is not None:
        yield outputs["minority"], f"under half of the claims: {outputs['minority']}"
    if outputs["worse"] is not None:
        yield outputs["worse"], f"worse than alone: {outputs['worse']}"


def texts(figure, outputs):
    return [text for _, text in turning(outputs)]


def says(figure, outputs):
    best, worse, members = outputs["best"], outputs["worse"], how_many(figure.members, "member")
    if best == FEWEST:
        yield "stay alone: with this licence it would not earn more"
        yield f"up to {MOST} members"
    else:
        size = how_many(best, "member")
        yield f"stop at {size}" if best < MOST else f"let the group grow to {size} at least"
        yield f"where it earns {change(outputs['sizes']['gain'][best - FEWEST])}"
    if worse is not None and best > FEWEST:
        yield f"With {worse} or more members it earns less than it would alone, though the group’s"
    if figure.members == FEWEST:
        yield f"With {members} there is no group yet: the founder is alone"
        return
    if figure.members != best:
        yield f"With {members} the founder earns {change(outputs['gain'])}"
    yield f"group of {members}"
    yield f"earns {fixed(outputs['group_worth'])} times what the founder"


def notes(figure, outputs):
    members = how_many(figure.members, "member")
    yield f"With {members}; the founder has {percent(outputs['profit_share'])} of all claims"


def titles(figure):
    yield "", "total value (founder alone: 1)"
    yield "members, n", "founder’s profit (alone: 1)"


def tables(figure, outputs):
    partner, partners = figure.partner_size, figure.members - 1
    yield "Profit", "alone", "in the group"
    for who, alone, word in (
        ("Founder, by licence", 1, "gain"),
        ("Founder, by bargaining", 1, "bargained_gain"),
        ("One partner, by licence", partner, "partner_gain"),
        ("All members", 1 + partner * partners, "synergy"),
    ):
        if partners or word != "partner_gain":
            yield who, fixed(100 * alone, 0), fixed(100 * alone * outputs[word], 0)


def data(figure, outputs):
    return {**figure.values, **outputs["sizes"]}
