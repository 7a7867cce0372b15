"""Is an alliance strategic, or conventional?

FourWeekMBA lists five criteria, and does not say whether one of them is enough or all five are
needed. Both readings are here, in the logic of three values: 1 is yes, 0 is no, and one half is
"not sure". There "or" is the largest of the answers and "and" is the smallest (Kleene).
"""

import sympy as sp

from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Origin
from models.core.parameter import PROPORTION, Parameter
from models.core.quantity import Quantity
from models.notation.alliance_types import (
    BLOCKS_RIVAL,
    BUILDS_COMPETENCY,
    BY_ALL,
    BY_ONE,
    CONTRADICTION,
    CRITICAL_TO_GOAL,
    DISPENSABLE,
    KEEPS_CHOICES,
    LOWERS_RISK,
)
from models.theory.sources import four_week_mba

CRITERIA = (CRITICAL_TO_GOAL, BLOCKS_RIVAL, KEEPS_CHOICES, LOWERS_RISK, BUILDS_COMPETENCY)
LIST = four_week_mba("'Understanding strategic alliance', the five criteria")

goal, rival, choices, risk, edge = (criterion.symbol for criterion in CRITERIA)
by_one = sp.Max(goal, rival, choices, risk, edge)
by_all = sp.Min(goal, rival, choices, risk, edge)
contradiction = sp.Min(sp.Max(goal, edge), DISPENSABLE.symbol)


def _answer(quantity: Quantity, origin: Origin) -> Parameter:
    return Parameter(quantity, default=0.5, domain=PROPORTION, box=(0, 1), origin=origin)


STRATEGIC_CRITERIA = Model(
    name="strategic_criteria",
    title="Strategic or conventional?",
    question="Is this alliance strategic, by one criterion or by all five?",
    parameters=(
        *(_answer(criterion, LIST) for criterion in CRITERIA),
        _answer(DISPENSABLE, Assumption("checks the two criteria that say 'critical'")),
    ),
    equations=(
        Equation(BY_ONE, by_one, Assumption("the list read with 'or' between its points")),
        Equation(BY_ALL, by_all, Assumption("the list read with 'and' between its points")),
        Equation(
            CONTRADICTION, contradiction, Assumption("a firm would miss what is critical to it")
        ),
    ),
)
