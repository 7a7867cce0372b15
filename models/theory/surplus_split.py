"""The same division, told as shares of the surplus: what if a firm earns nothing alone?

Gomes-Casseres (1997) speaks of a share of the group's *surplus* in section 3, and of a share of
its *total* profit in the appendix. The two are different coordinates of one division; only the
first survives a stand-alone profit of zero or less.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.index import i, total
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import PROPORTION, REAL, Parameter
from models.core.solving import solution
from models.notation.group_profit import (
    EARNED,
    GROUP,
    POWER,
    PROFIT,
    SIZE,
    SURPLUS_SHARE,
    SYNERGY,
    TOTAL,
)
from models.theory import group_profit
from models.theory.sources import gomes_casseres

pi, Pi, s, sigma = PROFIT.symbol, TOTAL.symbol, SIZE.symbol, SYNERGY.symbol
w, rho = SURPLUS_SHARE.symbol, POWER.symbol

surplus = sigma * Pi - Pi
profit_in_group = pi[i] + w[i] * (sigma - 1) * Pi
of_size = sp.Eq(pi[i], s[i] * Pi)

power = sp.expand(solution(sp.Eq(group_profit.FOUR.result, profit_in_group), rho[i]))

POWER_FROM_SURPLUS = Derivation(
    name="Power in terms of the surplus",
    claim="Bargaining power is 1 exactly when a firm's part of the surplus equals its part of "
    "stand-alone profits.",
    start=power - 1,
    given=(of_size,),
    steps=(
        Step((1 + w[i] * (sigma - 1) / s[i]) / sigma - 1, "insert relative size"),
        Step((w[i] - s[i]) * (sigma - 1) / (s[i] * sigma), "put over a common denominator"),
    ),
    origin=Derived("from (4) and the surplus"),
)

SURPLUS_SHARES_SUM_TO_ONE = Derivation(
    name="The whole surplus is shared",
    claim="Profits in the group add up to the group's profit exactly when the parts of the surplus "
    "add up to the surplus: its shares sum to 1, if there is any.",
    start=sp.Eq(total(profit_in_group), sigma * Pi),
    given=(group_profit.stand_alone_total,),
    sizes=(1, 2, 3, 5, 8),
    steps=(
        Step(
            sp.Eq((sigma - 1) * Pi * total(w[i]), surplus),
            "take the stand-alone profits, which add up to their total, from both sides",
        ),
    ),
    origin=Derived("from (2)"),
)

SURPLUS_SPLIT = Model(
    name="surplus_split",
    title="Sharing the surplus",
    question="What does each member earn if the group shares out only what it adds?",
    parameters=(
        Parameter(
            PROFIT,
            default=(-10, 30, 50),
            domain=REAL,
            box=(-10, 100),
            origin=Assumption("a firm that could not survive alone, with two partners that could"),
        ),
        Parameter(
            SYNERGY,
            default=1.5,
            domain=group_profit.GROUP_PROFIT.parameter("synergy").domain,
            box=(0.5, 2.5),
            origin=Assumption("the source asks only that it is positive"),
        ),
        Parameter(
            SURPLUS_SHARE,
            default=(0.5, 0.3, 0.2),
            domain=PROPORTION,
            box=(0, 1),
            origin=gomes_casseres("section 3, 'The share of each member'"),
            sums_to_one=True,
        ),
    ),
    equations=(
        Equation(TOTAL, group_profit.stand_alone_total.rhs, group_profit.APPENDIX),
        Equation(GROUP, group_profit.group_profit.rhs, gomes_casseres("appendix, eq. (2)")),
        Equation(EARNED, profit_in_group, Derived("stand-alone profit and a part of the surplus")),
    ),
)
