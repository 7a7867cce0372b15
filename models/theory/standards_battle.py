"""Which designs survive a battle of standards, and how many?

Gomes-Casseres (1997), section 2, "Reaching for scale and scope": scale economies left room for
only a few RISC designs, and market share decided which. The source gives the words and, in Table
I, the chips shipped; every equation is this book's. Users come back to choose; a design attracts
them the more, the nearer it is to the minimum efficient scale, and chance plays a part.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation, State
from models.core.index import i, n, total
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, POSITIVE, Parameter
from models.notation.standards_battle import (
    ATTRACTION,
    CHIPS,
    CHOSEN,
    CONCENTRATION,
    EVENTS,
    MARKET_SHARE,
    MINIMUM_SCALE,
    NOISE,
    RETURNS,
    TURNOVER,
)
from models.theory.sources import gomes_casseres

c, x, a, p = CHIPS.symbol, MARKET_SHARE.symbol, ATTRACTION.symbol, CHOSEN.symbol
beta, M, mu = RETURNS.symbol, MINIMUM_SCALE.symbol, TURNOVER.symbol
nu, epsilon = NOISE.symbol, EVENTS.symbol

TABLE_I = gomes_casseres("Table I, RISC chips shipped (1992)")
INCREASING = Assumption("users prefer what others use, up to the minimum efficient scale")

attraction = beta * sp.Min(x[i] / M, 1)
chosen = sp.exp(a[i]) / total(sp.exp(a[i]))
chosen_by_chance = sp.exp(a[i] + nu * epsilon[i]) / total(sp.exp(a[i] + nu * epsilon[i]))
next_share = (1 - mu) * x[i] + mu * chosen_by_chance

# Of n equal designs below the minimum scale, one gets a small lead l over another. Without
# chance the lead is then multiplied by its growth in every period.
lead = sp.Symbol("l", real=True)
ahead, behind = sp.exp(beta * (1 / n + lead / 2) / M), sp.exp(beta * (1 / n - lead / 2) / M)
lead_chosen = (ahead - behind) / (ahead + behind + (n - 2) * sp.exp(beta / (n * M)))
lead_growth = sp.expand(sp.cancel(((1 - mu) * lead + mu * lead_chosen).diff(lead).subs(lead, 0)))

TIPPING = Derivation(
    name="When equality tips",
    claim="Among equal designs below the minimum scale a small lead grows exactly when increasing "
    "returns exceed the number of designs times the minimum scale.",
    start=sp.Gt(lead_growth, 1),
    steps=(
        Step(sp.Gt(mu * beta / (M * n), mu), "subtract the share of users who stay, $1 - \\mu$"),
        Step(sp.Gt(beta, M * n), "multiply by the positive factor $M n/\\mu$", M * n / mu),
    ),
    origin=Derived("from the growth of a small lead"),
)

survivors = sp.Symbol("n_M", integer=True, nonnegative=True)
ROOM_AT_SCALE = Derivation(
    name="Room for a few",
    claim="The number of designs that have reached the minimum scale cannot exceed 1 divided by "
    "that scale.",
    start=sp.Le(survivors * M, 1),
    steps=(Step(sp.Le(survivors, 1 / M), "divide by the minimum scale", 1 / M),),
    origin=Derived("shares sum to 1"),
)

STANDARDS_BATTLE = Model(
    name="standards_battle",
    title="A battle of standards",
    question="Which designs survive a battle of standards, and how many?",
    parameters=(
        Parameter(CHIPS, (331, 295, 64, 67), POSITIVE, (10, 400), TABLE_I),
        Parameter(
            RETURNS,
            default=6,
            domain=NONNEGATIVE,
            box=(0, 10),
            origin=Assumption(
                "0: users do not care what others use; 6: odds of 400 to 1 for a design at scale"
            ),
        ),
        Parameter(
            MINIMUM_SCALE,
            default=0.15,
            domain=sp.Interval.Lopen(0, 1),
            box=(0.05, 1),
            origin=Assumption("room for six at most; 1: every further user counts"),
        ),
        Parameter(
            TURNOVER,
            default=0.1,
            domain=sp.Interval.Lopen(0, 1),
            box=(0.05, 0.3),
            origin=Assumption("a user chooses anew about every tenth period"),
        ),
        Parameter(
            NOISE,
            default=1,
            domain=NONNEGATIVE,
            box=(0, 2),
            origin=Assumption("a lucky period multiplies the odds of a design by about 3"),
        ),
    ),
    states=(State(MARKET_SHARE, c[i] / total(c[i]), next_share, INCREASING),),
    shocks=(EVENTS,),
    equations=(
        Equation(ATTRACTION, attraction, INCREASING),
        Equation(CHOSEN, chosen, Assumption("choices follow the usual logit model")),
        Equation(CONCENTRATION, total(x[i] ** 2), Derived("Herfindahl's index")),
    ),
    least_members=2,
)
