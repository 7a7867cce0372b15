"""Do two kinds of propensity mean two kinds of firm?

Gomes-Casseres (1997), section 2, expects the propensity of small firms to ally to have two modes,
and says that this "may indicate" two subgroups. Here a population of firms, of one kind or of
two, is put through the choice of `propensity`. Sizes are log-normal, an assumption of the book.
"""

import sympy as sp

from models.core.derivation import Derivation, Step
from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, POSITIVE, PROPORTION, Parameter
from models.notation.niche_or_reach import (
    FIRM_DENSITY,
    KINDS_APART,
    PROPENSITY_DENSITY,
    PROPENSITY_TO_ALLY,
    SECOND_KIND,
    SIZE_SPREAD,
    TYPICAL_SIZE,
)
from models.theory import propensity
from models.theory.propensity import PROPENSITY, beta, x

M, s = TYPICAL_SIZE.symbol, SIZE_SPREAD.symbol
w, d, f = SECOND_KIND.symbol, KINDS_APART.symbol, FIRM_DENSITY.symbol


def normal(distance: sp.Expr) -> sp.Expr:
    """The density of log-sizes at a distance from their mean."""
    return sp.exp(-((distance / s) ** 2) / 2) / (s * sp.sqrt(2 * sp.pi))


distance = sp.log(x) - sp.log(M)
firm_density = (1 - w) * normal(distance) + w * normal(distance - d)
propensity_of_size = propensity.propensity.subs(propensity.g, propensity.gain_of_size)

# How fast propensity falls with the logarithm of size: odds are the gain to the power beta.
odds = propensity.gain_of_size**beta
slope = beta * -propensity.FALLS_WITH_SIZE.result * odds / (1 + odds) ** 2
propensity_density = f / slope

# Far below rivals and allies log-odds are a straight line in the logarithm of size, so those of
# log-normal firms are normal, with this variance.
log_odds_per_size = sp.limit(beta * propensity.FALLS_WITH_SIZE.result, x, 0)
variance = (log_odds_per_size * s) ** 2

z, v = sp.symbols("z v", positive=True)
p = 1 / (1 + sp.exp(-z))

HUMP_OR_HOLLOW = Derivation(
    name="One kind of firm",
    claim="This is how the log-density of propensities rises with the log-odds $z$, where log-odds "
    "are normal with mean 0 and variance $v$. Below even odds it is the mirror image.",
    start=sp.Derivative(-(z**2) / (2 * v) - sp.log(p * (1 - p)), z),
    steps=(Step((sp.exp(z) - 1) / (sp.exp(z) + 1) - z / v, "differentiate"),),
    origin=Derived("from the density of a logistic function of a normal variable"),
)

TWO_MODES = Derivation(
    name="Two modes from one kind",
    claim="At even odds the density has a hollow between two modes, instead of a hump, exactly "
    "when the variance of log-odds exceeds 2.",
    start=sp.Gt(HUMP_OR_HOLLOW.result.diff(z).subs(z, 0), 0),
    steps=(Step(sp.Gt(v, 2), "multiply by twice the variance", 2 * v),),
    origin=Derived("the slope of the line above at even odds is positive"),
)

TWO_KINDS = Model(
    name="two_kinds",
    title="A population of small firms",
    question="How does the propensity to ally vary among firms of one kind, or of two?",
    parameters=(
        *PROPENSITY.parameters,
        Parameter(
            TYPICAL_SIZE,
            default=0.1,
            domain=POSITIVE,
            box=(0.02, 1),
            origin=Assumption("half of these firms have less than a tenth of their market"),
        ),
        Parameter(
            SIZE_SPREAD,
            default=0.5,
            domain=POSITIVE,
            box=(0.2, 2),
            origin=Assumption("two thirds of a kind are within a factor of 1.6 of its middle"),
        ),
        Parameter(
            SECOND_KIND,
            default=0.4,
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("two subgroups, as the source supposes; 0: all of one kind"),
        ),
        Parameter(
            KINDS_APART,
            default=2.5,
            domain=NONNEGATIVE,
            box=(0, 4),
            origin=Assumption("the second kind is about twelve times as large"),
        ),
    ),
    equations=(
        Equation(PROPENSITY_TO_ALLY, propensity_of_size, Derived("the model of propensity")),
        Equation(FIRM_DENSITY, firm_density, Assumption("sizes of firms are log-normal")),
        Equation(PROPENSITY_DENSITY, propensity_density, Derived("change of variable")),
    ),
)
