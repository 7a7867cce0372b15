"""How do alliances live, and what does each arrow of the figure do?

Ishida, section 2 and Figures 1 and 3, after Das and Teng (2002): what firms are makes the
conditions of their alliance, conditions bear on its three stages, and living through the stages
changes firms and conditions. The source says what the arrows join; that they are these equations
is the book's assumption. The figures are lost: that C and D lead from stage to stage, and that B,
E, F end at and G, H, I begin at the three stages in this order, is assumed as well.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, PROPORTION, REAL, Parameter
from models.core.quantity import Quantity
from models.core.solving import solutions
from models.notation import stages as of

A, B, C, D = of.ARROW_A.symbol, of.ARROW_B.symbol, of.ARROW_C.symbol, of.ARROW_D.symbol
E, F, G, H = of.ARROW_E.symbol, of.ARROW_F.symbol, of.ARROW_G.symbol, of.ARROW_H.symbol
I, J = of.ARROW_I.symbol, of.ARROW_J.symbol  # noqa: E741 - the arrow is called so
f, o, u, e = of.IN_FORMATION.symbol, of.IN_OPERATION.symbol, of.IN_OUTCOME.symbol, of.ENDED.symbol
S, K, Q = of.COLLECTIVE_STRENGTHS.symbol, of.CONFLICTS.symbol, of.INTERDEPENDENCIES.symbol
x, y, m = of.RESOURCES.symbol, of.COMPLEMENTARITY.symbol, of.RIVALRY.symbol
x0, y0, m0 = of.FIRST_RESOURCES.symbol, of.FIRST_COMPLEMENTARITY.symbol, of.FIRST_RIVALRY.symbol
w, w0, beta, a = of.FIT.symbol, of.HURDLE.symbol, of.BRIDGING.symbol, of.ALIVE.symbol
qB, qE = of.FORMATION_SUCCEEDS.symbol, of.OPERATION_SUCCEEDS.symbol
qF, r, phi = of.OUTCOME_SUCCEEDS.symbol, of.REVIEW.symbol, of.REFORM.symbol
not_formed, stabilised = of.NOT_FORMED.symbol, of.STABILISED.symbol
reformed, terminated = of.REFORMED.symbol, of.TERMINATED.symbol
kE, kS, lamda = of.ECONOMIC_YIELD.symbol, of.SOCIAL_YIELD.symbol, of.GRASSROOTS.symbol
z, VE, VS = of.UNDERSTANDING.symbol, of.ECONOMIC_VALUE.symbol, of.SOCIAL_VALUE.symbol

ADDED = Assumption("the conditions add up; section 2 says which help and which hinder")
BETTER = Assumption(
    "a better fit makes a stage likelier to go well; section 2 says that conditions affect each"
)
FAST, MIDDLE = sp.Interval.Lopen(0, 1), "the middle of the range; the source gives no number"
THREE = "the outcome stage evaluates, restructures or ends an alliance (section 2); "


def chance(odds: sp.Expr) -> sp.Expr:
    """The chance that log-odds stand for: that of a coin where no arrow makes odds."""
    return 1 / (1 + sp.exp(-odds))


formed, done, evaluated = C * qB * f, D * qE * o, r * u
works = o + u  # an alliance works on while it is evaluated
change = (G * f + H * o + I * u) / a  # of firms, per alliance that lives
less_conflict = 1 - J * u / a
next_understanding = z + lamda * (works - z)

# The life of an alliance once formed, at conditions that stay: rounds that go well with chance q
q, t, rate, pace = sp.symbols("q t rate pace", positive=True)
life = (1 / (D * q) + 1 / r) / (1 - q)
LIVES_LONGER = Derivation(
    name="When better conditions make a longer life",
    claim="A higher chance $q$ that a stage goes well brings more rounds of operation and "
    "evaluation, but each round is shorter. It lengthens the mean life of a formed alliance only "
    "where the following condition holds.",
    start=sp.Gt(life.diff(q), 0),
    ranges=((q, 1 / (1 + t)), (D, rate), (r, pace)),
    steps=(
        Step(
            sp.Gt(D * q**2 + r * (2 * q - 1), 0),
            "multiply by a positive factor",
            D * r * q**2 * (1 - q) ** 2,
        ),
    ),
    origin=Derived("$1/(1 - q)$ rounds on average, each with one operation and one evaluation"),
)
enough = sp.together(solutions(LIVES_LONGER.result.lhs, q)[1])  # from this chance on

z_next = sp.Symbol("z'")
SOCIAL_VALUE_LAGS = Derivation(
    name="What is not understood yet",
    claim="The work that stakeholders do not understand yet equals the growth of their "
    "understanding in a period divided by the pace of grassroots communication.",
    start=works - z,
    given=(sp.Eq(z_next, next_understanding),),
    steps=(Step((z_next - z) / lamda, "solve the equation of understanding for this work"),),
    origin=Derived("understanding follows work"),
)


def arrow(
    quantity: Quantity, default: float, highest: float, domain: sp.Interval = PROPORTION
) -> Parameter:
    """The strength of one arrow; 0 takes it out of the figure."""
    return assumed(quantity, default, (0, highest), "the source gives no strength", domain)


def assumed(
    quantity: Quantity, default: float, box: tuple, reason: str, domain: sp.Interval = PROPORTION
) -> Parameter:
    """A number of ours."""
    return Parameter(quantity, default, domain, box, Assumption(reason))


def state(quantity: Quantity, start: sp.Expr | float, following: sp.Expr, reason: str) -> State:
    """A state that the source names, with an equation of ours."""
    return State(quantity, sp.sympify(start), following, Assumption(reason))


STAGES = Model(
    name="stages",
    title="The stages of an alliance",
    question="How do alliances live, and what does each arrow of the figure do?",
    parameters=(
        arrow(of.ARROW_A, 0.2, 0.5),
        arrow(of.ARROW_B, 4, 8, NONNEGATIVE),
        arrow(of.ARROW_C, 0.3, 0.6),
        arrow(of.ARROW_D, 0.15, 0.4),
        arrow(of.ARROW_E, 4, 8, NONNEGATIVE),
        arrow(of.ARROW_F, 4, 8, NONNEGATIVE),
        arrow(of.ARROW_G, 0.005, 0.05),
        arrow(of.ARROW_H, 0.005, 0.05),
        arrow(of.ARROW_I, 0.005, 0.05),
        arrow(of.ARROW_J, 0.4, 0.8),
        assumed(of.FIRST_RESOURCES, 0.5, (0.1, 0.9), MIDDLE),
        assumed(of.FIRST_COMPLEMENTARITY, 0.5, (0.1, 0.9), MIDDLE),
        assumed(of.FIRST_RIVALRY, 0.5, (0.1, 0.9), MIDDLE),
        assumed(of.HURDLE, 0.5, (0, 1), "the fit of firms in the middle of every range", REAL),
        assumed(of.BRIDGING, 0, (0, 3), "an alliance may have no bridging agent", NONNEGATIVE),
        assumed(of.REVIEW, 0.3, (0.05, 0.6), "an evaluation takes some periods", FAST),
        assumed(of.REFORM, 0.3, (0, 1), "most alliances found wanting end"),
        assumed(of.ECONOMIC_YIELD, 1, (0, 2), "the unit of value", NONNEGATIVE),
        assumed(
            of.SOCIAL_YIELD, 1, (0, 2), "work creates as much social as economic value", NONNEGATIVE
        ),
        assumed(
            of.GRASSROOTS,
            0.03,
            (0.01, 0.2),
            "slow, because value takes a long time (section 6.1)",
            FAST,
        ),
    ),
    states=(
        state(
            of.IN_FORMATION, 1, f - C * f + reformed, "all alliances begin here; arrow C leads on"
        ),
        state(
            of.IN_OPERATION,
            0,
            o + formed - done + stabilised,
            "arrow C leads here and arrow D leads on",
        ),
        state(of.IN_OUTCOME, 0, u + done - evaluated, "arrow D leads here"),
        state(
            of.ENDED, 0, e + not_formed + terminated, "an alliance that has ended does not return"
        ),
        state(of.COLLECTIVE_STRENGTHS, x0, S + A * (x - S), "arrow A leads here from resources"),
        state(
            of.CONFLICTS,
            m0,
            (K + A * (m - K)) * less_conflict,
            "arrow A leads here from rivalry; arrow J lowers conflicts",
        ),
        state(of.INTERDEPENDENCIES, y0, Q + A * (y - Q), "arrow A leads here from complementarity"),
        state(
            of.RESOURCES,
            x0,
            x + change * (1 - x),
            "arrows G, H and I; the source gives no direction",
        ),
        state(of.COMPLEMENTARITY, y0, y + change * (1 - y), "arrows G, H and I, as for resources"),
        state(of.RIVALRY, m0, m - change * m, "arrows G, H and I, as for resources"),
        state(
            of.UNDERSTANDING,
            0,
            next_understanding,
            "understanding needs deep, sustained communication (section 6.2)",
        ),
        state(of.ECONOMIC_VALUE, 0, VE + kE * works, "work has economic value at once"),
        state(of.SOCIAL_VALUE, 0, VS + kS * z, "work has social value once it is understood"),
    ),
    equations=(
        Equation(of.ALIVE, f + o + u, Derived("the sum of the three stages")),
        Equation(of.FIT, S + Q - K, ADDED),
        Equation(of.FORMATION_SUCCEEDS, chance(B * (w - w0) + beta), BETTER),
        Equation(of.OPERATION_SUCCEEDS, chance(E * (w - w0)), BETTER),
        Equation(of.OUTCOME_SUCCEEDS, chance(F * (w - w0)), BETTER),
        Equation(
            of.NOT_FORMED,
            C * (1 - qB) * f,
            Derived("partners decide on an alliance and do not form it"),
        ),
        Equation(
            of.STABILISED, evaluated * qF, Assumption(THREE + "one found good goes on as it is")
        ),
        Equation(
            of.REFORMED,
            evaluated * (1 - qF) * phi,
            Assumption(THREE + "one found wanting is re-formed"),
        ),
        Equation(
            of.TERMINATED, evaluated * (1 - qF) * (1 - phi), Assumption(THREE + "or it is ended")
        ),
    ),
)
