"""What does a firm gain from a constellation, as its own and its partners' capabilities grow?

Gomes-Casseres (1997), hypothesis 2 of section 4: a firm gains the more, the more capabilities its
constellation has in all, and the larger its own are beside its partners'. The source leaves open
how "total value" and "bargaining power" are measured; the two power laws here are the book's.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.index import i, total
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, POSITIVE, Parameter
from models.notation.group_profit import EARNED, GAIN, GROUP, SHARE
from models.notation.niche_or_reach import (
    CAPABILITY_HELD,
    CAPABILITY_SUM,
    EFFECT_ON_OTHERS,
    EFFECT_ON_SELF,
    POOLING,
    POWER_OF_CAPABILITY,
    RELATIVE_CAPABILITY,
)
from models.theory.sources import gomes_casseres

c, C, k = CAPABILITY_HELD.symbol, CAPABILITY_SUM.symbol, RELATIVE_CAPABILITY.symbol
eta, gamma = POOLING.symbol, POWER_OF_CAPABILITY.symbol
alpha, group = SHARE.symbol, GROUP.symbol
HYPOTHESIS_2 = gomes_casseres("section 4, hypothesis 2")

capability_sum = total(c[i])
group_profit = C**eta
share = c[i] ** gamma / total(c[i] ** gamma)

# One firm's profit when one capability, its own or a partner's, grows: the others are constants.
own, partner, rest, claims = sp.symbols("c_i c_j c_rest q_rest", positive=True)
whole = own + partner + rest
weights = own**gamma + partner**gamma + claims
profit = own**gamma / weights * whole**eta
k_i, k_j, alpha_i, alpha_j = sp.symbols("k_i k_j alpha_i alpha_j", positive=True)
IN_SHARES = (
    sp.Eq(k_i, own / whole),
    sp.Eq(k_j, partner / whole),
    sp.Eq(alpha_i, own**gamma / weights),
    sp.Eq(alpha_j, partner**gamma / weights),
)

OWN_CAPABILITY = Derivation(
    name="A firm's own capability",
    claim="One per cent more of its own capability always helps a firm, both through the group's "
    "profit and through its share.",
    start=own * sp.Derivative(sp.log(profit), own),
    given=IN_SHARES,
    steps=(
        Step(eta * own / whole + gamma * (1 - own**gamma / weights), "differentiate"),
        Step(eta * k_i + gamma * (1 - alpha_i), "write in shares: both terms are positive"),
    ),
    origin=Derived(f"from our equations; the claim is that of {HYPOTHESIS_2.text}"),
)

PARTNERS_CAPABILITY = Derivation(
    name="A partner's capability",
    claim="One per cent more of a partner's capability helps a firm through the group's profit and "
    "costs it a part of its share. The two halves of hypothesis 2 pull against each other.",
    start=partner * sp.Derivative(sp.log(profit), partner),
    given=IN_SHARES,
    steps=(
        Step(eta * partner / whole - gamma * partner**gamma / weights, "differentiate"),
        Step(eta * k_j - gamma * alpha_j, "write in shares"),
    ),
    origin=Derived(f"from our equations; the claim is that of {HYPOTHESIS_2.text}"),
)

# A partner so large that it is nearly all of the capability and has nearly all of the power.
of_a_giant = PARTNERS_CAPABILITY.result.subs({k_j: 1, alpha_j: 1})

GIANT_HELPS = Derivation(
    name="A giant for a partner",
    claim="A giant that grows further helps its partners exactly when claims grow more slowly with "
    "capability than total value does.",
    start=sp.Gt(of_a_giant, 0),
    steps=(Step(sp.Lt(gamma, eta), "bring $\\gamma$ to the right", sp.Integer(-1)),),
    origin=Derived("a giant's two shares are nearly 1"),
)

CAPABILITY = Model(
    name="capability",
    title="Capability, pooled and relative",
    question="What does a firm gain as its own and its partners' capabilities grow?",
    parameters=(
        Parameter(
            CAPABILITY_HELD,
            default=(1, 2, 5),
            domain=POSITIVE,
            box=(0.2, 20),
            origin=Assumption("a small firm and two larger partners, in any unit"),
        ),
        Parameter(
            POOLING,
            default=1.5,
            domain=POSITIVE,
            box=(0.5, 2.5),
            origin=Assumption("above 1 the whole is worth more than the sum of its parts"),
        ),
        Parameter(
            POWER_OF_CAPABILITY,
            default=1,
            domain=NONNEGATIVE,
            box=(0, 3),
            origin=Assumption("0: equal shares; 1: in proportion; above 1: the strong take more"),
        ),
    ),
    equations=(
        Equation(CAPABILITY_SUM, capability_sum, HYPOTHESIS_2),
        Equation(RELATIVE_CAPABILITY, c[i] / C, HYPOTHESIS_2),
        Equation(GROUP, group_profit, Assumption("total value is a power of the sum")),
        Equation(SHARE, share, Assumption("shares follow capability by a power law")),
        Equation(EARNED, group * alpha[i], gomes_casseres("appendix, eq. (1)")),
        Equation(
            GAIN,
            group * alpha[i] / c[i] ** eta,
            Derived("divided by the profit of the same firm alone"),
        ),
        Equation(EFFECT_ON_SELF, eta * k[i] + gamma * (1 - alpha[i]), Derived("own elasticity")),
        Equation(
            EFFECT_ON_OTHERS, eta * k[i] - gamma * alpha[i], Derived("elasticity of every other")
        ),
    ),
)
