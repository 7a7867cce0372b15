"""When does learning in an alliance turn from one-sided to mutual?

Serrat, Table 2, adapted from Iyer (2002): four phases, what is learned in each, and four primary
factors that "will condition progress in each phase": protection, trust, tacitness, previous ties.
That there is a pace from phase to phase, and how factors and trust move it, the book assumes.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.model import Model
from models.core.origin import Assumption, Derived, Origin
from models.core.parameter import NONNEGATIVE, OPEN_PROPORTION, PROPORTION, Parameter
from models.core.quantity import Quantity
from models.notation import learning_phases as of
from models.theory.sources import serrat

P1, P2 = of.AWARENESS.symbol, of.EXPLORATION.symbol
P3, P4 = of.EXPANSION.symbol, of.COMMITMENT_PHASE.symbol
h1, h2 = of.PACE_FROM_AWARENESS.symbol, of.PACE_FROM_EXPLORATION.symbol
h3, M, T = of.PACE_FROM_EXPANSION.symbol, of.MUTUAL_SHARE.symbol, of.TRUST.symbol
p, tau, r = of.PROTECTION.symbol, of.TACITNESS.symbol, of.PRIOR_TIES.symbol
g, b = of.GREATEST_PACE.symbol, of.FACTOR_WEIGHT.symbol
k, eta = of.EMPHASIS.symbol, of.TRUST_GROWTH.symbol
FACTORS = serrat("Table 2, note, on the primary factors")
MOVES = Assumption(
    "the phases and their order are those of Table 2; that shares of the work move on is our "
    "assumption"
)

balance = T + r - p - tau  # what helps less what hinders, each with the same weight


def pace(lean: sp.Expr) -> sp.Expr:
    """From next to nothing, where all hinders, to the greatest pace, where all helps."""
    return g / (1 + sp.exp(-b * lean))


mutual = (P2 + 2 * P3 + 3 * P4) / 4  # the four labels, as steps of one size: none, some, half, most
phases = (P1, P2, P3, P4)
next_phases = (P1 - h1 * P1, P2 + h1 * P1 - h2 * P2, P3 + h2 * P2 - h3 * P3, P4 + h3 * P3)
next_mutual = mutual.subs(dict(zip(phases, next_phases, strict=True)), simultaneous=True)
next_trust = T + eta * M * (1 - T)

WHOLE = Derivation(
    name="Nothing is lost on the way",
    claim="Work that leaves one phase enters the next, so the sum of the four shares stays the "
    "same.",
    start=sp.Add(*next_phases, evaluate=False),
    steps=(Step(sum(phases), "each share that moves on is added once and subtracted once"),),
    origin=Derived("from the next shares"),
)

NEVER_BACK = Derivation(
    name="Mutual learning never recedes",
    claim="In each period the mutual share rises by a quarter of all the work that moves on.",
    start=sp.Add(next_mutual, sp.Mul(-1, mutual, evaluate=False), evaluate=False),
    steps=(Step((h1 * P1 + h2 * P2 + h3 * P3) / 4, "collect terms; none of them is negative"),),
    origin=Derived("from the next shares and the labels"),
)

lean = sp.Symbol("z", real=True)
STEEPEST = Derivation(
    name="Where a factor counts most",
    claim="A factor changes the pace most where help and hindrance are in balance and the pace is "
    "half of the greatest. Where nearly everything hinders, or nearly everything helps, a single "
    "factor does little.",
    start=sp.Derivative(pace(lean), lean),
    given=(sp.Eq(h1, pace(lean)),),
    steps=(Step(b * h1 * (1 - h1 / g), "differentiate, and write h for the pace"),),
    origin=Derived("from the pace"),
)


def parameter(
    quantity: Quantity,
    default: float,
    box: tuple,
    reason: str | Origin,
    domain: sp.Interval = PROPORTION,
) -> Parameter:
    origin = Assumption(reason) if isinstance(reason, str) else reason
    return Parameter(quantity, default, domain, box, origin)


LEARNING_PHASES = Model(
    name="learning_phases",
    title="Four phases of learning",
    question="When does learning in an alliance turn from one-sided to mutual?",
    parameters=(
        parameter(of.PROTECTION, 0.4, (0, 1), FACTORS),
        parameter(of.FIRST_TRUST, 0.4, (0, 1), FACTORS),
        parameter(of.TACITNESS, 0.5, (0, 1), FACTORS),
        parameter(of.PRIOR_TIES, 0.2, (0, 1), FACTORS),
        parameter(
            of.FACTOR_WEIGHT,
            3,
            (0.5, 4),
            "the weight is the same for all four factors",
            NONNEGATIVE,
        ),
        parameter(of.EMPHASIS, 1, (0, 1), "our reading of the cells of Table 2"),
        parameter(
            of.GREATEST_PACE,
            0.15,
            (0.05, 0.3),
            "the source does not say how long anything takes",
            OPEN_PROPORTION,
        ),
        parameter(of.TRUST_GROWTH, 0.1, (0, 0.3), "learning together builds trust"),
    ),
    states=(
        State(of.AWARENESS, sp.Integer(1), next_phases[0], MOVES),
        State(of.EXPLORATION, sp.Integer(0), next_phases[1], MOVES),
        State(of.EXPANSION, sp.Integer(0), next_phases[2], MOVES),
        State(of.COMMITMENT_PHASE, sp.Integer(0), next_phases[3], MOVES),
        State(
            of.TRUST, of.FIRST_TRUST.symbol, next_trust, Assumption("mutual learning builds trust")
        ),
    ),
    equations=(
        Equation(
            of.PACE_FROM_AWARENESS,
            pace(balance + k * r),
            Assumption(
                "old partners know whom to select, and know each other's skills and intentions"
            ),
        ),
        Equation(
            of.PACE_FROM_EXPLORATION,
            pace(balance - k * p),
            Assumption(
                "partners can explore culture, practices and goals only as far as they are shown"
            ),
        ),
        Equation(
            of.PACE_FROM_EXPANSION,
            pace(balance - k * tau),
            Assumption(
                "this phase transfers implicit knowledge, and takes longer when there is more of it"
            ),
        ),
        Equation(
            of.MUTUAL_SHARE, mutual, Assumption("the labels of Table 2 are coded as equal steps")
        ),
    ),
)
