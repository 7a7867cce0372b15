"""How large should a group grow, in the eyes of its founder?

Gomes-Casseres (1997), section 3: the position of some firms "may deteriorate as a group grows",
and growth "may represent either a virtuous or a vicious cycle, depending on how growth is managed,
and, possibly, contained". The source gives no formula. Here a founder gives every partner the
same licence: a claim on profit that is fixed before anyone knows how large the group will be.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import POSITIVE, Parameter
from models.core.solving import solution
from models.core.substitution import put_in
from models.notation.group_profit import GAIN, MEMBERS, POWER, SHARE, SIZE, SIZE_EFFECT, SYNERGY
from models.notation.growing_groups import (
    BARGAINED_GAIN,
    GROUP_WORTH,
    HALF_WAY,
    LICENCE_CLAIM,
    PARTNER_GAIN,
    PARTNER_SIZE,
    PARTNERS,
    SYNERGY_POTENTIAL,
)
from models.theory import iso_profit
from models.theory.bandwagon import HALF_WAY_MEMBERS
from models.theory.bargaining import BARGAINING
from models.theory.sources import gomes_casseres

n, partners, v, h = MEMBERS.symbol, PARTNERS.symbol, SYNERGY_POTENTIAL.symbol, HALF_WAY.symbol
q, d, effect = PARTNER_SIZE.symbol, LICENCE_CLAIM.symbol, SIZE_EFFECT.symbol
s, sigma, rho = SIZE.single.symbol, SYNERGY.symbol, POWER.single.symbol
alpha, gain, k = SHARE.single.symbol, GAIN.single.symbol, sp.Symbol("k", positive=True)

synergy = 1 + v * partners / (partners + h)
size = 1 / (1 + q * partners)
licence_share = 1 / (1 + d * partners)
power = solution(sp.Eq(alpha, iso_profit.share), rho)
worth = sigma / s
partner_gain = gain * d / q  # each has d of what the founder has, and had q of what it had
bargained_part = 1 / (1 + partners * q**effect)  # of the surplus
bargained_gain = 1 + bargained_part * (sigma - 1) / s

STEPS = ((rho, power), (alpha, licence_share), (s, size), (sigma, synergy), (partners, k))
worth_at = worth.subs(STEPS)
gain_at = iso_profit.gain.subs(STEPS)

EVERY_PARTNER_ADDS = Derivation(
    name="The total always rises",
    claim="Every further partner raises what the group earns, through its own profit and through "
    "synergy.",
    start=sp.Derivative(worth_at, k),
    steps=(
        Step(
            q * (1 + v * k / (k + h)) + (1 + q * k) * v * h / (k + h) ** 2,
            "differentiate; every term is positive",
        ),
    ),
    origin=Derived("from synergy and size"),
)

FOUNDER_GAINS = Derivation(
    name="When the founder gains",
    claim="With $k$ partners the founder earns at least as much as it would alone if, and only "
    "if, the inequality below holds. Its left side is the balance for the first few partners; its "
    "right side is what each partner takes from that balance, times the number of partners.",
    start=sp.Ge(gain_at, 1),
    steps=(
        Step(
            sp.Ge(v - (d - q) * h, k * (d - (1 + v) * q)),
            "multiply by the denominators, divide by the number of partners",
            (1 + d * k) * (k + h) / k,
        ),
    ),
    origin=Derived("from the founder's gain"),
)

# The trap: each partner brings less than it is promised, however large the group (d > q(1+v)),
# and yet the first few are worth it ((d-q)h < v). Then q h < 1. The same in positive symbols:
t, u = sp.symbols("t u", positive=True)
brings, excess = 1 / (1 + t), t / (1 + t) / (1 + u)
TRAP = ((q, brings / h), (d, (brings + v * (brings + excess)) / h))

# Its mirror image: the first few cost too much ((d-q)h > v), and yet each partner brings more than
# it is promised once synergy is near its end (d < q(1+v)). Then q < d.
WAIT = ((d, q * (1 + v / (1 + t))), (h, (1 + t) * (1 + u) / q))

even_partners = (v - (d - q) * h) / (d - (1 + v) * q)  # the founder earns what it earns alone

FOUNDER_BREAKS_EVEN = Derivation(
    name="How many partners the founder can bear",
    claim="If the licence is dear but the first few partners pay off, the founder earns at least "
    "as much as it would alone up to a certain number of partners, and less beyond it.",
    start=FOUNDER_GAINS.result,
    ranges=TRAP,
    steps=(
        Step(
            sp.Ge(even_partners, k),
            "divide by what a licence claims beyond what a partner can ever bring",
            1 / (d - (1 + v) * q),
        ),
    ),
    origin=Derived("from the founder's gain"),
)

FOUNDER_MUST_WAIT = Derivation(
    name="How many partners the founder needs before it gains",
    claim="If the licence is cheap but synergy comes too slowly for the first partners to pay off, "
    "the founder earns less than it would alone up to a certain number of partners, and at least "
    "as much from that number on.",
    start=FOUNDER_GAINS.result,
    ranges=WAIT,
    steps=(
        Step(
            sp.Le(even_partners, k),
            "divide by the same term, which is now negative and so reverses the inequality",
            1 / (d - (1 + v) * q),
        ),
    ),
    origin=Derived("from the founder's gain"),
)

# What a licence claims beyond what a partner can ever bring, and how growth is curbed in the end.
e, a = sp.symbols("e a", positive=True)
SHORT = (sp.Eq(e, d - (1 + v) * q), sp.Eq(a, (1 + v) * (d - q) - q * d * h * v))
root = sp.sqrt(v * h * (d - q) * (1 + v - d * h) * (1 - q * h))
best_partners = put_in((root - h * e) / a, SHORT)

BEST_SIZE = Derivation(
    name="How many partners are best for the founder",
    claim="Under such a licence the founder's profit stops rising at a smaller number of partners. "
    "Write $e = d - (1 + v) q$ for what a licence claims beyond what a partner can ever bring, and "
    "$a = (1 + v)(d - q) - q d h v$; both are positive here.",
    start=sp.Ge(sp.Derivative(gain_at, k), 0),
    given=SHORT,
    ranges=TRAP,
    steps=(
        Step(
            sp.Ge(h * (v - (d - q) * h) - 2 * h * e * k - a * k**2, 0),
            "multiply by the square of the denominators",
            (h + k) ** 2 * (1 + d * k) ** 2,
        ),
        Step(
            sp.Ge(h * (v - (d - q) * h) * a + h**2 * e**2, (a * k + h * e) ** 2),
            "multiply by $a$ and complete the square",
            a,
        ),
        Step(sp.Ge(root**2, (a * k + h * e) ** 2), "put in $e$ and $a$ on the left; it factors"),
        Step(
            sp.Ge(root, a * k + h * e),
            "take the root: divide by the sum of both roots",
            1 / (root + a * k + h * e),
        ),
        Step(sp.Ge((root - h * e) / a, k), "solve for the number of partners", 1 / a),
    ),
    origin=Derived("from the founder's gain"),
)

PARTNERS_POWER = Derivation(
    name="When a partner gains more than synergy alone would bring it",
    claim="In a group of any size, a partner's gain is at least as large as synergy if, and only "
    "if, the partner claims at least what it brings.",
    start=sp.Ge(gain_at * d / q / synergy.subs(partners, k), 1),
    steps=(
        Step(
            sp.Ge(d * (1 + q * k), q * (1 + d * k)),
            "multiply by the denominators",
            q * (1 + d * k),
        ),
        Step(sp.Ge(d, q), "cancel what both sides have in common"),
    ),
    origin=Derived("from the licence rule"),
)

MAJORITY = Derivation(
    name="How long the founder has the majority",
    claim="The founder has at least half of all claims as long as the number of partners is at "
    "most 1 divided by the licence claim.",
    start=sp.Ge(licence_share.subs(partners, k), sp.Rational(1, 2)),
    steps=(Step(sp.Ge(1 / d, k), "solve for the number of partners", 2 * (1 + d * k) / d),),
    origin=Derived("from the licence rule"),
)

NEVER_WORSE = Derivation(
    name="Bargaining never makes the founder worse off than it would be alone",
    claim="What the bargain adds to the founder's stand-alone profit is never negative.",
    start=(bargained_gain - 1).subs(partners, k),
    given=(sp.Eq(s, size.subs(partners, k)), sp.Eq(sigma, synergy.subs(partners, k))),
    steps=(
        Step(
            v * k / (k + h) * (1 + q * k) / (1 + k * q**effect),
            "put in synergy and size; no factor is negative",
        ),
    ),
    origin=Derived("from Nash's bargain"),
)

SMALL = Assumption("a partner earns little in this business without the founder's technology")

GROUP_SIZE = Model(
    name="group_size",
    title="The size of a group from its founder's point of view",
    question="How large should a group grow from its founder's point of view?",
    parameters=(
        Parameter(
            MEMBERS,
            default=4,
            domain=sp.Interval(1, sp.oo),
            box=(1, 50),
            origin=Assumption("from a founder alone to a large constellation"),
        ),
        Parameter(
            SYNERGY_POTENTIAL,
            default=1,
            domain=POSITIVE,
            box=(0.1, 3),
            origin=Assumption("a very large group earns twice what its members would earn alone"),
        ),
        HALF_WAY_MEMBERS,
        Parameter(PARTNER_SIZE, default=0.05, domain=POSITIVE, box=(0.01, 1), origin=SMALL),
        Parameter(
            LICENCE_CLAIM,
            default=0.15,
            domain=POSITIVE,
            box=(0.01, 1),
            origin=Assumption(
                "a partner claims more, relative to the founder, than it would alone"
            ),
        ),
        BARGAINING.parameter("size_effect"),
    ),
    equations=(
        Equation(PARTNERS, n - 1, Derived("all members but the founder")),
        Equation(SYNERGY, synergy, Assumption("synergy rises with partners, ever more slowly")),
        Equation(SIZE.single, size, Assumption("all partners are of one size")),
        Equation(SHARE.single, licence_share, Assumption("a licence that is the same for all")),
        Equation(POWER.single, power, gomes_casseres("appendix, eq. (3)")),
        Equation(GROUP_WORTH, worth, gomes_casseres("appendix, eq. (2)")),
        Equation(GAIN.single, iso_profit.gain, Derived("eq. (4) over stand-alone profit")),
        Equation(PARTNER_GAIN, partner_gain, Derived("eq. (4) for one partner")),
        Equation(
            BARGAINED_GAIN,
            bargained_gain,
            Assumption("each member bargains for itself, with a strength that follows size"),
        ),
    ),
)
