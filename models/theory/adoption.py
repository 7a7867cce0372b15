"""When do firms join because firms join?

Gomes-Casseres (1997), appendix: "Bandwagon growth can arise when this expectation is based on
group size". Here many firms of one size decide again in each period; in so large a group one
firm's extra power costs each other firm next to nothing, so that synergy alone counts.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import POSITIVE, PROPORTION, Parameter
from models.core.solving import solutions
from models.notation.growing_groups import ADOPTION as ADOPTED
from models.notation.growing_groups import (
    EXPECTATION,
    EXPECTED_SYNERGY,
    FINAL_SYNERGY,
    FIRST_ADOPTION,
    FIRST_SYNERGY,
    RESPONSE,
    WILLING,
)
from models.theory.bandwagon import POINT_B

x, x0, e, beta = ADOPTED.symbol, FIRST_ADOPTION.symbol, EXPECTATION.symbol, RESPONSE.symbol
first, final = FIRST_SYNERGY.symbol, FINAL_SYNERGY.symbol
expected_synergy, willing = EXPECTED_SYNERGY.symbol, WILLING.symbol

expected = first + (final - first) * (e + (1 - e) * x)
response = 1 / (1 + sp.exp(-beta * (expected_synergy - 1)))

pull = beta * (final - first) * (1 - e)  # how strongly those who are in pull others in
reluctance = beta * (1 - first - (final - first) * e)  # against joining an empty group
slope = pull * willing * (1 - willing)

# A share x stays as it is, x = L(c x - r), at one reluctance r; L is the logistic function.
c, t = sp.symbols("c t", positive=True)
resting_reluctance = c * x - sp.log(x) + sp.log(1 - x)
steep_ends = solutions(sp.Eq(c * x * (1 - x), 1), x)  # real if the pull exceeds 4
tipping_ends = [resting_reluctance.subs(x, end) for end in steep_ends]

SLOPE = Derivation(
    name="How joining feeds itself",
    claim="One more member makes others willing in proportion to the pull, and most strongly where "
    "half of all firms are willing.",
    start=response.diff(expected_synergy) * expected.diff(x),
    given=(sp.Eq(willing, response),),
    steps=(Step(slope, "this is how steep the response is where a share $y$ is willing"),),
    origin=Derived("from the response"),
)

UNSTABLE = Derivation(
    name="Where the group tips",
    claim="If the share that stays as it is rises with reluctance, the response there is steeper "
    "than 1, and a slightly larger share tips into growth.",
    start=sp.Gt(resting_reluctance.diff(x), 0),
    ranges=((x, 1 / (1 + t)),),
    steps=(
        Step(
            sp.Gt(c * x * (1 - x), 1), "multiply by $x$ and by $1 - x$, both positive", x * (1 - x)
        ),
    ),
    origin=Derived("from the shares that stay as they are"),
)

ADOPTION = Model(
    name="adoption",
    title="Firms that join because firms join",
    question="Does a group become a bandwagon, or does it stay small?",
    parameters=(
        Parameter(
            FIRST_SYNERGY,
            default=0.6,
            domain=POSITIVE,
            box=(0.5, 1),
            origin=Assumption("at most 1, as at point B"),
        ),
        Parameter(
            FINAL_SYNERGY,
            default=1.5,
            domain=POSITIVE,
            box=(1, 2.5),
            origin=Assumption("what the group would have with every firm in it"),
        ),
        Parameter(
            RESPONSE,
            default=8,
            domain=POSITIVE,
            box=(1, 20),
            origin=Assumption(
                "firms differ in how much synergy they ask for; similar firms respond more strongly"
            ),
        ),
        Parameter(EXPECTATION, default=0, domain=PROPORTION, box=(0, 1), origin=POINT_B),
        Parameter(
            FIRST_ADOPTION,
            default=0.3,
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("the firms that the founder has won over"),
        ),
    ),
    states=(
        State(ADOPTED, x0, willing, Assumption("a willing firm is a member one period later")),
    ),
    equations=(
        Equation(
            EXPECTED_SYNERGY,
            expected,
            Assumption(
                "a weighted mean of the group as it is and a full one; that firms may act on "
                "what they expect is in the appendix of Gomes-Casseres (1997), on bandwagon growth"
            ),
        ),
        Equation(WILLING, response, Assumption("half are willing if they expect a synergy of 1")),
    ),
)
