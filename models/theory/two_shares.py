"""Can two printed percentages be told apart without the numbers they are of?

The book's own, to judge a pair in section 5.2.2 of Ishida, after Caroli and others (2018): profit
organisations are 33% as developers and 24% as promoters, of how many is not said. The shares are
read as shares of each role; cases are taken to be independent, and groups large enough for the
normal law.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import OPEN_PROPORTION, POSITIVE, Parameter
from models.notation.literature import (
    FIRST_SHARE,
    FIRST_TOTAL,
    FIRST_WEIGHT,
    GAP,
    GAP_ERROR,
    GAP_HIGH,
    GAP_LOW,
    SECOND_SHARE,
    SECOND_TOTAL,
    SHARE_OF_BOTH,
)
from models.theory.sources import ishida

p_1, p_2 = FIRST_SHARE.symbol, SECOND_SHARE.symbol
N_1, N_2 = FIRST_TOTAL.symbol, SECOND_TOTAL.symbol
delta, s, w = GAP.symbol, GAP_ERROR.symbol, FIRST_WEIGHT.symbol
p_both = SHARE_OF_BOTH.symbol
REACH = sp.Float("1.96")  # so many standard errors on each side hold 95%

gap = p_1 - p_2
spread = p_1 * (1 - p_1) + p_2 * (1 - p_2)
gap_error = sp.sqrt(p_1 * (1 - p_1) / N_1 + p_2 * (1 - p_2) / N_2)
share_of_both = w * p_1 + (1 - w) * p_2

N_each, z, t = sp.symbols("N_each z t", positive=True)
needed_total = z**2 * spread / gap**2
needed_weight = (p_both - p_2) / gap

ENOUGH_CASES = Derivation(
    name="How many cases it takes to tell two shares apart",
    claim="If both groups have the same number of cases, the interval of the gap excludes zero "
    "from this number on; z is 1.96.",
    start=sp.Ge(gap**2, z**2 * spread / N_each),
    ranges=((p_1, p_2 + t),),
    steps=(
        Step(
            sp.Ge(N_each, needed_total),
            "multiply by the number of cases and divide by the squared gap",
            N_each / gap**2,
        ),
    ),
    origin=Derived("the gap is at least z standard errors; both sides squared"),
)

WEIGHT_OF_THE_FIRST = Derivation(
    name="How large the first group is",
    claim="If nobody is in both groups, the share of both together shows how large the first "
    "group is.",
    start=sp.Eq(p_both, share_of_both),
    ranges=((p_1, p_2 + t),),
    steps=(
        Step(sp.Eq(p_both - p_2, w * gap), "subtract the second share"),
        Step(sp.Eq(needed_weight, w), "divide by the gap, which is positive", 1 / gap),
    ),
    origin=Derived("from the share of both groups together"),
)

TWO_SHARES = Model(
    name="two_shares",
    title="Two shares without their totals",
    question="Does 33% of some and 24% of others show a difference?",
    parameters=(
        Parameter(
            FIRST_SHARE,
            default=0.33,
            domain=OPEN_PROPORTION,
            box=(0.05, 0.95),
            origin=ishida("section 5.2.2: profit organisations as developers"),
        ),
        Parameter(
            SECOND_SHARE,
            default=0.24,
            domain=OPEN_PROPORTION,
            box=(0.05, 0.95),
            origin=ishida("section 5.2.2: profit organisations as promoters"),
        ),
        Parameter(
            FIRST_TOTAL,
            default=100,
            domain=POSITIVE,
            box=(20, 545),
            origin=Assumption("the source does not give this total; there are 545 initiatives"),
        ),
        Parameter(
            SECOND_TOTAL,
            default=445,
            domain=POSITIVE,
            box=(20, 545),
            origin=Assumption("the source does not give this total; both groups together have 545"),
        ),
    ),
    equations=(
        Equation(GAP, gap, Derived("by definition")),
        Equation(GAP_ERROR, gap_error, Assumption("independent cases, each in one group")),
        Equation(GAP_LOW, delta - REACH * s, Assumption("the normal law holds")),
        Equation(GAP_HIGH, delta + REACH * s, Assumption("the normal law holds")),
        Equation(FIRST_WEIGHT, N_1 / (N_1 + N_2), Assumption("nobody is in both groups")),
        Equation(SHARE_OF_BOTH, share_of_both, Assumption("nobody is in both groups")),
    ),
)
