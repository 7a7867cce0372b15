"""How does what allies make spread, and what does it change if two standards become one?

FourWeekMBA tells of Rogers' theory: a technology reaches the whole of society in time, by way of
five groups. It has no equation. The one here is Bass's (1969), background knowledge: people adopt
by themselves (innovation) or by the example of others (imitation). That an alliance lets users of
one standard count as an example for those of the other is this book's assumption.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import OPEN_PROPORTION, POSITIVE, PROPORTION, Parameter
from models.notation.diffusion import (
    ADOPTERS,
    ALLIED_ADOPTERS,
    COMPATIBILITY,
    ELAPSED,
    IMITATION,
    INNOVATION,
    MARKET_PART,
    NEW_ADOPTERS,
    OTHER_ADOPTERS,
    OWN_ADOPTERS,
    STEP_LENGTH,
)
from models.theory.sources import bass

p, q, m, c = INNOVATION.symbol, IMITATION.symbol, MARKET_PART.symbol, COMPATIBILITY.symbol
h, t = STEP_LENGTH.symbol, ELAPSED.symbol
own, other, whole = OWN_ADOPTERS.symbol, OTHER_ADOPTERS.symbol, ADOPTERS.symbol
BASS = bass("the basic model")

adopting = (p + q * whole) * (1 - whole)  # in a year, if all follow one standard
own_hazard = p + q * (m * own + c * (1 - m) * other)  # of those who have not adopted yet
other_hazard = p + q * ((1 - m) * other + c * m * own)

decay = sp.exp(-(p + q) * t)
closed_form = (1 - decay) / (1 + q / p * decay)
adopters = m * own + (1 - m) * other
new_adopters = m * own_hazard * (1 - own) + (1 - m) * other_hazard * (1 - other)

peak_adopters = (q - p) / (2 * q)
peak_rate = (p + q) ** 2 / (4 * q)

CLOSED_FORM = Derivation(
    name="Adopters at any time",
    claim="This curve begins at nothing and grows by innovation and imitation at every moment.",
    start=sp.Derivative(closed_form, t),
    steps=(
        Step(
            (p + q * closed_form) * (1 - closed_form),
            "differentiate; the result is what innovation and imitation add",
        ),
    ),
    origin=BASS,
)

PEAK = Derivation(
    name="The peak",
    claim="The number who adopt in a year rises until the adopters pass a certain share of the "
    "market; if imitation is weaker than innovation, they have passed it from the start.",
    start=sp.Ge(adopting.diff(whole), 0),
    steps=(
        Step(sp.Ge(q - p - 2 * q * whole, 0), "differentiate"),
        Step(
            sp.Le(whole, peak_adopters),
            "solve for adopters; dividing by a negative number reverses the inequality",
            -1 / (2 * q),
        ),
    ),
    origin=BASS,
)

STEP_SHRINKS = Derivation(
    name="What a step does",
    claim="Over a step in which the example of others is held constant, the number still to "
    "adopt shrinks by a factor that does not depend on that number. Some are always left, and "
    "never more than before.",
    start=sp.Derivative((1 - own) * sp.exp(-(p + q * whole) * h), h),
    steps=(
        Step(
            -(p + q * whole) * ((1 - own) * sp.exp(-(p + q * whole) * h)),
            "differentiate; the chance of adopting stays the same throughout the step",
        ),
    ),
    origin=Derived("from the chance of adopting"),
)

RATES = (
    Parameter(
        INNOVATION,
        default=0.02,
        domain=POSITIVE,
        box=(0.01, 0.1),
        origin=Assumption("few people adopt something new without an example"),
    ),
    Parameter(
        IMITATION,
        default=0.4,
        domain=POSITIVE,
        box=(0.1, 0.9),
        origin=Assumption("examples do most of the work"),
    ),
)

DIFFUSION = Model(
    name="diffusion",
    title="How a standard spreads, with and without an alliance",
    question="How fast do two standards spread, and what changes if their users count together?",
    parameters=(
        *RATES,
        Parameter(
            MARKET_PART,
            default=0.3,
            domain=OPEN_PROPORTION,
            box=(0.05, 0.95),
            origin=Assumption("the firm has the smaller part of the market"),
        ),
        Parameter(
            COMPATIBILITY,
            default=0,
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("0 means two separate standards, 1 means that allies share one"),
        ),
        Parameter(
            STEP_LENGTH,
            default=0.02,
            domain=POSITIVE,
            box=(0.01, 1),
            origin=Assumption("about a week; a shorter step comes closer to the exact curve"),
        ),
    ),
    states=(
        State(ELAPSED, sp.Integer(0), t + h, Derived("time advances by one step")),
        State(OWN_ADOPTERS, sp.Integer(0), 1 - (1 - own) * sp.exp(-h * own_hazard), BASS),
        State(OTHER_ADOPTERS, sp.Integer(0), 1 - (1 - other) * sp.exp(-h * other_hazard), BASS),
    ),
    equations=(
        Equation(ADOPTERS, adopters, Derived("the sum over both parts of the market")),
        Equation(NEW_ADOPTERS, new_adopters, Derived("the sum over both parts of the market")),
        Equation(ALLIED_ADOPTERS, closed_form, BASS),
    ),
)
