"""How sure is it that the objective with the lowest score is the weakest?

The book's own, to judge a self-score. Answers are off by one step up or down, each as often, with
a given chance; slips are independent of each other. All other objectives lie equally far above
the weakest, which is the hardest case for a given gap. The floor is Cantelli's inequality, once
for each rival; it holds for slips of any form that have this variance.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import POSITIVE, Parameter
from models.core.solving import solution
from models.notation.diagnosis import (
    GAP_IN_ERRORS,
    NEEDED_QUESTIONS,
    OFF_CHANCE,
    OTHER_OBJECTIVES,
    QUESTIONS_EACH,
    SCORE_ERROR,
    SURE_AT_LEAST,
    TRUE_GAP,
)

g, p = TRUE_GAP.symbol, OFF_CHANCE.symbol
k, r = QUESTIONS_EACH.symbol, OTHER_OBJECTIVES.symbol
error, z = SCORE_ERROR.symbol, GAP_IN_ERRORS.symbol

up, down = sp.symbols("p_+ p_-", positive=True)  # chances of a slip of one step
variance_of_slip = up + down - (up - down) ** 2  # mean of the square, less square of the mean
score_error = sp.sqrt(p / k)
gap_in_errors = g / (sp.sqrt(2) * error)
floor = sp.Max(0, 1 - r / (1 + z**2))
needed_questions = solution(sp.Eq(g**2 / (2 * p / k), 4), k)

VARIANCE = Derivation(
    name="The error of a score",
    claim="The mean of k answers has the variance of one slip, divided by k.",
    start=variance_of_slip / k,
    steps=(
        Step(p / k, "steps up and down are equally likely, each in half of p, so the mean is 0"),
    ),
    given=(sp.Eq(up, p / 2), sp.Eq(down, p / 2)),
    origin=Derived("variances of independent slips add up"),
)

ENOUGH = Derivation(
    name="How many questions are enough",
    claim="The gap is at least twice the error of a difference if, and only if, at least this many "
    "questions are asked of each objective.",
    start=sp.Ge(g**2 / (2 * p / k), 4),
    steps=(
        Step(
            sp.Ge(k, needed_questions),
            "multiply by $2p$ and divide by the square of $g$",
            2 * p / g**2,
        ),
    ),
    origin=Derived("the difference of two means has twice the variance of one"),
)

WEAKEST_LINK = Model(
    name="weakest_link",
    title="How sure is the weakest link?",
    question="How often does the weakest objective come out lowest, if answers may be a step off?",
    parameters=(
        Parameter(
            TRUE_GAP,
            default=0.5,
            domain=POSITIVE,
            box=(0.1, 2),
            origin=Assumption("half a step of a scale of five answers"),
        ),
        Parameter(
            OFF_CHANCE,
            default=0.5,
            domain=sp.Interval.Lopen(0, 1),
            box=(0.05, 1),
            origin=Assumption("nobody has measured it for these questions; try other values"),
        ),
        Parameter(
            QUESTIONS_EACH,
            default=5,
            domain=POSITIVE,
            box=(1, 12),
            origin=Assumption("Serrat's Table 3 has three to six questions per objective"),
        ),
        Parameter(
            OTHER_OBJECTIVES,
            default=5,
            domain=POSITIVE,
            box=(1, 5),
            origin=Assumption("Serrat's Table 3 has six objectives"),
        ),
    ),
    equations=(
        Equation(SCORE_ERROR, score_error, Derived("the square root of the variance of a mean")),
        Equation(GAP_IN_ERRORS, gap_in_errors, Derived("a difference has twice the variance")),
        Equation(SURE_AT_LEAST, floor, Derived("Cantelli's inequality, once for each rival")),
        Equation(NEEDED_QUESTIONS, needed_questions, Derived("the gap is two errors wide")),
    ),
)
