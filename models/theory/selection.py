"""What do the chosen cases say of all, if the kind that is counted was chosen more or less gladly?

The book's own, to judge the counts in Table 3 of Ishida: 21 of 42 articles, chosen by the author.
The model looks at expected counts; chance comes on top, see `small_sample`. The ends of the range
are what is known without any assumption on how cases were chosen.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, Rule
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import POSITIVE, Parameter
from models.notation.constellations import OBSERVED_SHARE, SAMPLE_SIZE, SUCCESSES
from models.notation.literature import (
    HIGHEST_RATIO,
    HIGHEST_SHARE,
    IMPLIED_SHARE,
    LOWEST_RATIO,
    LOWEST_SHARE,
    POPULATION,
    SELECTION_RATIO,
)
from models.theory.sources import ishida

M, N, k = POPULATION.symbol, SAMPLE_SIZE.symbol, SUCCESSES.symbol
omega, p = SELECTION_RATIO.symbol, IMPLIED_SHARE.symbol

chance_of_kind = k / (p * M)
chance_of_others = (N - k) / ((1 - p) * M)
implied_share = k / (k + omega * (N - k))
lowest_share = k / M
highest_share = (M - N + k) / M
lowest_ratio = k / (M - N + k)  # then every case that is not of the kind was chosen
highest_ratio = (M - k) / (N - k)  # then every case of the kind was chosen

t, u, v = sp.symbols("t u v", positive=True)

WHAT_CHOOSING_HIDES = Derivation(
    name="What choosing hides",
    claim="The share of a kind among all cases follows from its count among the chosen cases and "
    "from how likely the kind was to be chosen.",
    start=sp.Eq(chance_of_kind, omega * chance_of_others),
    ranges=((p, 1 / (1 + t)), (N, v + u), (k, v)),
    steps=(
        Step(
            sp.Eq(k * (1 - p), omega * p * (N - k)),
            "multiply by $p(1 - p)M$, which is positive",
            p * (1 - p) * M,
        ),
        Step(
            sp.Eq(implied_share, p),
            "collect $p$ and divide by its factor",
            1 / (k + omega * (N - k)),
        ),
    ),
    origin=Derived("from the two chances of being chosen"),
)

SELECTION = Model(
    name="selection",
    title="Who gets into a review",
    question="What do the chosen articles say about all, if one kind was more likely to be chosen?",
    parameters=(
        Parameter(
            POPULATION,
            default=42,
            domain=POSITIVE,
            box=(30, 120),
            origin=ishida("section 4: 42 articles"),
        ),
        Parameter(
            SAMPLE_SIZE,
            default=21,
            domain=POSITIVE,
            box=(5, 40),
            origin=ishida("Table 3: 21 of them classified"),
        ),
        Parameter(
            SUCCESSES,
            default=1,
            domain=POSITIVE,
            box=(1, 39),
            origin=ishida("Table 3: one of them under outcome"),
        ),
        Parameter(
            SELECTION_RATIO,
            default=1,
            domain=POSITIVE,
            box=(0.05, 2.5),
            origin=Assumption("1 means that the kind did not matter; the source does not say"),
        ),
    ),
    equations=(
        Equation(OBSERVED_SHARE, k / N, Derived("by definition")),
        Equation(
            IMPLIED_SHARE, implied_share, Derived("from the derivation, with expected counts")
        ),
        Equation(LOWEST_SHARE, lowest_share, Derived("no case left out is of the kind")),
        Equation(HIGHEST_SHARE, highest_share, Derived("every case left out is of the kind")),
        Equation(LOWEST_RATIO, lowest_ratio, Derived("the chance of the others is 1")),
        Equation(HIGHEST_RATIO, highest_ratio, Derived("the chance of the kind is 1")),
    ),
    rules=(
        Rule(sp.Le(N, M), "no more chosen than there are"),
        Rule(sp.Le(k, N - 1), "some of the chosen are not of the kind"),
        Rule(sp.Le(k, omega * (M - N + k)), "no more of the kind than there are cases left out"),
        Rule(sp.Le(omega * (N - k), M - k), "no fewer of the kind than were chosen"),
    ),
)
