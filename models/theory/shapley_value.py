"""Where may bargaining power come from? Another answer: from what a firm adds.

The book's own step beyond Gomes-Casseres (1997), section 3, where the contribution to the joint
enterprise is "a prime source" of power. Shapley's value pays each firm its mean contribution
over all orders of joining. A group of k members has synergy sigma_k; a firm alone has 1.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.index import i, j, n, total
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import POSITIVE, Parameter
from models.notation.group_profit import (
    COALITION_SYNERGY,
    GAIN,
    MEAN_SYNERGY,
    POWER,
    PROFIT,
    SHAPLEY,
    TOTAL,
)
from models.theory import group_profit

pi, Pi = PROFIT.symbol, TOTAL.symbol
sigma, mean, phi = COALITION_SYNERGY.symbol, MEAN_SYNERGY.symbol, SHAPLEY.symbol

mean_synergy = total(sigma[i]) / n
others = Pi - pi[i]

# The firm that joins as number j meets j - 1 others, who on average are a fraction
# (j - 1) / (n - 1) of all others; it brings its own profit and lifts everyone's synergy.
contribution = sigma[j] * pi[i] + (sigma[j] - sigma[j - 1]) * (j - 1) / (n - 1) * others
shapley_value = pi[i] * mean + others * (sigma[n] - mean) / (n - 1)

CLOSED_FORM = Derivation(
    name="Shapley's value without permutations",
    claim="The mean contribution over all orders of joining needs only the mean synergy and the "
    "synergy of the whole group.",
    start=sp.Sum(contribution, (j, 1, n)) / n,
    given=(sp.Eq(mean, mean_synergy),),
    sizes=(2, 3, 4, 5, 6),
    steps=(
        Step(
            pi[i] * mean
            + others / (n * (n - 1)) * sp.Sum((j - 1) * (sigma[j] - sigma[j - 1]), (j, 1, n)),
            "separate the firm's own profit from what it adds to the others'",
        ),
        Step(
            pi[i] * mean + others / (n * (n - 1)) * (n * sigma[n] - total(sigma[i])),
            "sum by parts, so that each synergy but the last is subtracted once",
        ),
        Step(shapley_value, "the sum of synergies is n times their mean"),
    ),
    origin=Derived("from Shapley's definition"),
)

power = phi[i] / (sigma[n] * pi[i])  # (4), solved for power

SHAPLEY_VALUE = Model(
    name="shapley_value",
    title="Power from contribution",
    question="How much is each member's contribution to the group worth?",
    parameters=(
        group_profit.GROUP_PROFIT.parameter("stand_alone_profit"),
        Parameter(
            COALITION_SYNERGY,
            default=(1.0, 1.2, 1.5),
            domain=POSITIVE,
            box=(0.5, 2.5),
            begins_with=1,
            origin=Assumption("a firm alone has 1; synergy rises with the number of members"),
        ),
    ),
    equations=(
        Equation(TOTAL, group_profit.stand_alone_total.rhs, group_profit.APPENDIX),
        Equation(MEAN_SYNERGY, mean_synergy, Derived("the mean over groups of every size")),
        Equation(SHAPLEY, shapley_value, Derived("Shapley's value in closed form")),
        Equation(POWER, power, Derived("eq. (4) solved for bargaining power")),
        Equation(GAIN, phi[i] / pi[i], Derived("value in the group over profit alone")),
    ),
    least_members=2,
)
