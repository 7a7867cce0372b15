"""Should the sponsor of a design give it away, or charge for it?

Gomes-Casseres (1997), section 3, "Limited appropriability": giving a technology out freely
spreads it fastest, but without returns there is no cash for research, and it falls behind.
Growth is then a virtuous or a vicious cycle. The words are the source's, the equations this
book's: one design against all its rivals, whose quality is the unit and who give away half.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, OPEN_PROPORTION, POSITIVE, PROPORTION, Parameter
from models.core.quantity import Quantity
from models.core.solving import solution
from models.notation.standards_battle import (
    ATTRACTION,
    BACKING,
    CHOSEN,
    FIRST_SHARE,
    GIVEN_AWAY,
    MARKET_SHARE,
    OBSOLESCENCE,
    OPENNESS_WEIGHT,
    QUALITY,
    QUALITY_WEIGHT,
    RENT,
    RESEARCH_YIELD,
    RETURNS,
    TURNOVER,
)
from models.theory.sources import gomes_casseres

x, a, p = MARKET_SHARE.single.symbol, ATTRACTION.single.symbol, CHOSEN.single.symbol
o, q, r, g = GIVEN_AWAY.symbol, QUALITY.symbol, RENT.symbol, BACKING.symbol
x0, mu, beta = FIRST_SHARE.symbol, TURNOVER.symbol, RETURNS.symbol
k, phi = QUALITY_WEIGHT.symbol, OPENNESS_WEIGHT.symbol
G, delta = RESEARCH_YIELD.symbol, OBSOLESCENCE.symbol

APPROPRIABILITY = gomes_casseres("section 3, 'Limited appropriability'")

rent = x * (1 - o)
attraction = k * (q - 1) + phi * (o - sp.Rational(1, 2)) + beta * (x - (1 - x))
chosen = 1 / (1 + sp.exp(-a))
next_share = (1 - mu) * x + mu * chosen.subs(a, a + g)
next_quality = (1 - delta) * q + delta * G * r

# What one more step towards giving away does at once: to the share that follows, and to the rent.
diffusion_gain = sp.factor(next_share.subs(a, attraction).diff(o))
rent_loss = rent.diff(o)
# Openness above which the share grows from where it stands, quality level with the rivals'.
openness_to_grow = solution(sp.Eq(attraction.subs(q, 1), sp.log(x / (1 - x))), o)
kept_quality = solution(sp.Eq(next_quality.subs(r, rent), q), q)  # where quality comes to rest

u = sp.symbols("u", positive=True)
KEEPING_UP = Derivation(
    name="When the rent pays for keeping up",
    claim="In the long run a design is at least as good as its rivals exactly when openness leaves "
    "enough rent; for a design with the whole market the limit is $1 - 1/G$.",
    start=sp.Ge(kept_quality, 1),
    ranges=((x, 1 / (1 + u)),),
    steps=(
        Step(sp.Ge(1 - o, 1 / (G * x)), "divide by yield and share, both positive", 1 / (G * x)),
        Step(
            sp.Le(o, 1 - 1 / (G * x)),
            "solve for openness, which reverses the inequality",
            sp.Integer(-1),
        ),
    ),
    origin=Derived("from the level at which quality settles"),
)


def _weight(quantity: Quantity, default: float, high: float, reason: str) -> Parameter:
    return Parameter(quantity, default, NONNEGATIVE, (0, high), Assumption(reason))


OPENNESS = Model(
    name="openness",
    title="Giving away or charging",
    question="Should the sponsor of a design give it away, or charge for it?",
    parameters=(
        Parameter(GIVEN_AWAY, 0.8, PROPORTION, (0, 1), Assumption("0: charged in full; 1: free")),
        Parameter(
            FIRST_SHARE,
            0.1,
            OPEN_PROPORTION,
            (0.02, 0.6),
            Assumption("a small firm begins with a small share"),
        ),
        Parameter(
            RESEARCH_YIELD,
            6,
            POSITIVE,
            (2, 10),
            Assumption("a sixth of the market pays for keeping up"),
        ),
        _weight(QUALITY_WEIGHT, 2, 4, "twice as good as the rivals: odds of 7 to 1"),
        _weight(OPENNESS_WEIGHT, 3, 6, "free rather than charged in full: odds of 20 to 1"),
        _weight(RETURNS, 1.5, 3, "weaker than the attraction of a design that is free"),
        Parameter(
            OBSOLESCENCE, 0.03, OPEN_PROPORTION, (0.01, 0.1), Assumption("quality declines slowly")
        ),
        Parameter(
            TURNOVER,
            0.15,
            OPEN_PROPORTION,
            (0.05, 0.3),
            Assumption("users choose anew more often than in the battle"),
        ),
    ),
    states=(
        State(
            MARKET_SHARE.single,
            x0,
            next_share,
            Assumption("some users choose anew, by the logit model"),
        ),
        State(
            QUALITY,
            sp.Integer(1),
            next_quality,
            Assumption("equal to the rivals' at first; rent pays for it"),
        ),
    ),
    shocks=(BACKING,),
    equations=(
        Equation(RENT, rent, APPROPRIABILITY),
        Equation(ATTRACTION.single, attraction, Assumption("quality, openness and users add up")),
        Equation(CHOSEN.single, chosen, Assumption("choices follow the usual logit model")),
    ),
)
