"""What does it change if one ally buys a part of the other?

FourWeekMBA says of equity strategic alliances that one company purchases equity in another, or
each in the other; it has no rule for profits. Here a contract fixes the split, as in a joint
venture, and firm i buys a part of its partner. A stake moves profit and makes none; what it moves
depends on what was paid for it.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, Parameter
from models.notation.alliance_types import STAKE, STAKE_PRICE
from models.notation.group_profit import GAIN, NEEDED_SYNERGY, REST_GAIN, SHARE, SIZE, SYNERGY
from models.theory import iso_profit, joint_venture

s, sigma, alpha = SIZE.single.symbol, SYNERGY.symbol, SHARE.single.symbol
e, v = STAKE.symbol, STAKE_PRICE.symbol

partner = (1 - s) / s  # the partner's profit alone over firm i's
gain = joint_venture.gain + e * partner * (joint_venture.rest_gain - v)
rest_gain = (1 - e) * joint_venture.rest_gain + e * v
needed = (s + e * v * (1 - s)) / (alpha + e * (1 - alpha))
rest_needed = (1 - s) * (1 - e * v) / ((1 - e) * (1 - alpha))
needed_synergy = sp.Max(needed, rest_needed)

shortfall = s - sigma * alpha  # what firm i lacks, of what both earn alone
smallest_stake = shortfall / (sigma * (1 - alpha) - v * (1 - s))
at_alone_price = smallest_stake.subs(v, 1)
for_nothing = smallest_stake.subs(v, 0)

t, u, w = sp.symbols("t u w", positive=True)
POSSIBLE = ((s, 1 / (1 + t)), (alpha, 1 / (1 + w)))  # both between 0 and 1
CHEAP = (*POSSIBLE, (v, sigma * w * (1 + t) / ((1 + w) * t) / (1 + u)))  # under its worth here

NOTHING_IS_MADE = Derivation(
    name="A stake moves profit and makes none",
    claim="Weighted by size, the two gains add up to synergy, whatever the stake and its price.",
    start=s * gain + (1 - s) * rest_gain,
    steps=(Step(sigma, "each side receives what the other pays or hands over"),),
    origin=Derived("from the split and the stake"),
)

FIRM_NEEDS = Derivation(
    name="What firm i needs",
    claim="With a stake firm i is no worse off exactly when synergy reaches a certain level.",
    start=sp.Ge(gain, 1),
    ranges=(*POSSIBLE, (e, 1 / (1 + u))),
    steps=(
        Step(
            sp.Ge(sigma, needed),
            "solve for synergy; the divisor is positive",
            s / (alpha + e * (1 - alpha)),
        ),
    ),
    origin=Derived("firm i breaks even"),
)

PARTNER_NEEDS = Derivation(
    name="What the partner needs",
    claim="The partner's other owners are no worse off exactly when synergy reaches a certain "
    "level.",
    start=sp.Ge(rest_gain, 1),
    ranges=(*POSSIBLE, (e, 1 / (1 + u))),
    steps=(
        Step(
            sp.Ge(sigma, rest_needed),
            "solve for synergy; the divisor is positive",
            (1 - s) / ((1 - e) * (1 - alpha)),
        ),
    ),
    origin=Derived("the partner's other owners break even"),
)

SMALLEST_STAKE = Derivation(
    name="The smallest stake that is enough",
    claim="If a stake costs less than it is worth in the alliance, firm i is no worse off exactly "
    "when the stake reaches a certain size. That size is what the firm lacks, divided by what the "
    "whole partner would bring it.",
    start=sp.Ge(gain, 1),
    ranges=CHEAP,
    steps=(
        Step(
            sp.Ge(e * (sigma * (1 - alpha) - v * (1 - s)), shortfall),
            "multiply by relative size",
            s,
        ),
        Step(
            sp.Ge(e, smallest_stake),
            "divide by the partner's worth in the alliance less its price, which is positive",
            1 / (sigma * (1 - alpha) - v * (1 - s)),
        ),
    ),
    origin=Derived("firm i breaks even"),
)

AT_ALONE_PRICE = Derivation(
    name="At what the partner would earn alone",
    claim="If a stake costs what that part of the partner would earn alone, the smallest stake is "
    "firm i's shortfall, divided by the sum of this shortfall and the surplus. The stake is less "
    "than the whole exactly when synergy is above 1.",
    start=at_alone_price,
    steps=(
        Step(
            shortfall / (shortfall + sigma - 1),
            "write the denominator in terms of firm i's shortfall",
        ),
    ),
    origin=Derived("from the smallest stake"),
)

PARTNER_KEEPS_ITS_SIGN = Derivation(
    name="The partner's side",
    claim="If the stake costs what that part of the partner would earn alone, the partner's other "
    "owners keep their part of its gain, so a gain stays a gain and a loss stays a loss.",
    start=(rest_gain - 1).subs(v, 1),
    steps=(Step((1 - e) * (joint_venture.rest_gain - 1), "factor out the part they keep"),),
    origin=Derived("from the split and the stake"),
)

PRICE = Parameter(
    STAKE_PRICE,
    default=1,
    domain=NONNEGATIVE,
    box=(0, 2),
    origin=Assumption("0 makes the stake a gift; at 1 it is priced as if there were no alliance"),
)
STAKE_BOUGHT = Parameter(
    STAKE,
    default=0.2,
    domain=sp.Interval.Ropen(0, 1),
    box=(0, 0.9),
    origin=Assumption("the source speaks of partial acquisition, so less than the whole"),
)

EQUITY_STAKE = Model(
    name="equity_stake",
    title="A stake in the partner",
    question="When does a stake in the partner repair a split that would not survive?",
    parameters=(
        iso_profit.RELATIVE_SIZE,
        iso_profit.SYNERGY_AROUND_ONE,
        joint_venture.JOINT_VENTURE.parameter("profit_share"),
        STAKE_BOUGHT,
        PRICE,
    ),
    equations=(
        Equation(GAIN.single, gain, Assumption("the contract's split, then the stake at a price")),
        Equation(REST_GAIN, rest_gain, Derived("what the partner keeps, plus the price")),
        Equation(NEEDED_SYNERGY, needed_synergy, Derived("both partners break even")),
    ),
)
