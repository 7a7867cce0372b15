"""When does a small firm seek allies, and when does it go alone?

Gomes-Casseres (1997), section 2 and hypothesis 1 of section 4: what counts is how large a firm is
beside its rivals, and how much scale matters in their market. The source has no equations;
these are the book's. A firm x times the size of all its rivals has the part x / (1 + x) of its
market; its profit rises with that part, the more so the more scale matters.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import OPEN_PROPORTION, POSITIVE, Parameter
from models.notation.group_profit import GAIN
from models.notation.niche_or_reach import (
    DECISIVENESS,
    GIVEN_UP,
    PARTNER_SCALE,
    PROPENSITY_TO_ALLY,
    SCALE_IMPORTANCE,
    SHARE_ALLIED,
    SHARE_ALONE,
    SIZE_TO_RIVALS,
    THRESHOLD_IMPORTANCE,
    THRESHOLD_SIZE,
)
from models.theory.sources import gomes_casseres

x, theta, A = SIZE_TO_RIVALS.symbol, SCALE_IMPORTANCE.symbol, PARTNER_SCALE.symbol
kappa, beta, g = GIVEN_UP.symbol, DECISIVENESS.symbol, GAIN.single.symbol
z_0, z_A = SHARE_ALONE.symbol, SHARE_ALLIED.symbol
HYPOTHESIS_1 = gomes_casseres("section 4, hypothesis 1")

alone = x / (1 + x)
allied = (x + A) / (1 + x + A)
gain = (1 - kappa) * (z_A / z_0) ** theta  # profit with allies over profit alone
propensity = 1 / (1 + g**-beta)

SHARES = (sp.Eq(z_0, alone), sp.Eq(z_A, allied))
gain_of_size = gain.subs({z_0: alone, z_A: allied})

MORE_OF_THE_MARKET = Derivation(
    name="What allies add",
    claim="Allies always add to a firm's market share, and they add less to a larger firm's share.",
    start=z_A - z_0,
    given=SHARES,
    steps=(Step(A / ((1 + x) * (1 + x + A)), "put both shares over a common denominator"),),
    origin=Derived("from the two parts of the market"),
)

RISES_WITH_SCALE = Derivation(
    name="Hypothesis 1, first half",
    claim="The gain from allies rises with the importance of scale, because the logarithm below is "
    "positive: allies add to the market share.",
    start=sp.Derivative(gain, theta),
    steps=(Step(gain * sp.log(z_A / z_0), r"differentiate the power of $\theta$"),),
    origin=Derived(f"from our equations; the claim is that of {HYPOTHESIS_1.text}"),
)

FALLS_WITH_SIZE = Derivation(
    name="Hypothesis 1, second half",
    claim="The gain falls as a firm becomes larger in comparison with its rivals: one per cent "
    "more size changes the gain by the per cent below, a negative number.",
    start=x * sp.Derivative(sp.log(gain_of_size), x),
    steps=(
        Step(
            theta * (x / ((x + A) * (1 + x + A)) - 1 / (1 + x)),
            "differentiate the logarithms of both parts",
        ),
        Step(
            -theta * A * (1 + A + 2 * x) / ((1 + x) * (x + A) * (1 + x + A)),
            "put over a common denominator",
        ),
    ),
    origin=Derived(f"from our equations; the claim is that of {HYPOTHESIS_1.text}"),
)

r = sp.Symbol("r", positive=True)  # by how much allies must raise the market share
needed_rise = (1 - kappa) ** (-1 / theta)
square = (1 + A) ** 2 + 4 * A / (r - 1)
limit = 2 * A / ((r - 1) * (1 + A + sp.sqrt(square)))
# The square exceeds 1 whatever the values; the printers want to see it.
threshold_size = limit.subs(square, sp.Max(square, 1)).subs(r, needed_rise)
threshold_importance = -sp.log(1 - kappa) / sp.log(z_A / z_0)

REACH_OR_NICHE = Derivation(
    name="Reach or niche",
    claim="A firm gains from allies up to a threshold size and does better alone beyond it. "
    "Here $r$ is the rise in market share that makes up for what the firm gives up.",
    start=sp.Ge((x + A) * (1 + x), r * x * (1 + x + A)),
    ranges=((r, 1 + sp.Symbol("t", positive=True)),),
    steps=(
        Step(
            sp.Le((r - 1) * x**2 + (r - 1) * (1 + A) * x, A),
            "collect powers of $x$, and turn the inequality round",
            sp.Integer(-1),
        ),
        Step(
            sp.Le(x, limit),
            "divide by $r - 1$ and by the sum of $x$, $1 + A$ and the limit, both positive because "
            "the second root of the quadratic is negative",
            1 / ((r - 1) * (x + 1 + A + limit)),
        ),
    ),
    origin=Derived(r"gain at least 1, to the power $1/\theta$"),
)

WHEN_SCALE_MATTERS = Derivation(
    name="The least importance of scale",
    claim="For a firm of given size, allies pay only if the importance of scale reaches a certain "
    "value.",
    start=sp.Ge(sp.log(1 - kappa) + theta * sp.log(z_A / z_0), 0),
    ranges=((z_A, z_0 * (1 + sp.Symbol("t", positive=True))),),
    steps=(
        Step(
            sp.Ge(theta, threshold_importance),
            "divide by the logarithm, which is positive",
            1 / sp.log(z_A / z_0),
        ),
    ),
    origin=Derived("logarithm of the gain at least 0"),
)

HIGHEST_PRICE = Derivation(
    name="The most that an alliance may cost",
    claim="Allies pay as long as the share given up does not exceed the limit below. The limit is "
    "lower if allies add less to the firm's market share.",
    start=sp.Ge((1 - kappa) * (z_A / z_0) ** theta, 1),
    steps=(
        Step(
            sp.Ge(1 - kappa, (z_0 / z_A) ** theta),
            "divide by the factor by which profit rises with market share, which is positive",
            (z_0 / z_A) ** theta,
        ),
        Step(sp.Le(kappa, 1 - (z_0 / z_A) ** theta), "rearrange", sp.Integer(-1)),
    ),
    origin=Derived("gain at least 1"),
)

PROPENSITY = Model(
    name="propensity",
    title="Niche or reach",
    question="Does a firm of this size seek allies in this market, or does it go alone?",
    parameters=(
        Parameter(
            SIZE_TO_RIVALS,
            default=0.25,
            domain=POSITIVE,
            box=(0.01, 1.5),
            origin=Assumption("from one hundredth of its rivals to more than all of them"),
        ),
        Parameter(
            SCALE_IMPORTANCE,
            default=0.7,
            domain=POSITIVE,
            box=(0.05, 2),
            origin=Assumption("0: size brings nothing; 1: profit in proportion to market share"),
        ),
        Parameter(
            PARTNER_SCALE,
            default=0.5,
            domain=POSITIVE,
            box=(0.05, 2),
            origin=Assumption("allies half as large as all rivals together"),
        ),
        Parameter(
            GIVEN_UP,
            default=0.3,
            domain=OPEN_PROPORTION,
            box=(0.05, 0.6),
            origin=Assumption("an alliance shares returns and control; how much is not said"),
        ),
        Parameter(
            DECISIVENESS,
            default=5,
            domain=POSITIVE,
            box=(1, 10),
            origin=Assumption("at a gain of 1.2 seven firms in ten ally; not all judge alike"),
        ),
    ),
    equations=(
        Equation(SHARE_ALONE, alone, Assumption("markets are divided by size")),
        Equation(SHARE_ALLIED, allied, Assumption("allies' scale counts as the firm's own")),
        Equation(
            GAIN.single,
            gain,
            Assumption("profit is market share to the power of the importance of scale"),
        ),
        Equation(PROPENSITY_TO_ALLY, propensity, Assumption("a gain of 1 leaves even odds")),
        Equation(THRESHOLD_SIZE, threshold_size, Derived("the gain is 1")),
        Equation(THRESHOLD_IMPORTANCE, threshold_importance, Derived("the gain is 1")),
    ),
)
