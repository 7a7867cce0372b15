"""What does a firm earn in a group, and what does it depend on?

Gomes-Casseres (1997), appendix "The profits of firms in groups", equations (1) to (4).
The source writes the sum of stand-alone profits as pi_n; here it is Pi, since n counts firms.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.index import i, total
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import POSITIVE, Parameter
from models.core.solving import solution
from models.notation.group_profit import (
    EARNED,
    GAIN,
    GROUP,
    POWER,
    PROFIT,
    SHARE,
    SIZE,
    SYNERGY,
    TOTAL,
)
from models.theory.sources import gomes_casseres

pi, Pi, s, sigma = PROFIT.symbol, TOTAL.symbol, SIZE.symbol, SYNERGY.symbol
group, alpha, rho, earned = GROUP.symbol, SHARE.symbol, POWER.symbol, EARNED.symbol

APPENDIX = gomes_casseres("appendix")

stand_alone_total = sp.Eq(Pi, total(pi[i]))
relative_size = sp.Eq(s[i], pi[i] / Pi)
profit_in_group = sp.Eq(earned[i], group * alpha[i])  # (1)
group_profit = sp.Eq(group, Pi * sigma)  # (2)
profit_share = sp.Eq(alpha[i], pi[i] / Pi * rho[i])  # (3)

part_of_whole = sp.Mul(pi[i] / Pi, rho[i], evaluate=False)
FOUR = Derivation(
    name="Equation (4)",
    claim="A firm's profit in a group is the product of what it earns alone, synergy and power.",
    start=profit_in_group.rhs,
    given=(stand_alone_total, group_profit, profit_share),
    steps=(
        Step(group_profit.rhs * alpha[i], "insert (2), the group's profit"),
        Step(
            sp.Mul(group_profit.rhs, part_of_whole, evaluate=False),
            "insert (3), the firm's share",
        ),
        Step(sp.Mul(pi[i], sigma, rho[i], evaluate=False), "the stand-alone total cancels"),
    ),
    origin=gomes_casseres("appendix, eq. (4)"),
)

SHARES_SUM_TO_ONE = Derivation(
    name="Power is bounded",
    claim="Shares sum to 1 exactly when the members' bargaining power, weighted by their "
    "stand-alone profits, has a mean of 1. So nobody's power can be chosen freely.",
    start=sp.Eq(total(alpha[i]), 1),
    given=(profit_share, relative_size),
    steps=(
        Step(sp.Eq(total(profit_share.rhs), 1), "insert (3)"),
        Step(
            sp.Eq(total(s[i] * rho[i]), 1),
            "write relative size for a firm's part of all stand-alone profits",
        ),
    ),
    origin=Derived("from (3) and the sum of shares"),
)

power = solution(profit_share, rho[i])  # (3), read the other way
gain = sp.cancel(FOUR.result / pi[i])

GROUP_PROFIT = Model(
    name="group_profit",
    title="Profits in a group",
    question="What does each member of a group earn, and what does it depend on?",
    parameters=(
        Parameter(
            PROFIT,
            default=(20, 30, 50),
            domain=POSITIVE,
            box=(1, 100),
            origin=Assumption("three firms of different sizes, in any unit of money"),
        ),
        Parameter(
            SYNERGY,
            default=1.5,
            domain=POSITIVE,
            box=(0.5, 2.5),
            origin=Assumption("the source asks only that it is positive"),
        ),
        Parameter(
            SHARE,
            default=(0.3, 0.3, 0.4),
            domain=sp.Interval.Lopen(0, 1),
            box=(0.01, 1),
            origin=Assumption("the source asks only that power is positive and shares sum to 1"),
            sums_to_one=True,
        ),
    ),
    equations=(
        Equation(TOTAL, stand_alone_total.rhs, APPENDIX),
        Equation(SIZE, relative_size.rhs, gomes_casseres("appendix, first factor of eq. (3)")),
        Equation(GROUP, group_profit.rhs, gomes_casseres("appendix, eq. (2)")),
        Equation(POWER, power, gomes_casseres("appendix, eq. (3) solved for bargaining power")),
        Equation(EARNED, profit_in_group.rhs, gomes_casseres("appendix, eq. (1)")),
        Equation(GAIN, gain, Derived("eq. (4) over stand-alone profit")),
    ),
)
