"""What if the others go on as a group without the firm?

The book's own step beyond Gomes-Casseres (1997), appendix, which compares a firm's profit in the
group with its profit when there is no group at all. A firm that stays out of a group of the
others may earn more than that, by a standard it has not paid for, or less, left behind.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import POSITIVE, Parameter
from models.core.solving import solution
from models.notation.group_profit import (
    HIGHEST_POWER,
    LOWEST_POWER,
    NEEDED_SYNERGY,
    POWER,
    SIZE,
    SYNERGY,
)
from models.notation.growing_groups import OUTSIDE
from models.theory import iso_profit

s, sigma, rho, o = SIZE.single.symbol, SYNERGY.symbol, POWER.single.symbol, OUTSIDE.symbol

lowest_power = solution(sp.Eq(iso_profit.gain, o), rho)
highest_power = iso_profit.highest_power
needed_synergy = 1 + s * (o - 1)

STAYING_IS_POSSIBLE = Derivation(
    name="Room for a firm that could stay out",
    claim="Some bargaining power suits both sides exactly when synergy reaches a line that rises "
    "with what the firm would earn outside.",
    start=sp.Ge(highest_power, lowest_power),
    steps=(
        Step(sp.Ge(sigma + s - 1, s * o), "multiply by size and synergy, both positive", s * sigma),
        Step(sp.Ge(sigma, needed_synergy), "solve for synergy"),
    ),
    origin=Derived("from the two limits"),
)

OUTSIDE_OPTION = Model(
    name="outside_option",
    title="Staying out while the others form a group",
    question="How much synergy holds a firm that could stay out while the others go on?",
    parameters=(
        iso_profit.RELATIVE_SIZE,
        Parameter(
            SYNERGY,
            default=1.2,
            domain=POSITIVE,
            box=(0.1, 2.5),
            origin=Assumption("around 1, where a group neither adds nor loses profit"),
        ),
        Parameter(
            OUTSIDE,
            default=1,
            domain=POSITIVE,
            box=(0.2, 2),
            origin=Assumption(
                "around 1, where the others' group changes nothing for a firm outside it"
            ),
        ),
    ),
    equations=(
        Equation(LOWEST_POWER, lowest_power, Derived("the firm earns as much as it would outside")),
        Equation(HIGHEST_POWER, highest_power, Derived("the others break even")),
        Equation(NEEDED_SYNERGY, needed_synergy, Derived("the two limits meet")),
    ),
)
