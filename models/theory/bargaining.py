"""Where may bargaining power come from? One answer: from negotiation.

The book's own step beyond Gomes-Casseres (1997), who takes power as given in the appendix and
traces it to relative capabilities in section 3. Nash's bargain shares the surplus by strength.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, Parameter
from models.core.solving import solution
from models.notation.group_profit import (
    GAIN,
    POWER,
    REST_GAIN,
    SIZE,
    SIZE_EFFECT,
    STRENGTH,
    SYNERGY,
)
from models.theory import iso_profit
from models.theory.acceptable_divisions import SURPLUS

s, sigma, rho = SIZE.single.symbol, SYNERGY.symbol, POWER.single.symbol
b, t = STRENGTH.symbol, SIZE_EFFECT.symbol

own_surplus = s * (iso_profit.gain - 1)
rest_surplus = (1 - s) * (iso_profit.rest_gain - 1)
nash_product = b * sp.log(own_surplus) + (1 - b) * sp.log(rest_surplus)  # its logarithm

bargained_power = sp.expand(solution(sp.factor(nash_product.diff(rho)), rho))
strength = s**t / (s**t + (1 - s) ** t)

POWER_FROM_STRENGTH = Derivation(
    name="Power above 1",
    claim="A firm bargains for more than its part of stand-alone profits exactly when its "
    "negotiating strength exceeds its relative size.",
    start=bargained_power - 1,
    steps=(Step((b - s) * (sigma - 1) / (s * sigma), "put over a common denominator"),),
    origin=Derived("from Nash's bargain"),
)

BARGAINING = Model(
    name="bargaining",
    title="Power from negotiation",
    question="How much bargaining power does a firm negotiate for itself?",
    parameters=(
        iso_profit.RELATIVE_SIZE,
        SURPLUS,
        Parameter(
            SIZE_EFFECT,
            default=0.5,
            domain=NONNEGATIVE,
            box=(0, 3),
            origin=Assumption(
                "0: equal strength, whatever the size; 1: strength in proportion to size"
            ),
        ),
    ),
    equations=(
        Equation(STRENGTH, strength, Assumption("strength follows size, by a power law")),
        Equation(POWER.single, bargained_power, Derived("the Nash product is largest")),
        Equation(GAIN.single, iso_profit.gain, Derived("eq. (4) over stand-alone profit")),
        Equation(REST_GAIN, iso_profit.rest_gain, Derived("eq. (4) for the others together")),
    ),
)
