"""Two small models that use all of the grammar: states, shocks, vectors, last(), shares."""

import sympy as sp

from models.core.equation import Equation, Rule, State
from models.core.index import i, n, total
from models.core.model import Model
from models.core.origin import Assumption
from models.core.parameter import OPEN_PROPORTION, POSITIVE, PROPORTION, REAL, Parameter
from models.core.quantity import Quantity

TOY = Assumption("a toy to test the grammar with")


def one(letter, word, **assumptions):
    """A scalar quantity named by its word."""
    return Quantity(sp.Symbol(letter, **assumptions), word, f"meaning of {word}", "unit")


def per_member(letter, word, **assumptions):
    """A vector quantity named by its word."""
    return Quantity(sp.IndexedBase(letter, **assumptions), word, f"meaning of {word}", "unit")


RATE = one("r", "growth_rate", positive=True)
LIMIT = one("K", "capacity", positive=True)
PEOPLE = one("x", "population", positive=True)
LUCK = one("epsilon", "luck", real=True)
ROOM = one("y", "room_left", real=True)
r, K, x, luck = RATE.symbol, LIMIT.symbol, PEOPLE.symbol, LUCK.symbol

LOGISTIC = Model(
    name="logistic",
    title="Logistic growth",
    question="How does a population grow towards what its land can carry?",
    parameters=(
        Parameter(RATE, 0.5, POSITIVE, (0.1, 1.5), TOY),
        Parameter(LIMIT, 10, POSITIVE, (5, 20), TOY),
    ),
    rules=(Rule(r < K / 5, "growth_rate must be below a fifth of capacity"),),
    states=(State(PEOPLE, K / 10, x * sp.exp(r * (1 - x / K) + luck / 10), TOY),),
    shocks=(LUCK,),
    equations=(Equation(ROOM, 1 - x / K, TOY),),
)

APPEAL = per_member("a", "appeal", real=True)
START = per_member("h^0", "first_habit", nonnegative=True)
SPEED = one("k", "speed", positive=True)
KEENNESS = one("b", "keenness", positive=True)
WEIGHT = per_member("w", "weight", positive=True)
CHOICE = per_member("c", "choice", positive=True)
LEAD = per_member("l", "lead_over_last", real=True)
SAME = per_member("m", "mean_appeal", real=True)
MIXED = one("z", "mixture", real=True)
HABIT = per_member("h", "habit", real=True)
MOOD = per_member("mu", "mood", real=True)
NEWS = one("nu", "news", real=True)
a, k, b, w, c, h = (q.symbol for q in (APPEAL, SPEED, KEENNESS, WEIGHT, CHOICE, HABIT))
h0, mood, news = START.symbol, MOOD.symbol, NEWS.symbol

CHOICES = Model(
    name="choices",
    title="Choice and habit",
    question="How do customers come to prefer one of several firms?",
    parameters=(
        Parameter(APPEAL, (0.2, 0.5, -0.4), REAL, (-1, 1), TOY),
        Parameter(START, (0.2, 0.3, 0.5), PROPORTION, (0, 1), TOY, sums_to_one=True),
        Parameter(SPEED, 0.3, OPEN_PROPORTION, (0.05, 0.95), TOY),
        Parameter(KEENNESS, 1.5, POSITIVE, (0.1, 3), TOY),
    ),
    states=(State(HABIT, h0[i], h[i] + k * (c[i] - h[i]) + (mood[i] + news) / 100, TOY),),
    shocks=(MOOD, NEWS),
    equations=(
        Equation(WEIGHT, sp.exp(b * a[i]), TOY),
        Equation(CHOICE, w[i] / total(w[i]), TOY),
        Equation(LEAD, h[i] - h[n], TOY),
        Equation(SAME, total(a[i]) / n, TOY),
        Equation(
            MIXED,
            sp.Max(k, b)
            + sp.Min(k, b / 7)
            + sp.sqrt(1 - k)
            + sp.log(total(w[i]))
            + sp.Abs(k - b)
            + sp.tanh(b)
            + sp.pi * sp.E / 3
            + sp.Float(0.1) * k ** sp.Rational(3, 2),
            TOY,
        ),
    ),
)

TOYS = (LOGISTIC, CHOICES)
