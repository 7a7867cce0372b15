"""Symbols of the chapter on the learning race and trust."""

from models.notation.declare import one

# The learning race and trust
OWN_ABSORPTIVE_CAPACITY = one(
    "a_1",
    "own_absorptive_capacity",
    "part of what is within its reach that our firm takes in during a period of full commitment",
    "per period",
    nonnegative=True,
)
PARTNER_ABSORPTIVE_CAPACITY = one(
    "a_2",
    "partner_absorptive_capacity",
    "part of what is within its reach that the partner takes in during a period of full commitment",
    "per period",
    nonnegative=True,
)
OWN_PROTECTION = one(
    "p_1",
    "own_protection",
    "part of its knowledge that our firm keeps from a partner it does not trust",
    "share",
    nonnegative=True,
)
PARTNER_PROTECTION = one(
    "p_2",
    "partner_protection",
    "part of its knowledge that the partner keeps from a firm it does not trust",
    "share",
    nonnegative=True,
)
JOINT_CREATION = one(
    "nu",
    "joint_creation",
    "part of what the two could create together that a period of full trust and commitment brings",
    "per period",
    nonnegative=True,
)
TRUST_PACE = one(
    "eta",
    "trust_pace",
    "how fast trust answers to experience with the partner, under full commitment",
    "per period",
    nonnegative=True,
)
OUTSIDE_WORTH = one(
    "o",
    "outside_worth",
    "what the partners could have elsewhere, over the most that the alliance can offer",
    "ratio",
    nonnegative=True,
)
OWN_LEARNED = one(
    "k_1",
    "own_learned",
    "part of the partner's knowledge that our firm has learned",
    "share",
    nonnegative=True,
)
PARTNER_LEARNED = one(
    "k_2",
    "partner_learned",
    "part of our firm's knowledge that the partner has learned",
    "share",
    nonnegative=True,
)
JOINT_KNOWLEDGE = one(
    "J",
    "joint_knowledge",
    "part of what the two could create together that they have created",
    "share",
    nonnegative=True,
)
COMMITMENT = one(
    "C",
    "commitment",
    "how much of their effort the partners give to the alliance",
    "0 to 1",
    nonnegative=True,
)
OWN_ACCESS = one(
    "g_1",
    "own_access",
    "part of the partner's knowledge that is within our firm's reach",
    "share",
    nonnegative=True,
)
PARTNER_ACCESS = one(
    "g_2",
    "partner_access",
    "part of our firm's knowledge that is within the partner's reach",
    "share",
    nonnegative=True,
)
OWN_LEARNING = one(
    "l_1", "own_learning", "what our firm learns in the period", "share", nonnegative=True
)
PARTNER_LEARNING = one(
    "l_2", "partner_learning", "what the partner learns in the period", "share", nonnegative=True
)
ALLIANCE_WORTH = one(
    "W",
    "alliance_worth",
    "what the alliance still offers to the firm it offers less, over the most it can offer",
    "ratio",
    nonnegative=True,
)
SHARED_EXPERIENCE = one(
    "S",
    "shared_experience",
    "how far the two know each other, or have created something together",
    "0 to 1",
    nonnegative=True,
)
INFORMATION_GAP = one(
    "d_g",
    "information_gap",
    "access of our firm less access of the partner",
    "share",
    real=True,
)
KNOWLEDGE_GAP = one(
    "d_k",
    "knowledge_gap",
    "what our firm has learned less what the partner has learned",
    "share",
    real=True,
)
LEARNING_GAP = one(
    "d_l",
    "learning_gap",
    "what our firm learns in the period less what the partner learns",
    "share",
    real=True,
)
PACE_RATIO = one(
    "R",
    "pace_ratio",
    "pace of creating together over the pace at which the faster learner learns",
    "ratio",
    positive=True,
)
FIRST_WORTH = one(
    "g",
    "first_worth",
    "what the alliance offers at the start: the part of the other's knowledge within reach",
    "ratio",
    positive=True,
)
WORST_LEFT = one(
    "x_w",
    "worst_left",
    "part that is left to the faster learner when the alliance offers least",
    "share",
    positive=True,
)
LEAST_WORTH = one(
    "W_min", "least_worth", "the least that the alliance offers during the race", "ratio", real=True
)
