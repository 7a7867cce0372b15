"""Should a firm join at a loss because synergy will grow?

Gomes-Casseres (1997), section 3, "Benefits from group membership": firms may join "even in the
absence of immediate benefits if they expect network effects to rise with the growth of the
group". The book's own step is to count later profits for less.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, Rule
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import OPEN_PROPORTION, POSITIVE, Parameter
from models.notation.group_profit import POWER
from models.notation.growing_groups import (
    DISCOUNT,
    FINAL_SYNERGY,
    FIRST_SYNERGY,
    NEEDED_PATIENCE,
    PERSISTENCE,
    VALUE_OF_JOINING,
)
from models.theory import bandwagon

rho, delta, gamma = POWER.single.symbol, DISCOUNT.symbol, PERSISTENCE.symbol
first, final = FIRST_SYNERGY.symbol, FINAL_SYNERGY.symbol

# In period t synergy is final - (final - first) gamma^t, and the gain rho times that. Each of the
# two parts of gain less 1 is a geometric series when it is counted today.
loss_now = 1 - rho * first
gain_later = rho * final - 1
value_of_joining = gain_later / (1 - delta) - (gain_later + loss_now) / (1 - gamma * delta)

# Never, if nothing is gained later: then it is 1. At once, if nothing is lost now: then it is 0.
lost, gained = sp.Max(0, loss_now), sp.Max(0, gain_later)
needed_patience = lost / (lost + (1 - gamma) * gained)

A, B = sp.symbols("A B", positive=True)
t, u = sp.symbols("t u", positive=True)
BELOW_ONE = ((delta, 1 / (1 + t)), (gamma, 1 / (1 + u)))

PATIENCE_PAYS = Derivation(
    name="Patience enough",
    claim="A firm that loses B a period at first and gains A a period in the end should join "
    "exactly when it is patient enough.",
    start=sp.Ge(A / (1 - delta) - (A + B) / (1 - gamma * delta), 0),
    ranges=BELOW_ONE,
    steps=(
        Step(
            sp.Ge(A * (1 - gamma * delta) - (A + B) * (1 - delta), 0),
            "multiply by both denominators, which are positive",
            (1 - delta) * (1 - gamma * delta),
        ),
        Step(sp.Ge(delta * (B + (1 - gamma) * A), B), "collect patience on the left"),
        Step(
            sp.Ge(delta, B / (B + (1 - gamma) * A)),
            "divide by what is positive",
            1 / (B + (1 - gamma) * A),
        ),
    ),
    origin=Derived("from the sum of two geometric series"),
)

PATIENCE = Model(
    name="patience",
    title="Joining at a loss",
    question="How patient must a firm be to join at a loss because synergy will grow?",
    parameters=(
        Parameter(
            POWER.single,
            default=0.95,
            domain=POSITIVE,
            box=(0.5, 1.5),
            origin=Assumption(
                "a little below 1, like the others' power when firm i has extra power"
            ),
        ),
        bandwagon.FIRST,
        bandwagon.FINAL,
        Parameter(
            PERSISTENCE,
            default=0.7,
            domain=OPEN_PROPORTION,
            box=(0.05, 0.95),
            origin=Assumption("synergy covers the same part of the remaining way in each period"),
        ),
        Parameter(
            DISCOUNT,
            default=0.9,
            domain=OPEN_PROPORTION,
            box=(0.5, 0.98),
            origin=Assumption("later profits count for less, at a steady rate"),
        ),
    ),
    rules=(Rule(first < final, "first_synergy must be below final_synergy"),),
    equations=(
        Equation(VALUE_OF_JOINING, value_of_joining, Derived("two geometric series")),
        Equation(NEEDED_PATIENCE, needed_patience, Derived("the value of joining is zero")),
    ),
)
