"""How little does an alliance offer at the worst moment of a learning race?

The race of `learning_race` between partners who guard their knowledge alike, at one level of
trust, in the limit of many small steps. Then all that happens runs on one clock, the work done:
while the part that the faster learner has left falls to x, the part not yet created together
falls to x to the power of R, the pace of creating over the pace of learning.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import POSITIVE, Parameter
from models.notation.learning_phases import TRUST
from models.notation.learning_race import FIRST_WORTH, LEAST_WORTH, PACE_RATIO, WORST_LEFT
from models.theory import learning_race as race

R, g = PACE_RATIO.symbol, FIRST_WORTH.symbol
left, T = WORST_LEFT.symbol, TRUST.symbol
x, y, z, t, a, p = sp.symbols("x y z t a p", positive=True)

worth = 1 - x**R * (1 - g * x)
turning_point = R / (g * (1 + R))

TURNS = Derivation(
    name="The worst moment of the race",
    claim="What the alliance offers falls as long as the faster learner has more than this part "
    "left to learn, and rises from then on.",
    start=sp.Gt(worth.diff(x), 0),
    steps=(
        Step(
            sp.Gt(x, turning_point),
            "divide by a positive factor, and rearrange",
            x ** (1 - R) / (g * (1 + R)),
        ),
    ),
    origin=Derived("at one level of trust, in the limit of many small steps"),
)

OPEN_PARTNERS = Derivation(
    name="The worst moment of open partners",
    claim="If everything is within reach from the start, the least that the alliance offers "
    "depends only on the ratio of the two paces.",
    start=worth.subs(x, turning_point).subs(g, 1),
    steps=(Step(1 - R**R / (1 + R) ** (1 + R), "collect terms"),),
    origin=Derived("from the worst moment"),
)

pace_ratio = race.nu * T / (a * race.access(p))
TRUST_TILTS = Derivation(
    name="When trust helps creating more than learning",
    claim="A little more trust raises the pace of creating over the pace of learning, unless what "
    "there is to learn is both well guarded and tacit.",
    start=sp.Gt(pace_ratio.diff(T), 0),
    ranges=((p, 1 / (1 + y)), (race.tau, 1 / (1 + z)), (T, 1 / (1 + t)), (race.nu, x)),
    steps=(
        Step(
            sp.Gt((1 - p) * (1 - race.tau), p * race.tau * T**2),
            "multiply by the squared pace of learning, divided by the pace of creating",
            a * race.access(p) ** 2 / race.nu,
        ),
    ),
    origin=Derived("both firms guard alike"),
)

WORST_MOMENT = Model(
    name="worst_moment",
    title="The worst moment of a learning race",
    question="How little does an alliance offer when the faster learner has nearly finished?",
    parameters=(
        Parameter(
            PACE_RATIO,
            default=0.5,
            domain=POSITIVE,
            box=(0.01, 2),
            origin=Assumption("from hardly any joint creation to twice the pace of learning"),
        ),
        Parameter(
            FIRST_WORTH,
            default=0.5,
            domain=sp.Interval.Lopen(0, 1),
            box=(0.05, 1),
            origin=Assumption("the part of each other's knowledge within reach at the start"),
        ),
    ),
    equations=(
        Equation(WORST_LEFT, sp.Min(1, turning_point), Derived("or the start, if it comes first")),
        Equation(LEAST_WORTH, worth.subs(x, left), Derived("what is offered at that moment")),
    ),
)
