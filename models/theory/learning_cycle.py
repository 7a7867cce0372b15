"""When does an alliance learn itself into better shape, and when out of it?

Serrat, after Doz: successful alliances "grow in interactive cycles of learning, reevaluation, and
readjustment", and there are five areas for learning. That is all our source says of the cycle: how
fast an area is learned, what partners expect by when and how conditions answer the book assumes.
"""

from collections.abc import Callable

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import OPEN_PROPORTION, PROPORTION, Parameter
from models.core.quantity import Quantity
from models.notation import learning_cycles as of
from models.theory.sources import serrat

q, X0, L = of.CONDITIONS.symbol, of.FIRST_ASPIRATION.symbol, of.LEARNED_TASKS.symbol
E, X, e = of.LEARNED.symbol, of.ASPIRATION.symbol, of.EVALUATION.symbol
lamda, u, delta = of.LEARNING_SPEED.symbol, of.UNEVENNESS.symbol, of.FORGETTING.symbol
kappa, zeta, L_g = of.READJUSTMENT.symbol, of.GOAL_REVISION.symbol, of.LEARNED_GOALS.symbol
H, D = of.TIME_ALLOWED.symbol, of.DUE.symbol
CYCLE = serrat("section 'Promise, Reality, and Promise'")

# The five areas, with the speed of each; their mean is the learning speed.
ENVIRONMENT, TASKS = (of.LEARNED_ENVIRONMENT, lamda * (1 + u)), (of.LEARNED_TASKS, lamda)
PROCESSES = (of.LEARNED_PROCESSES, lamda * (1 - u / 2))
SKILLS, GOALS = (of.LEARNED_SKILLS, lamda * (1 - u)), (of.LEARNED_GOALS, lamda * (1 + u / 2))


def mean(part: Callable[[tuple], sp.Expr]) -> sp.Expr:
    """Over the five areas, which the source does not weigh."""
    return sum(map(part, (ENVIRONMENT, TASKS, PROCESSES, SKILLS, GOALS))) / 5


def known(area: tuple) -> sp.Symbol:
    return area[0].symbol


def newly_learned(area: tuple) -> sp.Expr:
    """A part of what is not yet known, the larger the better conditions are."""
    return area[1] * q * (1 - known(area))


def following(area: tuple) -> sp.Expr:
    """What is known one period later: what is new comes in, a part of what was known is lost."""
    return known(area) + newly_learned(area) - delta * known(area)


def balance(area: tuple) -> sp.Expr:
    """What is known where learning and forgetting balance, if conditions stay as they are."""
    return area[1] * q / (area[1] * q + delta)


expected = D * X0  # what is due by now, before goals are revised
aspiration = expected + zeta * L_g * (E - expected)
change = kappa * e * q * (1 - q)

REVISION = Derivation(
    name="What revised goals do",
    claim="Revised goals make the re-evaluation milder, but never change its sign.",
    start=E - aspiration,
    steps=(Step((1 - zeta * L_g) * (E - D * X0), "collect terms"),),
    origin=Derived("from the revised aspiration"),
)

# With one speed for all areas, and all of the aspiration due, there are two states: what is learned
# of any area, and conditions.
even = balance(TASKS)
both_next = sp.Matrix([following(TASKS), q + change.subs(e, (1 - zeta * L) * (L - X0))])
push = both_next.jacobian([L, q])
pace = lamda * q
lower_lines = (pace + delta) * ((pace + delta) ** 2 - (pace * u) ** 2)
resting_conditions = delta * X0 / (lamda * (1 - X0))
t, x, y, z = sp.symbols("t x y z", positive=True)

RESTING = Derivation(
    name="Conditions that are enough to last",
    claim="If all areas are learned at one speed, an alliance can meet its first aspiration in the "
    "long run if, and only if, conditions reach at least the level in the last line.",
    start=sp.Ge(even, X0),
    ranges=((X0, 1 / (1 + t)), (lamda, x), (delta, y), (q, z)),
    steps=(
        Step(sp.Ge(pace * (1 - X0), delta * X0), "multiply by the denominator", pace + delta),
        Step(sp.Ge(q, resting_conditions), "solve for conditions", 1 / (lamda * (1 - X0))),
    ),
    origin=Derived("learning and forgetting balance"),
)

RIDGE = Derivation(
    name="The point in between is a ridge",
    claim="Where what is learned just meets the aspiration, everything could stay as it is. After "
    "a small push, the distance from this point is multiplied in each period by factors that are "
    "the zeros of a polynomial. The polynomial is positive for large factors, and at 1 it has the "
    "value below, which is negative. So one factor exceeds 1, and a small push grows.",
    start=(1 - push[0, 0]) * (1 - push[1, 1]) - push[0, 1] * push[1, 0],
    given=(sp.Eq(L, X0),),
    steps=(
        Step(
            -kappa * lamda * q * (1 - q) * (1 - X0) * (1 - zeta * X0), "substitute what is learned"
        ),
    ),
    origin=Derived("from the next learned and the next conditions, at one speed"),
)

UNEVEN = Derivation(
    name="Uneven learning costs",
    claim="Compare two areas, one as much faster than the mean as the other is slower, with two "
    "areas of the mean speed. In the long run partners learn no more in the first pair, because "
    "the difference below is never positive.",
    start=balance(ENVIRONMENT) + balance(SKILLS) - 2 * even,
    steps=(Step(-2 * delta * (pace * u) ** 2 / lower_lines, "bring to a common denominator"),),
    origin=Derived("learning and forgetting balance in each area"),
)


# What is learned after H periods, at one speed and under conditions that stay as they are.
kept_from_the_gap = 1 - pace - delta
learned_in_time = even * (1 - kept_from_the_gap**H)
w = sp.Symbol("w", positive=True)

IN_TIME = Derivation(
    name="Time enough",
    claim="With one speed for all areas and conditions that stay as they are, the aspiration is "
    "met by the end of the time allowed if, and only if, the part of the gap to the balance that "
    "is left by then does not exceed the left side of the last line.",
    start=sp.Ge(learned_in_time, X0),
    ranges=((X0, 1 / (1 + t)), (lamda, x), (delta, y), (q, z), (H, w)),
    steps=(
        Step(sp.Ge(1 - kept_from_the_gap**H, X0 / even), "divide by the balance", 1 / even),
        Step(sp.Ge(1 - X0 / even, kept_from_the_gap**H), "rearrange"),
    ),
    origin=Derived("learning and forgetting, period by period"),
)


def area(of_area: tuple, reason: str) -> State:
    return State(of_area[0], sp.Integer(0), following(of_area), Assumption(reason))


def parameter(
    quantity: Quantity, default: float, box: tuple, reason: str, domain: sp.Interval = PROPORTION
) -> Parameter:
    return Parameter(quantity, default, domain, box, Assumption(reason))


# So that no area is ever learned beyond the whole.
SPEEDS, LOSSES = sp.Interval(0, sp.Rational(2, 5)), sp.Interval.Lopen(0, sp.Rational(1, 5))
TIMES = sp.Interval(1, sp.oo)

LEARNING_CYCLE = Model(
    name="learning_cycle",
    title="The cycle of learning, re-evaluation and readjustment",
    question="When does an alliance learn itself into better shape, and when out of it?",
    parameters=(
        parameter(of.FIRST_CONDITIONS, 0.5, (0.05, 0.95), "half of what could be wished for"),
        parameter(
            of.FIRST_ASPIRATION,
            0.35,
            (0.05, 0.8),
            "partners hope for a part, not for everything",
            OPEN_PROPORTION,
        ),
        parameter(
            of.TIME_ALLOWED,
            1,
            (1, 40),
            "at 1 every review asks for the whole aspiration; the chapter tries longer times",
            TIMES,
        ),
        parameter(of.LEARNING_SPEED, 0.12, (0.02, 0.3), "alliances differ widely", SPEEDS),
        parameter(of.UNEVENNESS, 0.5, (0, 0.9), "in Table 2 some areas come before others"),
        parameter(of.FORGETTING, 0.03, (0.01, 0.1), "people leave, and the world moves on", LOSSES),
        parameter(
            of.READJUSTMENT, 0.6, (0.1, 1), "reviews change conditions; at 0 they never would"
        ),
        parameter(
            of.GOAL_REVISION,
            0.5,
            (0, 1),
            "the source says that goals are redefined, but not how far",
        ),
    ),
    states=(
        area(ENVIRONMENT, "learned fastest, because it fills the first phase of Table 2"),
        area(TASKS, "learned at the mean speed"),
        area(PROCESSES, "learned after the tasks that they serve"),
        area(SKILLS, "learned slowest, because the source calls them more tacit"),
        area(GOALS, "learned early, because they also fill the first phase of Table 2"),
        State(
            of.DUE,
            sp.Integer(0),
            sp.Min(1, D + 1 / H),
            Assumption("nothing is expected at the start, and more with each period"),
        ),
        State(of.CONDITIONS, of.FIRST_CONDITIONS.symbol, q + of.CHANGE_IN_CONDITIONS.symbol, CYCLE),
    ),
    equations=(
        Equation(of.LEARNED, mean(known), Assumption("the source does not weigh the five areas")),
        Equation(of.LEARNING_NOW, mean(newly_learned), Derived("from the five areas")),
        Equation(
            of.ASPIRATION,
            aspiration,
            Assumption(
                "Serrat says that goals are redefined; how, and what is due when, is our assumption"
            ),
        ),
        Equation(of.EVALUATION, E - X, CYCLE),
        Equation(
            of.CHANGE_IN_CONDITIONS,
            change,
            Assumption("conditions change least where they are extreme"),
        ),
        Equation(of.LASTING_LEARNED, mean(balance), Derived("learning and forgetting balance")),
    ),
)
