"""Symbols of the chapter on phases of learning."""

from models.notation.declare import one

# What conditions progress: Table 2's four primary factors
PROTECTION = one(
    "p", "protection", "how far partners keep their knowledge to themselves", "0 to 1", real=True
)
TRUST = one(
    "T", "trust", "how far partners trust each other; 1 is without reserve", "0 to 1", real=True
)
FIRST_TRUST = one("T_0", "first_trust", "trust at the start", "0 to 1", real=True)
TACITNESS = one(
    "tau",
    "tacitness",
    "how much of the knowledge is in people's heads and hands, and not on paper",
    "0 to 1",
    real=True,
)
PRIOR_TIES = one(
    "r", "prior_ties", "how close partners were before the alliance", "0 to 1", real=True
)

# Phases of learning
GREATEST_PACE = one(
    "g",
    "greatest_pace",
    "part of the work of a phase that goes on to the next in a period if nothing holds it back",
    "per period",
    positive=True,
)
FACTOR_WEIGHT = one(
    "b",
    "factor_weight",
    "how strongly each of the four factors bears on progress",
    "log-odds",
    nonnegative=True,
)
EMPHASIS = one(
    "k",
    "emphasis",
    "how much more a factor bears on the phase that it is named in; at 1 twice as much",
    "ratio",
    nonnegative=True,
)
TRUST_GROWTH = one(
    "eta",
    "trust_growth",
    "part of the trust still lacking that a period of wholly mutual learning adds",
    "per period",
    nonnegative=True,
)
AWARENESS = one("P_1", "awareness", "part of the work in phase 1", "share", nonnegative=True)
EXPLORATION = one("P_2", "exploration", "part of the work in phase 2", "share", nonnegative=True)
EXPANSION = one("P_3", "expansion", "part of the work in phase 3", "share", nonnegative=True)
COMMITMENT_PHASE = one(
    "P_4",
    "commitment_phase",
    "part of the work in phase 4",
    "share",
    spoken="commitment to the relationship",
    nonnegative=True,
)
PACE_FROM_AWARENESS = one(
    "h_1",
    "pace_from_awareness",
    "part of the work in phase 1 that goes on to phase 2",
    "per period",
    nonnegative=True,
)
PACE_FROM_EXPLORATION = one(
    "h_2",
    "pace_from_exploration",
    "part of the work in phase 2 that goes on to phase 3",
    "per period",
    nonnegative=True,
)
PACE_FROM_EXPANSION = one(
    "h_3",
    "pace_from_expansion",
    "part of the work in phase 3 that goes on to phase 4",
    "per period",
    nonnegative=True,
)
MUTUAL_SHARE = one(
    "M",
    "mutual_share",
    "part of the learning in which partners learn with each other, not each for itself",
    "share",
    nonnegative=True,
)
