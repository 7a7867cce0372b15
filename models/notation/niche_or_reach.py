"""Symbols of the chapter on niche or reach."""

from models.notation.declare import one, per_member

# Relative size and the propensity to ally
SIZE_TO_RIVALS = one(
    "x",
    "size_to_rivals",
    "the firm's size divided by the combined size of all its rivals",
    "ratio",
    positive=True,
)
SCALE_IMPORTANCE = one(
    "theta",
    "scale_importance",
    "per cent more profit for one per cent more of the market",
    "exponent",
    spoken="importance of scale",
    positive=True,
)
PARTNER_SCALE = one(
    "A",
    "partner_scale",
    "what allies add to the firm's size, divided by the combined size of all its rivals",
    "ratio",
    spoken="allies' scale",
    positive=True,
)
GIVEN_UP = one(
    "kappa",
    "share_given_up",
    "part of its profit that an alliance costs the firm, in returns and in control",
    "share",
    positive=True,
)
DECISIVENESS = one(
    "beta",
    "decisiveness",
    "how sharply firms choose the better way; at 0 they toss a coin",
    "exponent",
    positive=True,
)
SHARE_ALONE = one(
    "z_0",
    "share_alone",
    "the firm's part of its market without allies",
    "share",
    spoken="market share alone",
    positive=True,
)
SHARE_ALLIED = one(
    "z_A",
    "share_allied",
    "the part of its market that the firm and its allies have",
    "share",
    spoken="market share with allies",
    positive=True,
)
PROPENSITY_TO_ALLY = one(
    "p", "propensity", "chance that a firm in this position seeks allies", "share", positive=True
)
THRESHOLD_SIZE = one(
    "x^*",
    "threshold_size",
    "size to rivals up to which allies pay",
    "ratio",
    positive=True,
)
THRESHOLD_IMPORTANCE = one(
    "theta^*",
    "threshold_importance",
    "least importance of scale at which allies pay a firm of this size",
    "exponent",
    positive=True,
)

# A population of firms
TYPICAL_SIZE = one(
    "M",
    "typical_size",
    "size to rivals of the middle firm of the first kind",
    "ratio",
    positive=True,
)
SIZE_SPREAD = one(
    "s_x",
    "size_spread",
    "standard deviation of the logarithm of size to rivals",
    "log size",
    positive=True,
)
SECOND_KIND = one(
    "w_2",
    "second_kind",
    "share of firms that are of a second, larger kind",
    "share",
    spoken="firms of a second kind",
    nonnegative=True,
)
KINDS_APART = one(
    "d",
    "kinds_apart",
    "logarithm of how many times as large the second kind is",
    "log size",
    nonnegative=True,
)
FIRM_DENSITY = one(
    "f",
    "firm_density",
    "density of firms over the logarithm of size",
    "per log size",
    nonnegative=True,
)
PROPENSITY_DENSITY = one(
    "f_p", "propensity_density", "density of firms over propensity", "per unit", nonnegative=True
)

# Capabilities, pooled and relative
CAPABILITY_HELD = per_member(
    "c", "capability", "what a firm brings to its constellation", "any unit", positive=True
)
CAPABILITY_SUM = one(
    "C", "capability_sum", "capabilities assembled in the constellation", "any unit", positive=True
)
RELATIVE_CAPABILITY = per_member(
    "k", "relative_capability", "a firm's part of all capabilities", "share", positive=True
)
POOLING = one(
    "eta",
    "pooling_effect",
    "per cent more total value for one per cent more capability in all",
    "exponent",
    positive=True,
)
POWER_OF_CAPABILITY = one(
    "gamma",
    "power_of_capability",
    "how strongly claims follow capability; at 1 they are in proportion",
    "exponent",
    nonnegative=True,
)
EFFECT_ON_SELF = per_member(
    "e_i",
    "effect_on_self",
    "per cent more for the firm for one per cent more capability of its own",
    "ratio",
    real=True,
)
EFFECT_ON_OTHERS = per_member(
    "e_o",
    "effect_on_others",
    "per cent more for each other member for one per cent more capability of the firm",
    "ratio",
    real=True,
)

# Context, capabilities, control
CONTEXT_DEMAND = one(
    "X",
    "context_demand",
    "how much capability a firm needs to succeed in the market",
    "0 to 1",
    real=True,
)
NEEDED_CAPABILITY = one(
    "N", "needed_capability", "capability that the firm seeks to have", "0 to 1", real=True
)
HELD_CAPABILITY = one(
    "H", "held_capability", "capability of its own that the firm has", "0 to 1", real=True
)
SHARED_CONTROL = one(
    "S",
    "shared_control",
    "part of its activities that the firm decides with allies",
    "share",
    real=True,
)
MISSING_CAPABILITY = one(
    "D", "missing_capability", "capability that is needed but not held", "0 to 1", nonnegative=True
)
ARROW_1 = one(
    "a_1",
    "arrow_1",
    "speed at which context sets the capabilities needed",
    "per period",
    nonnegative=True,
)
ARROW_2 = one(
    "a_2",
    "arrow_2",
    "speed at which missing capabilities change who is in control",
    "per period",
    nonnegative=True,
)
ARROW_3 = one(
    "a_3",
    "arrow_3",
    "speed at which control turns into better capabilities",
    "per period",
    nonnegative=True,
)
ARROW_4 = one(
    "a_4",
    "arrow_4",
    "speed at which capabilities change the context",
    "per period",
    nonnegative=True,
)
LEARNING_WITH_ALLIES = one(
    "lambda",
    "learning_with_allies",
    "pace of upgrading under shared control divided by the pace under the firm's own",
    "ratio",
    nonnegative=True,
)
AGEING = one(
    "delta",
    "ageing",
    "part of its capability that a firm loses in a period",
    "per period",
    nonnegative=True,
)
FIRST_DEMAND = one(
    "X_0", "first_demand", "demand of the context at the start", "0 to 1", nonnegative=True
)
FIRST_CAPABILITY = one(
    "H_0",
    "first_capability",
    "capability that the firm has at the start",
    "0 to 1",
    nonnegative=True,
)
