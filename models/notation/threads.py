"""Symbols of the chapter that ties the others together."""

from models.core.quantity import Quantity
from models.notation.declare import one

MARKET_RIVALRY = one(
    "m_M",
    "market_rivalry",
    "how much the partners compete in the market, apart from dividing their profit",
    "0 to 1",
    spoken="rivalry in the market",
    nonnegative=True,
)
CAPABILITY_STRENGTH = one(
    "c",
    "capability_strength",
    "strength of each of the three capabilities before the partners learn anything together",
    "ratio",
    nonnegative=True,
)
NEED_OF_EQUALS = one(
    "epsilon",
    "need_of_equals",
    "which partners need each other: at 0 unlike partners, at 1 partners of equal size",
    "0 to 1",
    nonnegative=True,
)
STILL_WORKING = one(
    "omega",
    "still_working",
    "share of all such alliances that are at work when the run of the stages ends",
    "share",
    nonnegative=True,
)
UNDERSTOOD = one(
    "z_f",
    "understood",
    "share of all such alliances whose stakeholders understand them when that run ends",
    "share",
    nonnegative=True,
)
CREATED = one(
    "J_f",
    "created",
    "joint knowledge when the run of the learning race ends",
    "0 to 1",
    nonnegative=True,
)
SHORTFALL = one(
    "h",
    "shortfall",
    "share of its stand-alone profit that the worse-off partner fails to earn",
    "share",
    nonnegative=True,
)


def _bridge(number: int, what: str) -> Quantity:
    return one(
        f"b_{number}",
        f"bridge_{number}",
        f"whether {what}; 0 is broken, 1 is whole",
        "0 to 1",
        spoken=f"bridge {number}",
        nonnegative=True,
    )


BRIDGE_1 = _bridge(1, "a partner left short brings conflict")
BRIDGE_2 = _bridge(2, "synergy is collective strength")
BRIDGE_3 = _bridge(3, "how much partners need each other follows from their sizes")
BRIDGE_4 = _bridge(4, "only alliances at work create joint knowledge")
BRIDGE_5 = _bridge(5, "joint knowledge strengthens the capabilities")
BRIDGE_6 = _bridge(6, "economic performance starts from what the firm gains")
BRIDGE_7 = _bridge(7, "social performance starts from what stakeholders understand")
BRIDGES = (BRIDGE_1, BRIDGE_2, BRIDGE_3, BRIDGE_4, BRIDGE_5, BRIDGE_6, BRIDGE_7)
