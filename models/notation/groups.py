"""Symbols of the chapters on groups of firms, after Gomes-Casseres."""

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
    "what the members earn as a group over what they would earn alone",
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
    "a firm's part of the group's profit over its part of stand-alone profit",
    "ratio",
    real=True,
)
EARNED = per_member("pi^G", "profit_in_group", "what a firm earns in the group", "money", real=True)
GAIN = per_member(
    "g", "gain", "a firm's profit in the group over its profit alone", "ratio", real=True
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
    "part of the group's profit left to bargain over once everyone has break-even",
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
    "how strongly relative size makes negotiating strength; 1 is in proportion",
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
    "per cent more in the group for one per cent more alone, bargaining power as it was",
    "ratio",
    real=True,
)
AT_FIXED_SHARE = one(
    "e_alpha",
    "elasticity_at_fixed_share",
    "the same, the share of the group's profit as it was",
    "ratio",
    real=True,
)
AT_FIXED_SURPLUS_SHARE = one(
    "e_w",
    "elasticity_at_fixed_surplus_share",
    "the same, the share of the surplus as it was",
    "ratio",
    real=True,
)


# A battle of standards
CHIPS = per_member(
    "c",
    "chips_shipped",
    "what the suppliers of a design ship at the start",
    "thousand chips",
    positive=True,
)
MARKET_SHARE = per_member(
    "x", "market_share", "a design's part of the market", "share", positive=True
)
RETURNS = one(
    "beta",
    "increasing_returns",
    "how much more a design at full scale attracts than one that nobody uses",
    "log-odds",
    nonnegative=True,
)
MINIMUM_SCALE = one(
    "M",
    "minimum_scale",
    "market share from which on a larger one makes a design no more attractive",
    "share",
    spoken="minimum efficient scale",
    positive=True,
)
TURNOVER = one(
    "mu", "turnover", "part of the market that chooses anew in a period", "share", positive=True
)
NOISE = one(
    "nu",
    "noise",
    "how far chance moves the attraction of each design in a period",
    "log-odds",
    spoken="chance",
    nonnegative=True,
)
EVENTS = per_member(
    "epsilon",
    "events",
    "what chance does to each design in a period: a standard normal number",
    "standard deviations",
    real=True,
)
ATTRACTION = per_member(
    "a",
    "attraction",
    "what draws those who choose to a design, chance apart",
    "log-odds",
    real=True,
)
CHOSEN = per_member(
    "p",
    "chosen_share",
    "part of those who choose that takes a design, chance apart",
    "share",
    positive=True,
)
CONCENTRATION = one(
    "H",
    "concentration",
    "chance that two users picked at random have the same design",
    "share",
    positive=True,
)

# Giving a design away or charging for it
GIVEN_AWAY = one(
    "o",
    "openness",
    "part of what its design could earn that the sponsor gives away",
    "share",
    nonnegative=True,
)
FIRST_SHARE = one(
    "x^0", "first_share", "the design's part of the market at the start", "share", positive=True
)
QUALITY_WEIGHT = one(
    "k",
    "quality_weight",
    "how much more a design twice as good as its rivals attracts",
    "log-odds",
    nonnegative=True,
)
OPENNESS_WEIGHT = one(
    "phi",
    "openness_weight",
    "how much more a design that is free attracts than one for which all is charged",
    "log-odds",
    nonnegative=True,
)
RESEARCH_YIELD = one(
    "G",
    "research_yield",
    "quality that the whole market, charged in full, would pay for; 1 is that of the rivals",
    "ratio",
    positive=True,
)
OBSOLESCENCE = one(
    "delta",
    "obsolescence",
    "part of its quality that a design loses in a period without research",
    "share",
    positive=True,
)
QUALITY = one(
    "q", "quality", "quality of the design over that of its rivals", "ratio", nonnegative=True
)
RENT = one(
    "r",
    "rent",
    "what the sponsor earns; 1 is the whole market, charged in full",
    "share",
    nonnegative=True,
)
BACKING = one(
    "g",
    "backing",
    "what large firms that stand behind a design add to its attraction",
    "log-odds",
    real=True,
)

# What a sample can say
SAMPLE_SIZE = one(
    "N", "sample_size", "how many cases were looked at", "cases", integer=True, positive=True
)
SUCCESSES = one(
    "k",
    "successes",
    "how many of the cases are of the kind that is counted",
    "cases",
    integer=True,
    nonnegative=True,
)
REFERENCE_SHARE = one(
    "p_0",
    "reference_share",
    "the share of that kind with which the sample is compared",
    "share",
    positive=True,
)
COUNT = one(
    "x", "possible_count", "a count that the sample might have had", "cases", nonnegative=True
)
LIKELIHOOD = one(
    "f",
    "probability_of_count",
    "probability of just that count, if the reference share is true",
    "probability",
    real=True,
)
AT_MOST = one(
    "F",
    "probability_of_at_most",
    "probability of that count or fewer, if the reference share is true",
    "probability",
    real=True,
)
OBSERVED_SHARE = one(
    r"\hat{p}", "observed_share", "share of that kind in the sample", "share", nonnegative=True
)


# Groups that grow
PARTNERS = one(
    "k", "partners", "how many members there are besides the founder", "firms", real=True
)
SYNERGY_POTENTIAL = one(
    "v",
    "synergy_potential",
    "how far synergy rises above 1 as members join without end",
    "ratio",
    positive=True,
)
HALF_WAY = one(
    "h",
    "half_way",
    "how many further members take synergy half of its way",
    "firms",
    spoken="members to half-way",
    positive=True,
)
PARTNER_SIZE = one(
    "q",
    "partner_size",
    "what one partner earns alone over what the founder earns alone",
    "ratio",
    positive=True,
)
LICENCE_CLAIM = one(
    "d",
    "licence_claim",
    "what one partner takes for each 1 that the founder takes",
    "ratio",
    positive=True,
)
GROUP_WORTH = one(
    "W",
    "group_worth",
    "what the group earns over what the founder earns alone",
    "ratio",
    spoken="total value",
    real=True,
)
PARTNER_GAIN = one(
    "g_p",
    "partner_gain",
    "a partner's profit in the group over its profit alone",
    "ratio",
    real=True,
)
BARGAINED_GAIN = one(
    "g^b",
    "bargained_gain",
    "the founder's gain if the surplus is bargained over",
    "ratio",
    real=True,
)
FIRST_SYNERGY = one(
    "sigma_0",
    "first_synergy",
    "synergy at the start, while the group is small",
    "ratio",
    positive=True,
)
FINAL_SYNERGY = one(
    "sigma_1",
    "final_synergy",
    "synergy that growth leads to in the end",
    "ratio",
    positive=True,
)
DISCOUNT = one(
    "delta",
    "patience",
    "what a profit one period later counts today, as a part of its amount",
    "share",
    positive=True,
)
PERSISTENCE = one(
    "gamma",
    "slowness",
    "part of the way to final synergy that is still to go one period later",
    "share",
    positive=True,
)
VALUE_OF_JOINING = one(
    "J",
    "value_of_joining",
    "all profits in the group less those alone, counted today, over one period's profit alone",
    "ratio",
    real=True,
)
NEEDED_PATIENCE = one(
    r"\delta_{\min}", "needed_patience", "least patience at which joining pays", "share", real=True
)
ADOPTION = one(
    "x", "adoption", "part of all possible members that have joined", "share", nonnegative=True
)
FIRST_ADOPTION = one(
    "x_0",
    "first_adoption",
    "part of all possible members in the group at the start",
    "share",
    nonnegative=True,
)
EXPECTATION = one(
    "eta",
    "expectation",
    "weight that firms give to a full group, rather than to the group as it is",
    "share",
    nonnegative=True,
)
RESPONSE = one(
    "beta",
    "response",
    "how strongly the willingness to join answers to synergy",
    "per unit of synergy",
    positive=True,
)
EXPECTED_SYNERGY = one(
    "sigma^e", "expected_synergy", "synergy that firms expect when they decide", "ratio", real=True
)
WILLING = one(
    "y",
    "willing",
    "part of all possible members that want to be in the group",
    "share",
    nonnegative=True,
)
OUTSIDE = one(
    "o",
    "outside_profit",
    "what the firm earns outside a group of the others, over what it earns without any group",
    "ratio",
    positive=True,
)


# Relative size and the propensity to ally
SIZE_TO_RIVALS = one(
    "x",
    "size_to_rivals",
    "the firm's size over that of all its rivals together",
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
    "what allies add to the firm's size, over that of all its rivals together",
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
    "how sharply firms choose the better way; 0 is by coin",
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
    "importance of scale from which allies pay a firm of this size",
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
    "part of the firms that are of a second, larger kind",
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
    "how strongly capability makes a claim; 1 is in proportion",
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
    "X", "context_demand", "how much capability success in the market takes", "0 to 1", real=True
)
NEEDED_CAPABILITY = one(
    "N", "needed_capability", "capability that the firm seeks to have", "0 to 1", real=True
)
HELD_CAPABILITY = one(
    "H", "held_capability", "capability that the firm has of its own", "0 to 1", real=True
)
SHARED_CONTROL = one(
    "S",
    "shared_control",
    "part of its activities that the firm decides with allies",
    "share",
    real=True,
)
MISSING_CAPABILITY = one(
    "D", "missing_capability", "what is needed and not held", "0 to 1", nonnegative=True
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
    "speed at which capabilities missing set control",
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
    "pace of upgrading under shared control over the pace under one's own",
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
