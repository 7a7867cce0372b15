"""Which type's way of sharing profit leaves both partners better off, and when?

FourWeekMBA names three types of alliance, and a rule for one of them: a joint venture splits
equally. For the other two the rules are this book's: an equity alliance splits equally too, and
one partner owns a part of the other; allies without equity bargain over the surplus.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import OPEN_PROPORTION, POSITIVE, PROPORTION, Parameter
from models.notation.alliance_types import (
    BARGAIN_GAIN,
    BARGAIN_REST_GAIN,
    SPLIT_GAIN,
    SPLIT_NEEDS,
    SPLIT_REST_GAIN,
    STAKE_GAIN,
    STAKE_NEEDS,
    STAKE_REST_GAIN,
)
from models.notation.group_profit import SIZE, STRENGTH, SYNERGY
from models.theory import bargaining, equity_stake, iso_profit, joint_venture
from models.theory.joint_venture import alpha, rho, s, sigma
from models.theory.sources import four_week_mba

half = {alpha: sp.Rational(1, 2)}
b = STRENGTH.symbol

split_gain, split_rest = (x.subs(half) for x in (joint_venture.gain, joint_venture.rest_gain))
stake_gain, stake_rest = (x.subs(half) for x in (equity_stake.gain, equity_stake.rest_gain))
bargain_gain = sp.expand(iso_profit.gain.subs(rho, bargaining.bargained_power))
bargain_rest = sp.expand(sigma - s * bargain_gain) / (1 - s)  # the partner has the rest

t = sp.Symbol("t", positive=True)
BETWEEN = ((s, 1 / (1 + t)),)

SPLIT_SUITS_FIRM = Derivation(
    name="Half for firm i",
    claim="An equal split leaves firm i no worse off exactly when synergy is at least twice its "
    "relative size. For the partner, put 1 minus that size.",
    start=sp.Ge(split_gain, 1),
    steps=(Step(sp.Ge(sigma, 2 * s), "multiply by twice the relative size", 2 * s),),
    origin=Derived("from equation (4) with a share of one half"),
)

BARGAIN_SUITS_FIRM = Derivation(
    name="A bargain needs no more than a surplus",
    claim="A bargain over the surplus leaves a firm with some negotiating strength no worse off "
    "exactly when synergy is at least 1, whatever its size.",
    start=sp.Ge(bargain_gain, 1),
    ranges=((b, 1 / (1 + t)),),
    steps=(Step(sp.Ge(sigma, 1), "subtract 1, and multiply by size over strength", s / b),),
    origin=Derived("from Nash's bargain"),
)

PROFIT_RULES = Model(
    name="profit_rules",
    title="Three types of alliance, three ways to share",
    question="Which type's way of sharing leaves both partners better off?",
    parameters=(
        Parameter(
            SIZE.single,
            default=0.7,
            domain=OPEN_PROPORTION,
            box=(0.05, 0.95),
            origin=Assumption("firm i is the larger one, which an equal split leaves short"),
        ),
        Parameter(
            SYNERGY,
            default=1.3,
            domain=POSITIVE,
            box=(0.5, 2.5),
            origin=Assumption("around 1, where the alliance adds nothing"),
        ),
        equity_stake.STAKE_BOUGHT,
        equity_stake.PRICE,
        Parameter(
            STRENGTH,
            default=0.5,
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("one half means that both are equally strong"),
        ),
    ),
    equations=(
        Equation(SPLIT_GAIN, split_gain, four_week_mba("'Joint venture'")),
        Equation(SPLIT_REST_GAIN, split_rest, four_week_mba("'Joint venture'")),
        Equation(STAKE_GAIN, stake_gain, Assumption("an equal split, then a stake at a price")),
        Equation(STAKE_REST_GAIN, stake_rest, Derived("what the partner keeps, plus the price")),
        Equation(BARGAIN_GAIN, bargain_gain, Assumption("Nash's bargain over the surplus")),
        Equation(BARGAIN_REST_GAIN, bargain_rest, Derived("the partner has the rest of it")),
        Equation(SPLIT_NEEDS, joint_venture.needed_for_equal_split, Derived("both break even")),
        Equation(STAKE_NEEDS, equity_stake.needed_synergy.subs(half), Derived("both break even")),
    ),
)
