"""Symbols of the chapter on what an alliance is."""

from models.notation.declare import one

# A stake in the partner
STAKE = one(
    "e", "equity_stake", "part of the partner that firm i has bought", "share", nonnegative=True
)
STAKE_PRICE = one(
    "v",
    "stake_price",
    "what a stake costs, divided by what that part of the partner would earn alone",
    "ratio",
    spoken="price of the stake",
    nonnegative=True,
)

# Three rules for one profit
SPLIT_GAIN = one(
    "g^J",
    "gain_by_equal_split",
    "what firm i earns if profit is split equally, divided by what it would earn alone",
    "ratio",
    positive=True,
)
SPLIT_REST_GAIN = one(
    "g^J_{-i}",
    "rest_gain_by_equal_split",
    "the same for the partner",
    "ratio",
    spoken="the partner's gain by equal split",
    positive=True,
)
STAKE_GAIN = one(
    "g^E",
    "gain_with_stake",
    "what firm i earns if it also owns a stake in the partner, divided by what it would earn alone",
    "ratio",
    real=True,
)
STAKE_REST_GAIN = one(
    "g^E_{-i}",
    "rest_gain_with_stake",
    "what is left to the partner's other owners, divided by what the partner would earn alone",
    "ratio",
    spoken="the partner's gain with the stake",
    real=True,
)
BARGAIN_GAIN = one(
    "g^N",
    "gain_by_bargain",
    "what firm i earns if the two bargain over the surplus, divided by what it would earn alone",
    "ratio",
    real=True,
)
BARGAIN_REST_GAIN = one(
    "g^N_{-i}",
    "rest_gain_by_bargain",
    "the same for the partner",
    "ratio",
    spoken="the partner's gain by bargain",
    real=True,
)
SPLIT_NEEDS = one(
    "sigma^J",
    "equal_split_needs",
    "least synergy at which an equal split leaves neither worse off",
    "ratio",
    positive=True,
)
STAKE_NEEDS = one(
    "sigma^E",
    "stake_needs",
    "least synergy at which the split with the stake leaves neither worse off",
    "ratio",
    real=True,
)

# Strategic or conventional: five criteria, and a question that checks two of them
CRITICAL_TO_GOAL = one(
    "c_1",
    "critical_to_goal",
    "whether the alliance is critical to a core goal of the firm",
    "0 no, 1 yes",
    spoken="critical to a goal",
    nonnegative=True,
)
BLOCKS_RIVAL = one(
    "c_2",
    "blocks_rival",
    "whether the alliance keeps a competitor out of a market or from a better position",
    "0 no, 1 yes",
    spoken="blocks a competitor",
    nonnegative=True,
)
KEEPS_CHOICES = one(
    "c_3",
    "keeps_choices",
    "whether the alliance makes or keeps strategic choices for the firm",
    "0 no, 1 yes",
    spoken="keeps choices open",
    nonnegative=True,
)
LOWERS_RISK = one(
    "c_4",
    "lowers_risk",
    "whether the alliance lowers a serious risk",
    "0 no, 1 yes",
    spoken="lowers a risk",
    nonnegative=True,
)
BUILDS_COMPETENCY = one(
    "c_5",
    "builds_competency",
    "whether the alliance is critical to a core competency or another competitive edge",
    "0 no, 1 yes",
    spoken="critical to an edge",
    nonnegative=True,
)
DISPENSABLE = one(
    "d",
    "dispensable",
    "whether the firm could end the alliance tomorrow without missing it",
    "0 no, 1 yes",
    spoken="could be ended",
    nonnegative=True,
)
BY_ONE = one(
    "S_1",
    "strategic_by_one",
    "whether the alliance is strategic if one criterion is enough",
    "0 no, 1 yes",
    spoken="strategic if one is enough",
    nonnegative=True,
)
BY_ALL = one(
    "S_5",
    "strategic_by_all",
    "whether the alliance is strategic if all five are needed",
    "0 no, 1 yes",
    spoken="strategic if all are needed",
    nonnegative=True,
)
CONTRADICTION = one(
    "K",
    "contradiction",
    "whether the firm calls the alliance critical and could do without it",
    "0 no, 1 yes",
    nonnegative=True,
)
