"""What is a firm's own advantage worth once it is in a group?

Gomes-Casseres (1997), appendix, calls the firm's own advantages its "sole source of profits" at
synergy 1 and power 1. How much one per cent more of them brings depends on what stays as it was.
"""

import sympy as sp

from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Derived
from models.core.parameter import PROPORTION, Parameter
from models.core.substitution import of_one
from models.notation.group_profit import (
    AT_FIXED_POWER,
    AT_FIXED_SHARE,
    AT_FIXED_SURPLUS_SHARE,
    PROFIT,
    SHARE,
    SIZE,
    SURPLUS_SHARE,
    SYNERGY,
    TOTAL,
)
from models.theory import group_profit, iso_profit, surplus_split
from models.theory.acceptable_divisions import SURPLUS
from models.theory.sources import gomes_casseres

pi, s, sigma = PROFIT.single.symbol, SIZE.single.symbol, SYNERGY.symbol
Pi, alpha, w = TOTAL.symbol, SHARE.single.symbol, SURPLUS_SHARE.single.symbol
others = sp.Symbol("others", positive=True)


def elasticity(profit: sp.Expr) -> sp.Expr:
    """Per cent more in the group for one per cent more alone, what the others earn as it was."""
    with_others = profit.subs(Pi, pi + others)
    ratio = pi * with_others.diff(pi) / with_others
    return sp.factor(ratio.subs(others, pi * (1 - s) / s))


at_fixed_power = elasticity(of_one(group_profit.FOUR.result))
at_fixed_share = elasticity(alpha * group_profit.group_profit.rhs)
at_fixed_surplus_share = elasticity(of_one(surplus_split.profit_in_group))

OWN_ADVANTAGE = Model(
    name="own_advantage",
    title="What a firm's own advantage is worth",
    question="What does one per cent more of its own advantage bring a firm in a group?",
    parameters=(
        iso_profit.RELATIVE_SIZE,
        SURPLUS,
        Parameter(
            SURPLUS_SHARE.single,
            default=0.5,
            domain=PROPORTION,
            box=(0.05, 1),
            origin=gomes_casseres("section 3, 'The share of each member'"),
        ),
    ),
    equations=(
        Equation(AT_FIXED_POWER, at_fixed_power, Derived("eq. (4), power unchanged")),
        Equation(AT_FIXED_SHARE, at_fixed_share, Derived("eqs (1), (2), share unchanged")),
        Equation(AT_FIXED_SURPLUS_SHARE, at_fixed_surplus_share, Derived("surplus form")),
    ),
)
