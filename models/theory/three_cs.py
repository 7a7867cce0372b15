"""How do context, capabilities and control drive each other?

Gomes-Casseres (1997), section 2, Figure 1 and arrows 1 to 4. The source names the arrows and says
what flows along them; that they are these four equations, with everything measured from 0 to 1,
is the book's assumption. So is ageing, without which no gap would last.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import PROPORTION, Parameter
from models.core.quantity import Quantity
from models.notation.niche_or_reach import (
    AGEING,
    ARROW_1,
    ARROW_2,
    ARROW_3,
    ARROW_4,
    CONTEXT_DEMAND,
    FIRST_CAPABILITY,
    FIRST_DEMAND,
    HELD_CAPABILITY,
    LEARNING_WITH_ALLIES,
    MISSING_CAPABILITY,
    NEEDED_CAPABILITY,
    SHARED_CONTROL,
)
from models.theory.sources import gomes_casseres

X, N = CONTEXT_DEMAND.symbol, NEEDED_CAPABILITY.symbol
H, S = HELD_CAPABILITY.symbol, SHARED_CONTROL.symbol
a1, a2, a3, a4 = ARROW_1.symbol, ARROW_2.symbol, ARROW_3.symbol, ARROW_4.symbol
lamda, delta = LEARNING_WITH_ALLIES.symbol, AGEING.symbol
FIGURE_1 = gomes_casseres("section 2, Fig. 1")

missing = sp.Max(N - H, 0)
pace = 1 - S + lamda * S  # of upgrading: control kept, and control shared

next_needed = N + a1 * (X - N)
next_shared = S + a2 * (missing - S)
next_held = H + a3 * pace * (N - H) - delta * H
next_demand = X + a4 * H * (1 - X)

t, u, v = sp.symbols("t u v", positive=True)
LASTING_GAP = Derivation(
    name="The gap that lasts",
    claim="A firm that upgrades while its capabilities age never quite has what it needs. What it "
    "lacks settles at the part of its need that is derived here.",
    start=sp.Eq(next_held - H, 0),
    ranges=((S, 1 / (1 + t)), (a3, u), (delta, v)),
    steps=(
        Step(
            sp.Eq((a3 * pace + delta) * (N - H), delta * N),
            "collect the terms with the missing capability",
        ),
        Step(
            sp.Eq(N - H, delta * N / (a3 * pace + delta)),
            "divide by the combined pace of upgrading and ageing, which is positive",
            1 / (a3 * pace + delta),
        ),
    ),
    origin=Derived("held capability stays as it is"),
)


def by_arrow(number: int) -> Assumption:
    """What the source says of an equation, and what it leaves to us."""
    return Assumption(f"arrow {number} of {FIGURE_1.text}, put into an equation")


def arrow(quantity: Quantity, default: float) -> Parameter:
    """The strength of one arrow of Figure 1; 0 switches it off."""
    return Parameter(
        quantity,
        default=default,
        domain=PROPORTION,
        box=(0, 0.5),
        origin=Assumption("a speed; the source says that the arrow is there, not how fast it is"),
    )


THREE_CS = Model(
    name="three_cs",
    title="Context, capabilities, control",
    question="How do context, capabilities and control drive each other over time?",
    parameters=(
        arrow(ARROW_1, 0.3),
        arrow(ARROW_2, 0.3),
        arrow(ARROW_3, 0.1),
        arrow(ARROW_4, 0.05),
        Parameter(
            LEARNING_WITH_ALLIES,
            default=0.5,
            domain=sp.Interval(0, 2),
            box=(0, 2),
            origin=Assumption(
                "below 1, a firm upgrades its own capabilities more slowly with allies"
            ),
        ),
        Parameter(
            AGEING,
            default=0.03,
            domain=sp.Interval(0, sp.Rational(1, 2)),
            box=(0, 0.2),
            origin=Assumption("capabilities lose worth when nothing is done"),
        ),
        Parameter(
            FIRST_DEMAND,
            default=0.6,
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("a market that asks for more than the firm has"),
        ),
        Parameter(
            FIRST_CAPABILITY,
            default=0.2,
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("a small firm"),
        ),
    ),
    states=(
        State(CONTEXT_DEMAND, FIRST_DEMAND.symbol, next_demand, by_arrow(4)),
        State(NEEDED_CAPABILITY, FIRST_CAPABILITY.symbol, next_needed, by_arrow(1)),
        State(HELD_CAPABILITY, FIRST_CAPABILITY.symbol, next_held, by_arrow(3)),
        State(SHARED_CONTROL, sp.Integer(0), next_shared, by_arrow(2)),
    ),
    equations=(Equation(MISSING_CAPABILITY, missing, Assumption("what is needed and not held")),),
)
