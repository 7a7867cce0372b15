"""How probable is a count in a sample, if the share it is compared with is true?

The book's own, to judge the counts in section 1 of Gomes-Casseres (1997). Cases are taken to be
independent of each other; `models/simulation/small_sample.py` looks at what happens if not.
One step of the model goes from one possible count to the next.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, Rule, State
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, OPEN_PROPORTION, POSITIVE, Parameter
from models.notation.constellations import (
    AT_MOST,
    COUNT,
    LIKELIHOOD,
    OBSERVED_SHARE,
    REFERENCE_SHARE,
    SAMPLE_SIZE,
    SUCCESSES,
)
from models.theory.sources import gomes_casseres

N, k, p = SAMPLE_SIZE.symbol, SUCCESSES.symbol, REFERENCE_SHARE.symbol
x, f, F = COUNT.symbol, LIKELIHOOD.symbol, AT_MOST.symbol

binomial_law = sp.binomial(N, x) * p**x * (1 - p) ** (N - x)
ratio = sp.combsimp(binomial_law.subs(x, x + 1) / binomial_law)
next_likelihood = f * ratio

COUNT_BY_COUNT = Derivation(
    name="From one count to the next",
    claim="To get the probability of the next count, multiply the probability of this count by a "
    "factor, which becomes smaller with every step.",
    start=binomial_law.subs(x, x + 1) / binomial_law,
    steps=(Step((N - x) / (x + 1) * p / (1 - p), "powers and factorials cancel"),),
    origin=Derived("from the binomial law"),
)

SMALL_SAMPLE = Model(
    name="small_sample",
    title="What a small sample can say",
    question="Could chance explain a count as low as this, or as high?",
    parameters=(
        Parameter(
            SAMPLE_SIZE,
            default=36,
            domain=POSITIVE,
            box=(1, 60),
            origin=gomes_casseres("section 1: 36 foreign investments"),
        ),
        Parameter(
            SUCCESSES,
            default=5,
            domain=NONNEGATIVE,
            box=(0, 60),
            origin=gomes_casseres("section 1: five of them jointly owned"),
        ),
        Parameter(
            REFERENCE_SHARE,
            default=0.3,
            domain=OPEN_PROPORTION,
            box=(0.01, 0.99),
            origin=gomes_casseres("section 1: about 30% for large firms"),
        ),
    ),
    states=(
        State(COUNT, sp.Integer(0), x + 1, Assumption("counts are gone through from 0 upwards")),
        State(
            LIKELIHOOD,
            binomial_law.subs(x, 0),
            next_likelihood,
            Derived("binomial law; cases are assumed to be independent"),
        ),
        State(
            AT_MOST,
            binomial_law.subs(x, 0),
            F + next_likelihood,
            Derived("the probability of one more count is added"),
        ),
    ),
    equations=(Equation(OBSERVED_SHARE, k / N, Derived("by definition")),),
    rules=(Rule(sp.Le(k, N), "no more successes than cases"),),
)
