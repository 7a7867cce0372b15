"""When does each of Rogers' five groups adopt?

FourWeekMBA names the groups (innovators, early adopters, early majority, late majority, laggards)
and gives no sizes. Rogers cuts a normal curve of the time of adoption at its mean and at one and
two standard deviations; that is background knowledge. Bass's curve then says when the last of each
group adopts. His curve is not normal, so that cutting by parts of the market is this book's choice.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Derived
from models.notation.diffusion import (
    ADOPTERS,
    EARLY_ADOPTERS_UNTIL,
    EARLY_MAJORITY_UNTIL,
    INNOVATORS_UNTIL,
    LATE_MAJORITY_UNTIL,
    PEAK_ADOPTERS,
    PEAK_TIME,
)
from models.theory import diffusion
from models.theory.diffusion import p, q, t

z = sp.Symbol("z", real=True)  # standard deviations from the mean time of adoption
normal = sp.erfc(-z / sp.sqrt(2)) / 2
CUTS = (-2, -1, 0, 1)

two_below, one_below, mean, one_above = (sp.Float(normal.subs(z, cut).evalf()) for cut in CUTS)

F = ADOPTERS.symbol
years = sp.log((1 + q / p * F) / (1 - F)) / (p + q)
peak_time = sp.log(q / p) / (p + q)

YEARS = Derivation(
    name="How long it takes",
    claim="This is the time at which a given share of the market has adopted.",
    start=diffusion.closed_form.subs(t, years),
    steps=(Step(F, "put the time into the curve; everything else cancels"),),
    origin=Derived("from the curve, solved for time"),
)

PEAK_HAS_ITS_TIME = Derivation(
    name="When the peak comes",
    claim="The peak comes at this time.",
    start=diffusion.closed_form.subs(t, peak_time),
    steps=(Step(diffusion.peak_adopters, "put the time into the curve"),),
    origin=diffusion.BASS,
)

CUT = Derived("the cuts of the normal curve, put into the formula for time on Bass's curve")

ADOPTER_GROUPS = Model(
    name="adopter_groups",
    title="Five groups of adopters",
    question="When does each of the five groups adopt?",
    parameters=diffusion.RATES,
    equations=(
        Equation(INNOVATORS_UNTIL, years.subs(F, two_below), CUT),
        Equation(EARLY_ADOPTERS_UNTIL, years.subs(F, one_below), CUT),
        Equation(EARLY_MAJORITY_UNTIL, years.subs(F, mean), CUT),
        Equation(LATE_MAJORITY_UNTIL, years.subs(F, one_above), CUT),
        Equation(PEAK_TIME, peak_time, diffusion.BASS),
        Equation(PEAK_ADOPTERS, diffusion.peak_adopters, diffusion.BASS),
    ),
)
