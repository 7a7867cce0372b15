"""Symbols of the chapter on alliances at the base of the pyramid."""

from models.notation.declare import one

# What a firm at the base of the pyramid achieves
ECONOMIC_PERFORMANCE = one(
    "E",
    "economic_performance",
    "how well the firm's business runs; at 1 it has half of its greatest possible effect",
    "index",
    nonnegative=True,
)
SOCIAL_PERFORMANCE = one(
    "S",
    "social_performance",
    "how much the firm does for society; at 1 it has half of its greatest possible effect",
    "index",
    nonnegative=True,
)
FIRST_ECONOMIC = one(
    "E_0",
    "first_economic",
    "economic performance at the start",
    "index",
    spoken="economic performance at the start",
    nonnegative=True,
)
FIRST_SOCIAL = one(
    "S_0",
    "first_social",
    "social performance at the start",
    "index",
    spoken="social performance at the start",
    nonnegative=True,
)

ECONOMIC_EFFECT = one(
    "e",
    "economic_effect",
    "share of its greatest possible effect that economic performance has",
    "share",
    nonnegative=True,
)
SOCIAL_EFFECT = one(
    "s",
    "social_effect",
    "share of its greatest possible effect that social performance has",
    "share",
    nonnegative=True,
)

# The three capabilities, and what resources of social organisations do
ATTRACTS_RESOURCES = one(
    "c_1",
    "attracts_resources",
    "resources that the social aspects of the product attract at the greatest social effect",
    "index",
    spoken="1 social aspects attract resources",
    nonnegative=True,
)
SERVES_SOCIETY = one(
    "c_2",
    "serves_society",
    "social performance that economic investment sustains at the greatest economic effect",
    "index",
    spoken="2 economic investment serves society",
    nonnegative=True,
)
SERVES_BUSINESS = one(
    "c_3",
    "serves_business",
    "economic performance that social investment sustains at the greatest social effect",
    "index",
    spoken="3 social investment serves business",
    nonnegative=True,
)
RESOURCES_FOR_BUSINESS = one(
    "b_e",
    "resources_for_business",
    "economic performance that one unit of the partner's resources sustains",
    "per unit",
    nonnegative=True,
)
RESOURCES_FOR_SOCIETY = one(
    "b_s",
    "resources_for_society",
    "social performance that one unit of the partner's resources sustains",
    "per unit",
    nonnegative=True,
)
ECONOMIC_PACE = one(
    "v_e",
    "economic_pace",
    "share of the way to its aim that economic performance covers in a period",
    "share",
    positive=True,
)
SOCIAL_PACE = one(
    "v_s",
    "social_pace",
    "share of the way to its aim that social performance covers in a period",
    "share",
    positive=True,
)
ECONOMIC_AIM = one(
    r"\hat{E}",
    "economic_aim",
    "economic performance that the present social performance and resources would sustain",
    "index",
    nonnegative=True,
)
SOCIAL_AIM = one(
    r"\hat{S}",
    "social_aim",
    "social performance that the present economic performance and resources would sustain",
    "index",
    nonnegative=True,
)

# The social partner
ASKED_PERFORMANCE = one(
    "a",
    "asked_performance",
    "level of social performance at which a social organisation gives all its help",
    "index",
    spoken="what the partner asks for",
    nonnegative=True,
)
LEEWAY = one(
    "w",
    "leeway",
    "how far below the level that it asks for a social organisation begins to give",
    "index",
    positive=True,
)
PARTNER_ENGAGEMENT = one(
    "j",
    "partner_engagement",
    "share of its possible help that the social organisation gives",
    "share",
    nonnegative=True,
)
PARTNER_RESOURCES = one(
    "R",
    "partner_resources",
    "what the social organisation gives in a period",
    "index",
    nonnegative=True,
)

# How strongly performance feeds itself
GAIN_ALONE = one(
    "G_0",
    "gain_alone",
    "what comes back, once round the circle, for each unit that set out, without a partner",
    "ratio",
    spoken="loop gain alone",
    nonnegative=True,
)
LOOP_GAIN = one(
    "G",
    "loop_gain",
    "what comes back for each unit that set out, with a partner that gives all its help",
    "ratio",
    spoken="loop gain with the partner",
    nonnegative=True,
)
