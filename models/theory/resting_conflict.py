"""How much conflict does arrow J leave, if conflict keeps coming back?

Ishida, section 6.2: evaluation together lessens conflict between partners (arrow J). Section 2:
conditions follow what firms are (arrow A), and so bring the conflict of rivals back. That the two
hold each other at rest is a consequence of this book's equations.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import PROPORTION, Parameter
from models.notation import social_innovation
from models.notation import stages as of
from models.theory.stages import STAGES

A, J = of.ARROW_A.symbol, of.ARROW_J.symbol
K, m, v = of.CONFLICTS.symbol, of.RIVALRY.symbol, social_innovation.UNDER_EVALUATION.symbol
u, alive = of.IN_OUTCOME.symbol, of.ALIVE.symbol
rest, left = social_innovation.RESTING_CONFLICT.symbol, social_innovation.CONFLICT_LEFT.symbol

conflicts = next(state for state in STAGES.states if state.quantity is of.CONFLICTS)
next_conflict = conflicts.next.subs(u, v * alive)
holding = A + J * v - A * J * v
resting = (1 - J * v) * A * m / holding

t1, t2, t3 = sp.symbols("t_1 t_2 t_3", positive=True)
AT_REST = Derivation(
    name="Conflict at rest",
    claim="If a share $v$ of the living alliances is always under evaluation and the firms stay as "
    "they are, conflict settles where arrow A adds as much as arrow J takes away.",
    start=sp.Eq(next_conflict - K, 0),
    ranges=((A, 1 / (1 + t1)), (J, 1 / (1 + t2)), (v, 1 / (1 + t3))),
    steps=(
        Step(sp.Eq(0, holding * K - (1 - J * v) * A * m), "collect conflict on one side"),
        Step(sp.Eq(resting, K), "divide by a positive factor", 1 / holding),
    ),
    origin=Derived("conflict no longer changes"),
)

RESTING_CONFLICT = Model(
    name="resting_conflict",
    title="What arrow J leaves of conflict",
    question="How much conflict is left if evaluation lessens it and rivalry brings it back?",
    parameters=(
        Parameter(
            of.ARROW_A,
            default=0.2,
            domain=sp.Interval.Lopen(0, 1),
            box=(0.02, 0.5),
            origin=Assumption(
                "as in the model of the stages; above 0, so that conflict comes back"
            ),
        ),
        Parameter(
            of.ARROW_J,
            default=0.4,
            domain=PROPORTION,
            box=(0, 0.8),
            origin=Assumption("as in the model of the stages"),
        ),
        Parameter(
            social_innovation.UNDER_EVALUATION,
            default=0.3,
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("close to the share that results in the model of the stages"),
        ),
        Parameter(
            of.RIVALRY,
            default=0.5,
            domain=PROPORTION,
            box=(0.1, 0.9),
            origin=Assumption("the middle of the range; rivalry stays as it is here"),
        ),
    ),
    equations=(
        Equation(
            social_innovation.RESTING_CONFLICT,
            resting,
            Derived("the level at which conflict no longer changes"),
        ),
        Equation(
            social_innovation.CONFLICT_LEFT,
            resting / m,
            Derived("without arrow J conflict would equal rivalry"),
        ),
    ),
)
