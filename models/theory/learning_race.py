"""When does the race to learn kill the alliance that it feeds on?

Serrat, section "Enhancing Learning Effectiveness": access "does not guarantee learning"; section
"Promise, Reality, and Promise": trust, and goals that are redefined as partners learn; section
"Moreover": asymmetries of information, knowledge and learning bear on an alliance's stability.
All equations are this book's. A period is as long as commitment takes to answer.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.model import Model
from models.core.origin import Assumption, Derived, Origin
from models.core.parameter import PROPORTION, Parameter
from models.core.quantity import Quantity
from models.core.solving import solutions
from models.notation import learning_race as letters
from models.notation.learning_phases import PRIOR_TIES, TACITNESS, TRUST
from models.theory.sources import serrat

a1 = letters.OWN_ABSORPTIVE_CAPACITY.symbol
a2 = letters.PARTNER_ABSORPTIVE_CAPACITY.symbol
p1, p2 = letters.OWN_PROTECTION.symbol, letters.PARTNER_PROTECTION.symbol
tau, nu = TACITNESS.symbol, letters.JOINT_CREATION.symbol
eta, o = letters.TRUST_PACE.symbol, letters.OUTSIDE_WORTH.symbol
k1, k2 = letters.OWN_LEARNED.symbol, letters.PARTNER_LEARNED.symbol
J, T, C = letters.JOINT_KNOWLEDGE.symbol, TRUST.symbol, letters.COMMITMENT.symbol
g1, g2 = letters.OWN_ACCESS.symbol, letters.PARTNER_ACCESS.symbol
l1, l2 = letters.OWN_LEARNING.symbol, letters.PARTNER_LEARNING.symbol
W, S = letters.ALLIANCE_WORTH.symbol, letters.SHARED_EXPERIENCE.symbol
gap = letters.KNOWLEDGE_GAP.symbol


def named(where: str) -> Assumption:
    """What the source names, without a number or a formula."""
    return Assumption(f"{serrat(where).text} names it; its size is our assumption")


LEARNING = named("section 'Enhancing Learning Effectiveness in Strategic Alliances'")
FACTORS = named("Table 2, note on the primary factors")
PHASE_4 = named("Table 2, new knowledge for mutual benefit in the last phase,")
ASYMMETRY = Assumption("Serrat names this asymmetry; we measure it as a difference")
REACH = Assumption("trust opens up what is guarded or tacit")
LEFT = Assumption("a firm learns a part of what is left within its reach")
KEPT = Assumption("nothing that was learned is forgotten")


def access(protection: sp.Expr) -> sp.Expr:
    """The part of the other's knowledge within a firm's reach."""
    return (1 - protection * (1 - T)) * (1 - tau * (1 - T))


left_to_learn = sp.Min(g1 * (1 - k1), g2 * (1 - k2))  # for the firm to which less is left
worth = J + (1 - J) * left_to_learn
shared = J + (1 - J) * k1 * k2

next_joint = J + nu * T * C * (1 - J)
next_trust = T + eta * C * (S * (1 - T) - gap**2 * T)
next_commitment = C * (W + (1 - o) * (1 - C))

# None, or the surplus over elsewhere.
resting_commitment = list(map(sp.together, solutions(sp.Eq(next_commitment, C), C)))
room_above = (1 - C) * (1 - (1 - o) * C) + C * (1 - W)  # 1 - next commitment: no part is negative

u1, u2 = sp.symbols("u_1 u_2", nonnegative=True)
FASTER_STAYS_AHEAD = Derivation(
    name="A faster learner is never behind",
    claim="Write $u_i$ for the part of what is left that a firm learns in a period. The lead after "
    "the period is the sum of what remains of the lead before and what the faster learner adds, "
    "and neither is negative.",
    start=(k1 + l1) - (k2 + l2),
    given=(sp.Eq(l1, u1 * (1 - k1)), sp.Eq(l2, u2 * (1 - k2))),
    steps=(Step((1 - u2) * (k1 - k2) + (u1 - u2) * (1 - k1), "substitute what each firm learns"),),
    origin=Derived("from what is learned in a period"),
)
REVIVED = Derivation(
    name="When commitment comes back",
    claim="Commitment that has almost gone grows again if, and only if, the alliance offers more "
    "than the firms could have elsewhere.",
    start=sp.Gt(next_commitment.diff(C).subs(C, 0), 1),
    steps=(Step(sp.Gt(W, o), "subtract 1 and rearrange"),),
    origin=Derived("from commitment in the next period, for little commitment now"),
)


def explored(quantity: Quantity, default: float, highest: float, origin: Origin) -> Parameter:
    """A speed or a part of which the sources say that it matters, and not how large it is."""
    return Parameter(quantity, default, PROPORTION, (0, highest), origin)


LEARNING_RACE = Model(
    name="learning_race",
    title="The learning race",
    question="Does an alliance outlive what its partners have to learn from each other?",
    parameters=(
        explored(letters.OWN_ABSORPTIVE_CAPACITY, 0.2, 0.3, LEARNING),
        explored(letters.PARTNER_ABSORPTIVE_CAPACITY, 0.12, 0.3, LEARNING),
        explored(letters.OWN_PROTECTION, 0.4, 1, FACTORS),
        explored(letters.PARTNER_PROTECTION, 0.4, 1, FACTORS),
        explored(TACITNESS, 0.5, 1, FACTORS),
        explored(PRIOR_TIES, 0.4, 1, FACTORS),
        explored(letters.JOINT_CREATION, 0.08, 0.15, PHASE_4),
        explored(letters.TRUST_PACE, 0.2, 0.5, Assumption("trust takes time to build or break")),
        Parameter(
            letters.OUTSIDE_WORTH,
            default=0.3,
            domain=sp.Interval.Ropen(0, 1),
            box=(0.05, 0.6),
            origin=Assumption(
                "both firms have an alternative, though none as good as the alliance at its best"
            ),
        ),
    ),
    states=(
        State(letters.OWN_LEARNED, sp.Integer(0), k1 + l1, KEPT),
        State(letters.PARTNER_LEARNED, sp.Integer(0), k2 + l2, KEPT),
        State(
            letters.JOINT_KNOWLEDGE,
            sp.Integer(0),
            next_joint,
            Assumption("creating together takes both trust and commitment"),
        ),
        State(
            TRUST,
            PRIOR_TIES.symbol,
            next_trust,
            Assumption("shared experience builds trust, and a lead in what is learned destroys it"),
        ),
        State(
            letters.COMMITMENT,
            sp.Integer(1),
            next_commitment,
            Assumption(
                "full at first; then it follows what the alliance offers beyond the outside worth"
            ),
        ),
    ),
    equations=(
        Equation(letters.OWN_ACCESS, access(p2), REACH),
        Equation(letters.PARTNER_ACCESS, access(p1), REACH),
        Equation(letters.OWN_LEARNING, a1 * g1 * C * (1 - k1), LEFT),
        Equation(letters.PARTNER_LEARNING, a2 * g2 * C * (1 - k2), LEFT),
        Equation(letters.INFORMATION_GAP, g1 - g2, ASYMMETRY),
        Equation(letters.KNOWLEDGE_GAP, k1 - k2, ASYMMETRY),
        Equation(letters.LEARNING_GAP, l1 - l2, ASYMMETRY),
        Equation(
            letters.SHARED_EXPERIENCE,
            shared,
            Assumption("what the firms know of each other, or have created"),
        ),
        Equation(
            letters.ALLIANCE_WORTH,
            worth,
            Assumption("what is left for both to learn, or has been created"),
        ),
    ),
)
