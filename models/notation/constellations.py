"""Symbols of the chapter on constellations."""

from models.notation.declare import one

# What a sample can say
SAMPLE_SIZE = one(
    "N", "sample_size", "number of cases in the sample", "cases", integer=True, positive=True
)
SUCCESSES = one(
    "k",
    "successes",
    "number of cases of the kind that is counted",
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
