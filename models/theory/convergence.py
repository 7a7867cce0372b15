"""When do economic and social performance carry each other, and when does a partner join?

Okada, abstract: a "socioeconomic convergence capacity" of three capabilities, with economic and
social performance as dependent variables. The abstract has no equation: these, with effects that
level off, are the book's, and so is the partner that asks for social performance before it gives.
Capabilities 2 and 3 speak of investment: here a performance stands for what it lets a firm invest.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, POSITIVE, Parameter
from models.core.quantity import Quantity
from models.core.substitution import put_in
from models.notation import convergence as of
from models.theory.sources import okada

E, S = of.ECONOMIC_PERFORMANCE.symbol, of.SOCIAL_PERFORMANCE.symbol
e, s = of.ECONOMIC_EFFECT.symbol, of.SOCIAL_EFFECT.symbol
E_hat, S_hat = of.ECONOMIC_AIM.symbol, of.SOCIAL_AIM.symbol
c1, c2 = of.ATTRACTS_RESOURCES.symbol, of.SERVES_SOCIETY.symbol
c3, R = of.SERVES_BUSINESS.symbol, of.PARTNER_RESOURCES.symbol
E_0, S_0 = of.FIRST_ECONOMIC.symbol, of.FIRST_SOCIAL.symbol
b_e, b_s = of.RESOURCES_FOR_BUSINESS.symbol, of.RESOURCES_FOR_SOCIETY.symbol
v_e, v_s = of.ECONOMIC_PACE.symbol, of.SOCIAL_PACE.symbol
a, w = of.ASKED_PERFORMANCE.symbol, of.LEEWAY.symbol
j = of.PARTNER_ENGAGEMENT.symbol

EFFECT = {e: E / (1 + E), s: S / (1 + S)}
engagement = sp.Min(1, sp.Max(0, 1 + (S - a) / w))
resources = j * c1 * s  # capability 1
economic_aim = c3 * s + b_e * R  # capability 3, and the partner
social_aim = c2 * e + b_s * R  # capability 2, and the partner
next_economic = E + v_e * (E_hat - E)
next_social = S + v_s * (S_hat - S)

# With a partner that gives a part j of what it would give: one period as a function of E and S.
sustained_economic = economic_aim.subs(R, resources).subs(EFFECT)
sustained_social = social_aim.subs(R, resources).subs(EFFECT)
AIMS = {E_hat: sustained_economic, S_hat: sustained_social}
later = sp.Matrix([next_economic, next_social]).subs(AIMS)
growth = later.jacobian([E, S]).subs({E: 0, S: 0}) - sp.eye(2)  # while performance is small
gain_of = sp.collect(sp.expand(1 - growth.det() / (v_e * v_s)), c2)
loop_gain, gain_alone = gain_of.subs(j, 1), gain_of.subs(j, 0)

# Where it comes to rest: both performances at what they sustain.
both_at_rest = sustained_social.subs(E, sustained_economic)
alone_at_rest = (c2 * c3 - 1) / (1 + c3)
m, t = sp.symbols("m t", positive=True)
G = of.LOOP_GAIN.symbol
SHORT = (sp.Eq(m, 1 + c3 + c1 * b_e), sp.Eq(G, loop_gain))
linear = 2 - G + (m - 1) * (1 - c1 * b_s)  # positive unless the loop gain is above 1
allied_at_rest = put_in((sp.sqrt(linear**2 + 4 * m * (G - 1)) - linear) / (2 * m), SHORT)

# Between the two, where the partner gives a part that rises with social performance, it is at a
# zero of this polynomial of the third degree; where it is positive, performances rise.
lower_lines = (1 + S) * (1 + S + S * (c3 + b_e * j * c1))
partly_at_rest = sp.cancel((both_at_rest - S) * lower_lines / S).subs(j, 1 + (S - a) / w)

VIRTUOUS = Derivation(
    name="When the circle sustains itself",
    claim="While performance is small, it grows if, and only if, more comes back, once round "
    "the circle, than set out.",
    start=sp.Lt(growth.det(), 0),
    steps=(
        Step(sp.Lt(v_e * v_s * (1 - gain_of), 0), "factor out the paces"),
        Step(sp.Gt(gain_of, 1), "divide by the paces and change the sign", -1 / (v_e * v_s)),
    ),
    origin=Derived("from the equations of the two performances, while both are small"),
)

REST_ALONE = Derivation(
    name="Where the firm comes to rest alone",
    claim="Without a partner, there is one level at which social performance stays the same. It is "
    "above zero if, and only if, the loop gain alone is above 1.",
    start=sp.Eq(both_at_rest.subs(j, 0), S),
    ranges=((S, t),),
    steps=(
        Step(sp.Eq(c2 * c3, 1 + (1 + c3) * S), "clear the fractions", (1 + (1 + c3) * S) / S),
        Step(sp.Eq(alone_at_rest, S), "solve for social performance", 1 / (1 + c3)),
    ),
    origin=Derived("both performances set to what they sustain"),
)

REST_ALLIED = Derivation(
    name="Where the alliance comes to rest",
    claim="With a partner that gives all its help, social performance comes to rest at the "
    "solution of a quadratic equation. Write $m$ for $1 + c_3 + b_e c_1$, and $G$ for the loop "
    "gain with the partner.",
    start=sp.Eq(both_at_rest.subs(j, 1), S),
    given=SHORT,
    ranges=((S, t),),
    steps=(
        Step(
            sp.Eq(m * S**2 + linear * S, G - 1),
            "divide by social performance, clear the fractions and change the sign",
            -(1 + S) * (1 + m * S) / S,
        ),
    ),
    origin=Derived("both performances set to what they sustain"),
)


def in_an_equation(what: str) -> Assumption:
    """What the source names, and leaves to us."""
    return Assumption(f"an equation for {what} in {okada('abstract').text}")


def invested(number: int, kind: str) -> Assumption:
    """A capability that speaks of investment, which the model does not have."""
    what = in_an_equation(f"capability {number}").reason
    return Assumption(f"{what}; {kind} performance stands for {kind} investment")


def some(quantity: Quantity, default: float, high: float, reason: str) -> Parameter:
    """What may also be nothing: a capability that the firm lacks, a partner that asks nothing."""
    return Parameter(quantity, default, NONNEGATIVE, (0, high), Assumption(reason))


def pace(quantity: Quantity, default: float) -> Parameter:
    """How fast a performance follows what sustains it."""
    reason = Assumption("nothing changes at once; the source does not mention time")
    return Parameter(quantity, default, sp.Interval.Lopen(0, 1), (0.05, 0.5), reason)


DEPENDENT = in_an_equation("a dependent variable")
NAMED = "the source names the capability but not how strong it is"

CONVERGENCE = Model(
    name="convergence",
    title="Economic and social performance",
    question="Do economic and social performance carry each other, and does a partner join?",
    parameters=(
        some(of.ATTRACTS_RESOURCES, 1.2, 1.5, NAMED),
        some(of.SERVES_SOCIETY, 1.3, 1.5, NAMED),
        some(of.SERVES_BUSINESS, 1.2, 1.5, NAMED),
        some(of.RESOURCES_FOR_BUSINESS, 0.6, 0.8, "resources may help either side"),
        some(of.RESOURCES_FOR_SOCIETY, 0.5, 0.8, "resources may help either side"),
        some(of.ASKED_PERFORMANCE, 0.6, 1.2, "a giver may ask for something first"),
        Parameter(of.LEEWAY, 0.1, POSITIVE, (0.01, 0.3), Assumption("help begins gradually")),
        pace(of.ECONOMIC_PACE, 0.3),
        pace(of.SOCIAL_PACE, 0.15),
        some(of.FIRST_ECONOMIC, 0.2, 1.5, "the firm is young"),
        some(of.FIRST_SOCIAL, 0.3, 1.5, "the firm is young"),
    ),
    states=(
        State(of.ECONOMIC_PERFORMANCE, E_0, next_economic, DEPENDENT),
        State(of.SOCIAL_PERFORMANCE, S_0, next_social, DEPENDENT),
    ),
    equations=(
        Equation(of.ECONOMIC_EFFECT, EFFECT[e], Assumption("effects level off")),
        Equation(of.SOCIAL_EFFECT, EFFECT[s], Assumption("effects level off")),
        Equation(of.PARTNER_ENGAGEMENT, engagement, Assumption("a threshold, with a leeway")),
        Equation(of.PARTNER_RESOURCES, resources, in_an_equation("capability 1")),
        Equation(of.ECONOMIC_AIM, economic_aim, invested(3, "social")),
        Equation(of.SOCIAL_AIM, social_aim, invested(2, "economic")),
        Equation(of.GAIN_ALONE, gain_alone, Derived("from one round of the circle")),
        Equation(of.LOOP_GAIN, loop_gain, Derived("from one round of the circle")),
    ),
)
