"""Symbols of the chapter on profits in a group, after Gomes-Casseres."""

from models.core.index import n
from models.core.quantity import Quantity
from models.notation.declare import one, per_member

# A group, its members and its profit
MEMBERS = Quantity(n, "members", "how many firms the group has", "firms")
PROFIT = per_member(
    "pi",
    "stand_alone_profit",
    "what a firm earns without the group",
    "money",
    spoken="stand-alone profit",
    real=True,
)
TOTAL = one(
    "Pi",
    "stand_alone_total",
    "what all members together earn without the group",
    "money",
    spoken="stand-alone total",
    real=True,
)
SIZE = per_member(
    "s",
    "relative_size",
    "a firm's part of what all members earn without the group",
    "share",
    positive=True,
)
SYNERGY = one(
    "sigma",
    "synergy",
    "what the members earn as a group, divided by what they would earn alone",
    "ratio",
    positive=True,
)
GROUP = one("pi^G", "group_profit", "what the group earns", "money", real=True)

# Who gets what
SHARE = per_member(
    "alpha", "profit_share", "a firm's part of the group's profit", "share", nonnegative=True
)
POWER = per_member(
    "rho",
    "bargaining_power",
    "a firm's part of the group's profit, divided by its part of stand-alone profit",
    "ratio",
    real=True,
)
EARNED = per_member("pi^G", "profit_in_group", "what a firm earns in the group", "money", real=True)
GAIN = per_member(
    "g",
    "gain",
    "a firm's profit in the group, divided by its stand-alone profit",
    "ratio",
    real=True,
)
REST_POWER = one(
    r"\rho_{-i}",
    "rest_power",
    "bargaining power of all other members together",
    "ratio",
    spoken="the others' power",
    real=True,
)
REST_GAIN = one(
    "g_{-i}",
    "rest_gain",
    "gain of all other members together",
    "ratio",
    spoken="the others' gain",
    real=True,
)
SURPLUS_SHARE = per_member(
    "w",
    "surplus_share",
    "a firm's part of what the group earns beyond stand-alone profits",
    "share",
    nonnegative=True,
)

# Lines and limits
BREAK_EVEN = one(
    "P_i",
    "break_even_synergy",
    "synergy at which the firm earns in the group what it earns alone",
    "ratio",
    spoken="break-even synergy",
    real=True,
)
REST_BREAK_EVEN = one(
    "P_{-i}",
    "rest_break_even_synergy",
    "synergy at which the other members together earn what they earn alone",
    "ratio",
    spoken="the others' break-even synergy",
    real=True,
)
LOWEST_POWER = one(
    r"\rho_{\min}", "lowest_power", "least bargaining power the firm accepts", "ratio", real=True
)
HIGHEST_POWER = one(
    r"\rho_{\max}", "highest_power", "most bargaining power the others accept", "ratio", real=True
)
ROOM = one(
    "m",
    "bargaining_room",
    "part of the group's profit left to bargain over once everyone breaks even",
    "share",
    real=True,
)
ACCEPTABLE = one(
    "V",
    "acceptable_fraction",
    "part of all possible divisions that leave no member worse off",
    "share",
    real=True,
)
NEEDED_SYNERGY = one(
    r"\sigma_{\min}",
    "needed_synergy",
    "least synergy at which a division leaves nobody worse off",
    "ratio",
    real=True,
)

# Where power comes from
STRENGTH = one(
    "b",
    "negotiating_strength",
    "weight of the firm in the Nash bargain; the others have the rest",
    "share",
    nonnegative=True,
)
SIZE_EFFECT = one(
    "t",
    "size_effect",
    "how strongly negotiating strength depends on relative size; 1 means in proportion",
    "exponent",
    nonnegative=True,
)
COALITION_SYNERGY = per_member(
    "sigma",
    "coalition_synergy",
    "synergy of a group of one, of two, … of all members",
    "ratio",
    positive=True,
)
MEAN_SYNERGY = one(
    "sigmabar", "mean_synergy", "mean of the synergies of groups of every size", "ratio", real=True
)
SHAPLEY = per_member(
    "phi",
    "shapley_value",
    "a firm's mean contribution over all orders of joining",
    "money",
    real=True,
)

# What a firm's own advantage is worth
AT_FIXED_POWER = one(
    "e_rho",
    "elasticity_at_fixed_power",
    "per cent more in the group for one per cent more alone, at unchanged bargaining power",
    "ratio",
    real=True,
)
AT_FIXED_SHARE = one(
    "e_alpha",
    "elasticity_at_fixed_share",
    "the same, at an unchanged share of the group's profit",
    "ratio",
    real=True,
)
AT_FIXED_SURPLUS_SHARE = one(
    "e_w",
    "elasticity_at_fixed_surplus_share",
    "the same, at an unchanged share of the surplus",
    "ratio",
    real=True,
)
