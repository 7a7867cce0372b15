"""When does point B, where only one firm gains, come to lie in region A as the group grows?

Gomes-Casseres (1997), appendix: firm i would join at B, where synergy is below 1, the others not;
they might if they "expected that the network effects were increasing with time or with group
size, so that B would move upward and into region A". Here it grows by members. Then synergy rises
and, which the source leaves out, firm i's relative size falls, so that the others' line turns too.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import POSITIVE, Parameter
from models.notation.group_profit import (
    BREAK_EVEN,
    GAIN,
    MEMBERS,
    POWER,
    REST_BREAK_EVEN,
    REST_GAIN,
    SIZE,
    SYNERGY,
)
from models.notation.growing_groups import FINAL_SYNERGY, FIRST_SYNERGY, HALF_WAY
from models.theory import iso_profit
from models.theory.sources import gomes_casseres

s, sigma, rho, n = SIZE.single.symbol, SYNERGY.symbol, POWER.single.symbol, MEMBERS.symbol
first, final, h = FIRST_SYNERGY.symbol, FINAL_SYNERGY.symbol, HALF_WAY.symbol
POINT_B = gomes_casseres("appendix, point B of Fig. 3")

relative_size = 1 / n
joined = n - 2  # since the first pair
synergy = first + (final - first) * joined / (joined + h)
others_line = sp.cancel(iso_profit.rest_line.subs(s, relative_size))
others_slope = sp.cancel(others_line.diff(rho).subs(rho, 1))

m, t = sp.symbols("m t", positive=True)  # m: members beyond the first pair
POWER_BELOW_TWO = ((rho, 2 / (1 + t)),)
square, linear = final - 1, final * (2 - rho) + first * h - 1 - h
constant = h * (first * (2 - rho) - 1)

BELOW_ONE = Derivation(
    name="A place for point B",
    claim="Below a synergy of 1, there is a bargaining power at which firm i gains exactly when "
    "synergy exceeds firm i's relative size.",
    start=sp.Gt(1 / s, iso_profit.own_line.subs(rho, sigma)),  # the same line, read across
    steps=(Step(sp.Gt(sigma, s), "multiply by size and synergy, both positive", s * sigma),),
    origin=Derived("power must reach 1 over synergy and stay below 1 over size"),
)

OTHERS_NEED = Derivation(
    name="What the others must expect",
    claim="If firm i has extra power, the others need a synergy above 1. An increase that "
    "leaves synergy at 1 or below is not enough.",
    start=iso_profit.rest_line - 1,
    steps=(Step(s * (rho - 1) / (1 - s * rho), "put over a common denominator"),),
    origin=Derived("from the others' iso-profit line"),
)

OTHERS_NEED_LESS = Derivation(
    name="The line turns",
    claim="Among equal firms, the synergy that the others need beyond 1 falls with every further "
    "member.",
    start=others_line - 1,
    steps=(Step((rho - 1) / (n - rho), "put over a common denominator"),),
    origin=Derived("relative size is 1 over the number of members"),
)

OTHERS_FOLLOW = Derivation(
    name="When the others follow",
    claim="The others do not lose once the number of members makes a quadratic expression positive "
    "or zero. Write $m$ for the members beyond the first pair.",
    start=sp.Ge(synergy.subs(n, 2 + m), others_line.subs(n, 2 + m)),
    ranges=POWER_BELOW_TWO,
    steps=(
        Step(
            sp.Ge(square * m**2 + linear * m + constant, 0),
            "multiply by both denominators, which are positive",
            (m + h) * (2 + m - rho),
        ),
    ),
    origin=Derived("from the two lines"),
)

enough_members = 2 + (-linear + sp.sqrt(linear**2 - 4 * square * constant)) / (2 * square)

POWER_IN_A_PAIR = Parameter(
    POWER.single,
    default=1.45,
    domain=sp.Interval.open(0, 2),
    box=(0.5, 1.9),
    origin=Assumption(
        "below 2, at which firm i would take all the profit of a pair of equal firms"
    ),
)
FIRST = Parameter(
    FIRST_SYNERGY,
    default=0.8,
    domain=POSITIVE,
    box=(0.5, 1),
    origin=Assumption("at most 1, as at point B"),
)
FINAL = Parameter(
    FINAL_SYNERGY,
    default=1.4,
    domain=POSITIVE,
    box=(1, 2.5),
    origin=Assumption("at least 1, where the others may hope to gain"),
)
HALF_WAY_MEMBERS = Parameter(
    HALF_WAY,
    default=3,
    domain=POSITIVE,
    box=(1, 20),
    origin=Assumption("each further member adds less than the one before"),
)

BANDWAGON = Model(
    name="bandwagon",
    title="Point B as the group grows",
    question="From how many members on do the others gain as well?",
    parameters=(
        Parameter(
            MEMBERS,
            default=2,
            domain=sp.Interval(2, sp.oo),
            box=(2, 30),
            origin=Assumption("from a pair to a large constellation"),
        ),
        POWER_IN_A_PAIR,
        FIRST,
        FINAL,
        HALF_WAY_MEMBERS,
    ),
    equations=(
        Equation(SIZE.single, relative_size, Assumption("all firms would earn the same alone")),
        Equation(SYNERGY, synergy, Assumption("synergy rises with members, ever more slowly")),
        Equation(BREAK_EVEN, iso_profit.own_line, iso_profit.FIGURE_3),
        Equation(REST_BREAK_EVEN, others_line, iso_profit.FIGURE_3),
        Equation(GAIN.single, iso_profit.gain, Derived("eq. (4) over stand-alone profit")),
        Equation(REST_GAIN, iso_profit.rest_gain, Derived("eq. (4) for the others together")),
    ),
)
