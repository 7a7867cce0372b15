"""What do the answers to a questionnaire add up to?

The book's own: Serrat's Table 3 asks questions, and gives no scale and no score. Every answer is
a place on a scale; what counts is how far it lies from the worst answer towards the best; a score
is the mean over what is answered. A slip moves an answer by a step, to see what that changes.
"""

import sympy as sp

from models.core.equation import Equation
from models.core.index import i, total
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, PROPORTION, Parameter
from models.notation.diagnosis import (
    ANSWER,
    ANSWERED,
    FAVOURS,
    HOW_MANY_ANSWERED,
    HOW_NEAR_THE_BEST,
    PLACE_ON_SCALE,
    SCALE_STEPS,
    SCORE,
    SLIP,
)

answer, slip, steps = ANSWER.symbol, SLIP.symbol, SCALE_STEPS.symbol
answered, favours, near = ANSWERED.symbol, FAVOURS.symbol, HOW_NEAR_THE_BEST.symbol
height, count = PLACE_ON_SCALE.symbol, HOW_MANY_ANSWERED.symbol

place_on_scale = sp.Min(sp.Max(answer[i] + slip[i], 0), steps) / steps
how_near = favours[i] * height[i] + (1 - favours[i]) * (1 - height[i])
how_many = total(answered[i])
mean_of_answered = total(answered[i] * near[i]) / sp.Max(count, 1)  # 0 if nothing is answered

SCORING = Model(
    name="scoring",
    title="What answers add up to",
    question="How far from the worst answers towards the best do these lie on average?",
    parameters=(
        Parameter(
            ANSWER,
            default=(3, 1),
            domain=NONNEGATIVE,
            box=(0, 6),
            origin=Assumption("each step of the scale is as large as every other"),
        ),
        Parameter(
            ANSWERED,
            default=(1, 1),
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("a question left out counts neither for nor against"),
        ),
        Parameter(
            FAVOURS,
            default=(1, 0),
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("we decided which end of the scale is the good one"),
        ),
        Parameter(
            SLIP,
            default=(0, 0),
            domain=sp.Interval(-1, 1),
            box=(-1, 1),
            origin=Assumption("the same person, asked again, may answer one step off"),
        ),
        Parameter(
            SCALE_STEPS,
            default=4,
            domain=sp.Interval(1, sp.oo),
            box=(1, 6),
            origin=Assumption("there are five answers, so four steps between the ends"),
        ),
    ),
    equations=(
        Equation(PLACE_ON_SCALE, place_on_scale, Assumption("a slip cannot leave the scale")),
        Equation(
            HOW_NEAR_THE_BEST,
            how_near,
            Assumption("an answer is reversed where the high end is bad"),
        ),
        Equation(HOW_MANY_ANSWERED, how_many, Derived("counted")),
        Equation(SCORE, mean_of_answered, Assumption("all questions have equal weight")),
    ),
)
