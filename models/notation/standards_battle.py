"""Symbols of the chapter on the standards battle."""

from models.notation.declare import one, per_member

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
    "how much more a design at full scale attracts users than one that nobody uses",
    "log-odds",
    nonnegative=True,
)
MINIMUM_SCALE = one(
    "M",
    "minimum_scale",
    "market share beyond which a design does not become more attractive",
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
    "how much chance changes the attraction of each design in a period",
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
    "how strongly a design attracts users who choose, apart from chance",
    "log-odds",
    real=True,
)
CHOSEN = per_member(
    "p",
    "chosen_share",
    "share of choosing users that take a design, apart from chance",
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
    "part of the design's possible earnings that the sponsor gives away",
    "share",
    nonnegative=True,
)
FIRST_SHARE = one(
    "x^0", "first_share", "the design's part of the market at the start", "share", positive=True
)
QUALITY_WEIGHT = one(
    "k",
    "quality_weight",
    "how much more a design attracts users if it is twice as good as its rivals",
    "log-odds",
    nonnegative=True,
)
OPENNESS_WEIGHT = one(
    "phi",
    "openness_weight",
    "how much more a design attracts users if it is free than if it is charged in full",
    "log-odds",
    nonnegative=True,
)
RESEARCH_YIELD = one(
    "G",
    "research_yield",
    "quality for which the whole market, charged in full, would pay; the rivals' is 1",
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
    "q", "quality", "quality of the design divided by that of its rivals", "ratio", nonnegative=True
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
    "what large firms that support a design add to its attraction",
    "log-odds",
    real=True,
)
