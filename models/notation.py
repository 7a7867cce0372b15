"""Every symbol of the book, once: letter, word, meaning, unit. The notation page prints this."""

import sympy as sp

from models.core.index import n
from models.core.quantity import Quantity
from models.core.showing import Markdown, table

QUANTITIES: list[Quantity] = []


def _one(
    letter: str, word: str, meaning: str, unit: str, spoken: str = "", **assumptions
) -> Quantity:
    return _add(Quantity(sp.Symbol(letter, **assumptions), word, meaning, unit, spoken))


def _per_firm(
    letter: str, word: str, meaning: str, unit: str, spoken: str = "", **assumptions
) -> Quantity:
    return _add(Quantity(sp.IndexedBase(letter, **assumptions), word, meaning, unit, spoken))


def _add(quantity: Quantity) -> Quantity:
    QUANTITIES.append(quantity)
    return quantity


# A group, its members and its profit
MEMBERS = _add(Quantity(n, "members", "how many firms the group has", "firms"))
PROFIT = _per_firm(
    "pi",
    "stand_alone_profit",
    "what a firm earns without the group",
    "money",
    spoken="stand-alone profit",
    real=True,
)
TOTAL = _one(
    "Pi",
    "stand_alone_total",
    "what all members together earn without the group",
    "money",
    spoken="stand-alone total",
    real=True,
)
SIZE = _per_firm(
    "s",
    "relative_size",
    "a firm's part of what all members earn without the group",
    "share",
    positive=True,
)
SYNERGY = _one(
    "sigma",
    "synergy",
    "what the members earn as a group over what they would earn alone",
    "ratio",
    positive=True,
)
GROUP = _one("pi^G", "group_profit", "what the group earns", "money", real=True)

# Who gets what
SHARE = _per_firm(
    "alpha", "profit_share", "a firm's part of the group's profit", "share", nonnegative=True
)
POWER = _per_firm(
    "rho",
    "bargaining_power",
    "a firm's part of the group's profit over its part of stand-alone profit",
    "ratio",
    real=True,
)
EARNED = _per_firm("pi^G", "profit_in_group", "what a firm earns in the group", "money", real=True)
GAIN = _per_firm(
    "g", "gain", "a firm's profit in the group over its profit alone", "ratio", real=True
)
REST_POWER = _one(
    r"\rho_{-i}",
    "rest_power",
    "bargaining power of all other members together",
    "ratio",
    spoken="the others' power",
    real=True,
)
REST_GAIN = _one(
    "g_{-i}",
    "rest_gain",
    "gain of all other members together",
    "ratio",
    spoken="the others' gain",
    real=True,
)
SURPLUS_SHARE = _per_firm(
    "w",
    "surplus_share",
    "a firm's part of what the group earns beyond stand-alone profits",
    "share",
    nonnegative=True,
)

# Lines and limits
BREAK_EVEN = _one(
    "P_i",
    "break_even_synergy",
    "synergy at which the firm earns in the group what it earns alone",
    "ratio",
    spoken="break-even synergy",
    real=True,
)
REST_BREAK_EVEN = _one(
    "P_{-i}",
    "rest_break_even_synergy",
    "synergy at which the other members together earn what they earn alone",
    "ratio",
    spoken="the others' break-even synergy",
    real=True,
)
LOWEST_POWER = _one(
    r"\rho_{\min}", "lowest_power", "least bargaining power the firm accepts", "ratio", real=True
)
HIGHEST_POWER = _one(
    r"\rho_{\max}", "highest_power", "most bargaining power the others accept", "ratio", real=True
)
ROOM = _one(
    "m",
    "bargaining_room",
    "part of the group's profit left to bargain over once everyone has break-even",
    "share",
    real=True,
)
ACCEPTABLE = _one(
    "V",
    "acceptable_fraction",
    "part of all possible divisions that leave no member worse off",
    "share",
    real=True,
)
NEEDED_SYNERGY = _one(
    r"\sigma_{\min}",
    "needed_synergy",
    "least synergy at which a division leaves nobody worse off",
    "ratio",
    real=True,
)

# Where power comes from
STRENGTH = _one(
    "b",
    "negotiating_strength",
    "weight of the firm in the Nash bargain; the others have the rest",
    "share",
    nonnegative=True,
)
SIZE_EFFECT = _one(
    "t",
    "size_effect",
    "how strongly relative size makes negotiating strength; 1 is in proportion",
    "exponent",
    nonnegative=True,
)
COALITION_SYNERGY = _per_firm(
    "sigma",
    "coalition_synergy",
    "synergy of a group of one, of two, … of all members",
    "ratio",
    positive=True,
)
MEAN_SYNERGY = _one(
    "sigmabar", "mean_synergy", "mean of the synergies of groups of every size", "ratio", real=True
)
SHAPLEY = _per_firm(
    "phi",
    "shapley_value",
    "a firm's mean contribution over all orders of joining",
    "money",
    real=True,
)

# What a firm's own advantage is worth
AT_FIXED_POWER = _one(
    "e_rho",
    "elasticity_at_fixed_power",
    "per cent more in the group for one per cent more alone, bargaining power as it was",
    "ratio",
    real=True,
)
AT_FIXED_SHARE = _one(
    "e_alpha",
    "elasticity_at_fixed_share",
    "the same, the share of the group's profit as it was",
    "ratio",
    real=True,
)
AT_FIXED_SURPLUS_SHARE = _one(
    "e_w",
    "elasticity_at_fixed_surplus_share",
    "the same, the share of the surplus as it was",
    "ratio",
    real=True,
)


def page() -> Markdown:
    """All symbols of the book as a table."""
    rows = [[f"${q.latex}$", q.label, q.meaning, q.unit, f"`{q.word}`"] for q in QUANTITIES]
    return table(["letter", "name", "meaning", "unit", "word"], rows)
