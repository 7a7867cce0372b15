"""How many ways of sharing out leave nobody worse off, as a group grows?

A consequence of Gomes-Casseres (1997), appendix: region A of Figure 3 for n firms, each judged
on its own. The source draws it for one firm against all others together.
"""

import sympy as sp

from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import Parameter
from models.notation.group_profit import ACCEPTABLE, MEMBERS, ROOM, SIZE, SURPLUS_SHARE, SYNERGY

n, sigma = MEMBERS.symbol, SYNERGY.symbol
s, w = SIZE.single.symbol, SURPLUS_SHARE.single.symbol

# A firm's share of the group's profit is its break-even share plus w times what is left over:
# the acceptable divisions are the simplex of all divisions, shrunk by the factor `room`.
break_even_share = s / sigma
share = s / sigma * (1 + w * (sigma - 1) / s)
room = sp.factor(sp.diff(share, w))
acceptable_fraction = room ** (n - 1)

SURPLUS = Parameter(
    SYNERGY,
    default=1.5,
    domain=sp.Interval(1, sp.oo),
    box=(1, 2.5),
    origin=Assumption("at least 1: below it no division leaves everyone as well off"),
)

ACCEPTABLE_DIVISIONS = Model(
    name="acceptable_divisions",
    title="Room to agree",
    question="How many ways of sharing out leave nobody worse off, as a group grows?",
    parameters=(
        Parameter(
            MEMBERS,
            default=3,
            domain=sp.Interval(2, sp.oo),
            box=(2, 12),
            origin=Assumption("from a pair to a constellation of the size the source describes"),
        ),
        SURPLUS,
    ),
    equations=(
        Equation(ROOM, room, Derived("what is left of the whole when every firm breaks even")),
        Equation(ACCEPTABLE, acceptable_fraction, Derived("volume of the shrunken simplex")),
    ),
)
