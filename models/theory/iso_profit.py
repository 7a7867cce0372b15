"""When are both a firm and the rest of its group better off together?

Gomes-Casseres (1997), appendix, Figure 3: the iso-profit lines of firm i and of all others,
which meet at (1, 1): there each side earns in the group what it would earn alone.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, Rule
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import OPEN_PROPORTION, POSITIVE, Parameter
from models.core.solving import solution, solutions
from models.core.substitution import of_one
from models.notation.group_profit import (
    BREAK_EVEN,
    GAIN,
    HIGHEST_POWER,
    LOWEST_POWER,
    POWER,
    REST_BREAK_EVEN,
    REST_GAIN,
    REST_POWER,
    SHARE,
    SIZE,
    SYNERGY,
)
from models.theory import group_profit
from models.theory.sources import gomes_casseres

s, sigma, rho = SIZE.single.symbol, SYNERGY.symbol, POWER.single.symbol
rho_rest = REST_POWER.symbol
FIGURE_3 = gomes_casseres("appendix, Fig. 3")

t, u = sp.symbols("t u", positive=True)
POSSIBLE = ((s, 1 / (1 + t)), (rho, (1 + t) * u / (1 + u)))  # 0 < s < 1 and s rho < 1


def over_positive(ratio: sp.Expr) -> sp.Expr:
    """The same ratio with what is positive, as 1 - s, below the line."""
    above, below = sp.fraction(sp.together(ratio))
    if sp.factor(sp.together(below.subs(POSSIBLE, simultaneous=True))).is_positive:
        return above / below
    return -above / -below


mean_power = sp.Eq(s * rho + (1 - s) * rho_rest, 1)  # SHARES_SUM_TO_ONE, firm i and the rest
rest_power = over_positive(solution(mean_power, rho_rest))
share = s * rho
gain = of_one(group_profit.gain)
rest_gain = gain.subs(rho, rest_power)

own_line = solution(sp.Eq(gain, 1), sigma)
rest_line = over_positive(solution(sp.Eq(rest_gain, 1), sigma))
slope = own_line.diff(rho).subs(rho, 1)
rest_slope = over_positive(sp.cancel(rest_line.diff(rho).subs(rho, 1)))
crossings = solutions(sp.Eq(own_line, rest_line), rho)

lowest_power = solution(sp.Eq(gain, 1), rho)
highest_power = solution(sp.Eq(rest_gain, 1), rho)
width = sp.factor(highest_power - lowest_power)

REST_POWER_FALLS = Derivation(
    name="One firm's power is the others' loss",
    claim="Extra power of firm i lowers the power of the others, by the ratio of the two sizes.",
    start=rho_rest - 1,
    given=(sp.Eq(rho_rest, rest_power),),
    steps=(
        Step(rest_power - 1, "solve the weighted mean of 1 for the others' power"),
        Step(-s / (1 - s) * (rho - 1), "factor out what both terms share"),
    ),
    origin=Derived("from the sum of shares"),
)

FIRM_ACCEPTS = Derivation(
    name="What firm i accepts",
    claim="Firm i is at least as well off in the group if its power is not too low.",
    start=sp.Ge(gain, 1),
    steps=(Step(sp.Ge(rho, lowest_power), "divide by synergy, which is positive", 1 / sigma),),
    origin=FIGURE_3,
)

REST_ACCEPTS = Derivation(
    name="What the others accept",
    claim="The others are at least as well off in the group if firm i's power is not too high.",
    start=sp.Ge(rest_gain, 1),
    ranges=POSSIBLE,
    steps=(
        Step(
            sp.Ge(sigma * (1 - s * rho), 1 - s),
            "multiply by 1 minus relative size, which is positive",
            1 - s,
        ),
        Step(
            sp.Le(rho, highest_power),
            "solve for power; dividing by a negative number reverses the sign",
            -1 / (s * sigma),
        ),
    ),
    origin=FIGURE_3,
)

ROOM_EXISTS = Derivation(
    name="Some power suits both",
    claim="A bargaining power that suits both sides exists exactly when synergy is at least 1, "
    "whatever the sizes.",
    start=sp.Ge(highest_power, lowest_power),
    ranges=POSSIBLE,
    steps=(
        Step(sp.Ge(width, 0), "subtract the lower limit from both sides"),
        Step(sp.Ge(sigma, 1), "multiply by size and synergy, both positive", s * sigma),
    ),
    origin=Derived("from the two limits"),
)

POWER_WITHIN_WHOLE = Rule(
    s * rho < 1, "a firm can't take the whole: relative_size times bargaining_power must be < 1"
)

RELATIVE_SIZE = Parameter(
    SIZE.single,
    default=0.3,
    domain=OPEN_PROPORTION,
    box=(0.05, 0.95),
    origin=Assumption("firm i is clearly smaller than the others together"),
)
SYNERGY_AROUND_ONE = Parameter(
    SYNERGY,
    default=1.3,
    domain=POSITIVE,
    box=(0.05, 2.5),
    origin=Assumption("around 1, where a group neither adds nor loses profit"),
)

ISO_PROFIT = Model(
    name="iso_profit",
    title="A firm and the rest of its group",
    question="When are both a firm and the rest of its group better off together?",
    parameters=(
        RELATIVE_SIZE,
        SYNERGY_AROUND_ONE,
        Parameter(
            POWER.single,
            default=1.2,
            domain=POSITIVE,
            box=(0.05, 2.5),
            origin=Assumption("around 1, where shares follow stand-alone profits"),
        ),
    ),
    rules=(POWER_WITHIN_WHOLE,),
    equations=(
        Equation(SHARE.single, share, gomes_casseres("appendix, eq. (3)")),
        Equation(GAIN.single, gain, Derived("eq. (4) over stand-alone profit")),
        Equation(REST_POWER, rest_power, Derived("shares sum to 1")),
        Equation(REST_GAIN, rest_gain, Derived("eq. (4) for the others together")),
        Equation(BREAK_EVEN, own_line, FIGURE_3),
        Equation(REST_BREAK_EVEN, rest_line, FIGURE_3),
        Equation(LOWEST_POWER, lowest_power, Derived("the firm breaks even")),
        Equation(HIGHEST_POWER, highest_power, Derived("the others break even")),
    ),
)
