"""What must be seen of a learning race: levels over time, and the way of trust and commitment."""

from models.simulation.learning_race import PERIODS
from tests.pictures.names import ends, name
from tests.pictures.picture import series
from tests.pictures.planes import cursor, dot, ghost, line
from tests.pictures.words import fixed, percent, signed

SIDES = "own", "partner"
UNEQUAL = "absorptive_capacity", "protection"
KINDS = "calculus", "knowledge", "identification"  # of trust, each a third of its range
AS_EQUALS = {
    "lives on": "firms would go on",
    "ends": "firms would part",
    "hangs in the balance": "firms would hang",
}


def settings():
    """Where the fate of an alliance hangs in the balance, or that of its equals, or its trust."""
    nothing = ("own_absorptive_capacity", "partner_absorptive_capacity", "joint_creation")
    return [
        {"partner_absorptive_capacity": 0.25, "own_protection": 1, "joint_creation": 0.05},
        {**dict.fromkeys(nothing, 0), "partner_protection": 1},
        {"prior_ties": 0.16},
        {"prior_ties": 0.23},
    ]


def drawn(figure, outputs):
    now, equals = outputs["now"], outputs["equals"]
    lines = series(figure.exhibit)
    for one in lines:
        yield line(one, now["period"], now[one.word])
    yield ends((one.name, now[one.word][-1]) for one in lines)
    (commitment,) = series(figure.exhibit, "commitment")
    yield line(commitment.colour, now["trust"], now["commitment"], plane=1)
    if any(figure.values[f"own_{one}"] != figure.values[f"partner_{one}"] for one in UNEQUAL):
        yield ghost(commitment, equals["period"], equals["commitment"])
        yield ghost(commitment, equals["trust"], equals["commitment"], plane=1)
    for period in range(0, PERIODS, 10):
        yield dot(now["trust"][period], now["commitment"][period], plane=1, kind="mark")
    yield dot(now["trust"][-1], now["commitment"][-1], plane=1)
    yield name("trust, and its kind →", 1, 0, plane=1, near=75)
    for third, kind in enumerate(KINDS):
        yield name(kind, (third + 0.5) / 3, 0, plane=1, near=55)
        if third:
            yield cursor(third / 3, plane=1)


def titles(figure):
    yield "period", "level, from 0 to 1"
    yield "", "commitment"


def says(figure, outputs):
    now, fate, of_equals = outputs["now"], outputs["fate"], outputs["fate_of_equals"]
    own, partner = (percent(now[f"{who}_learned"][-1]) for who in ("own", "partner"))
    yield f"After {PERIODS} periods our firm has learned {own} of what the partner knows"
    yield f"the partner {partner} of what our firm knows"
    yield f"{KINDS[min(int(3 * now['trust'][-1]), 2)]}-based"
    yield f"commitment is {percent(now['commitment'][-1])}"
    yield f"the alliance {fate}."
    yield f"offers {fixed(now['alliance_worth'].min())} of the most that it could"
    yield f"could have {fixed(figure.outside_worth)}"
    if of_equals != fate:
        yield "As equals"
        yield AS_EQUALS[of_equals]


def tables(figure, outputs):
    own, partner = series(figure.exhibit, "own_learned", "partner_learned")
    yield "Asymmetry of", own.name, partner.name, "gap"
    for text, word, period in (
        ("information: within reach at the start", "access", 0),
        ("learning: taken in over 10 periods", "learned", 10),
        (f"knowledge: learned after {PERIODS} periods", "learned", PERIODS),
    ):
        parts = [percent(outputs["now"][f"{side}_{word}"][period]) for side in SIDES]
        own, partner = (int(part.strip("%")) for part in parts)
        yield text, *parts, signed(own - partner, 0)


def notes(figure, outputs):
    yield "Each number is a part of what the other firm knows"


def data(figure, outputs):
    equals = outputs["equals"]
    compared = {f"{one.word}_as_equals": equals[one.word] for one in series(figure.exhibit)}
    return {**outputs["now"], **compared}
