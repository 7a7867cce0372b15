"""A split agreed in advance: when does it leave both partners better off?

FourWeekMBA says of joint ventures that profits are split equally; Gomes-Casseres (1997),
section 3, that they are usually shared according to ownership. Each is a share fixed before
anyone knows what synergy will be.
"""

import sympy as sp

from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Derived
from models.core.parameter import OPEN_PROPORTION, Parameter
from models.core.solving import solution
from models.notation.group_profit import (
    GAIN,
    NEEDED_SYNERGY,
    POWER,
    REST_GAIN,
    SHARE,
    SIZE,
    SYNERGY,
)
from models.theory import iso_profit
from models.theory.sources import four_week_mba

s, sigma, rho = SIZE.single.symbol, SYNERGY.symbol, POWER.single.symbol
alpha = SHARE.single.symbol

power = solution(sp.Eq(alpha, iso_profit.share), rho)
gain = iso_profit.gain.subs(rho, power)
rest_gain = iso_profit.rest_gain.subs(rho, power)
needed_synergy = sp.Max(*(solution(sp.Eq(each, 1), sigma) for each in (gain, rest_gain)))
needed_for_equal_split = needed_synergy.subs(alpha, sp.Rational(1, 2))
needed_for_ownership_split = needed_synergy.subs(alpha, s)

JOINT_VENTURE = Model(
    name="joint_venture",
    title="A split agreed in advance",
    question="When does a fixed split leave both partners of a joint venture better off?",
    parameters=(
        iso_profit.RELATIVE_SIZE,
        iso_profit.SYNERGY_AROUND_ONE,
        Parameter(
            SHARE.single,
            default=0.5,
            domain=OPEN_PROPORTION,
            box=(0.05, 0.95),
            origin=four_week_mba("'Joint venture'"),
        ),
    ),
    equations=(
        Equation(POWER.single, power, Derived("eq. (3) solved for bargaining power")),
        Equation(GAIN.single, gain, Derived("eq. (4) over stand-alone profit")),
        Equation(REST_GAIN, rest_gain, Derived("the partner has the rest of the profit")),
        Equation(NEEDED_SYNERGY, needed_synergy, Derived("both partners break even")),
    ),
)
