"""Symbols of the chapter on how what allies make spreads."""

from models.notation.declare import one

# How what allies make spreads
INNOVATION = one(
    "p",
    "innovation",
    "chance in a year that somebody adopts without an example",
    "per year",
    positive=True,
)
IMITATION = one(
    "q",
    "imitation",
    "what the example of all others adds to that chance",
    "per year",
    positive=True,
)
MARKET_PART = one(
    "m",
    "market_part",
    "share of the whole market that belongs to the firm",
    "share",
    spoken="the firm's part of the market",
    positive=True,
)
COMPATIBILITY = one(
    "c",
    "compatibility",
    "how far users of the other standard count as an example",
    "share",
    nonnegative=True,
)
STEP_LENGTH = one(
    "h", "step_length", "how many years one step of the computation takes", "years", positive=True
)
ELAPSED = one(
    "t", "elapsed_time", "years since the start", "years", spoken="time", nonnegative=True
)
OWN_ADOPTERS = one(
    "F_1",
    "own_adopters",
    "share of the firm's customers who have adopted its standard",
    "share",
    spoken="adopters of the firm's standard",
    nonnegative=True,
)
OTHER_ADOPTERS = one(
    "F_2",
    "other_adopters",
    "share of the other firm's customers who have adopted the other standard",
    "share",
    spoken="adopters of the other standard",
    nonnegative=True,
)
ADOPTERS = one(
    "F", "adopters", "share of the whole market that has adopted", "share", nonnegative=True
)
NEW_ADOPTERS = one(
    "f",
    "new_adopters",
    "share of the whole market that adopts in a year",
    "share per year",
    nonnegative=True,
)
ALLIED_ADOPTERS = one(
    "F^*",
    "allied_adopters",
    "exact share of the market that has adopted if both firms share one standard",
    "share",
    spoken="adopters of one shared standard",
    nonnegative=True,
)
PEAK_TIME = one("t^*", "peak_time", "when most adopt in a year", "years", real=True)
PEAK_ADOPTERS = one(
    "F_p",
    "peak_adopters",
    "share of the market that has adopted by the peak",
    "share",
    real=True,
)
INNOVATORS_UNTIL = one(
    "t_1", "innovators_until", "when the last of the innovators adopts", "years", positive=True
)
EARLY_ADOPTERS_UNTIL = one(
    "t_2", "early_adopters_until", "when the last early adopter adopts", "years", positive=True
)
EARLY_MAJORITY_UNTIL = one(
    "t_3",
    "early_majority_until",
    "when the last of the early majority adopts",
    "years",
    positive=True,
)
LATE_MAJORITY_UNTIL = one(
    "t_4",
    "late_majority_until",
    "when the last of the late majority adopts",
    "years",
    positive=True,
)
