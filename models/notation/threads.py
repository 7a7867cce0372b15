"""Symbols of the chapter that ties the others together."""

from models.core.quantity import Quantity
from models.notation.declare import one

MARKET_RIVALRY = one(
    "m_M",
    "market_rivalry",
    "how much the partners compete, apart from what they divide",
    "0 to 1",
    spoken="rivalry in the market",
    nonnegative=True,
)
CAPABILITY_STRENGTH = one(
    "c",
    "capability_strength",
    "strength of each of the three capabilities before anything is learned together",
    "ratio",
    nonnegative=True,
)
NEED_OF_EQUALS = one(
    "epsilon",
    "need_of_equals",
    "how far it is partners of one size that need each other; at 0 it is unlike partners",
    "0 to 1",
    nonnegative=True,
)
STILL_WORKING = one(
    "omega",
    "still_working",
    "part of all such alliances that is at work when the stages have been run",
    "share",
    nonnegative=True,
)
UNDERSTOOD = one(
    "z_f",
    "understood",
    "part of all such alliances whose stakeholders understand them by then",
    "share",
    nonnegative=True,
)
CREATED = one(
    "J_f",
    "created",
    "joint knowledge when the learning race has been run",
    "0 to 1",
    nonnegative=True,
)
SHORTFALL = one(
    "h",
    "shortfall",
    "part of its profit alone that the worse-off partner lacks",
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
BRIDGE_2 = _bridge(2, "synergy is what the partners can do together")
BRIDGE_3 = _bridge(3, "how much the partners need each other follows from their sizes")
BRIDGE_4 = _bridge(4, "only alliances at work create together")
BRIDGE_5 = _bridge(5, "what was created together strengthens the capabilities")
BRIDGE_6 = _bridge(6, "what the firm gains is the start of its economic performance")
BRIDGE_7 = _bridge(7, "what stakeholders understand is the start of social performance")
BRIDGES = (BRIDGE_1, BRIDGE_2, BRIDGE_3, BRIDGE_4, BRIDGE_5, BRIDGE_6, BRIDGE_7)
