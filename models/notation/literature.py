"""Symbols of the chapter that reads a literature as data, after Ishida."""

from models.notation.declare import one

# Who gets into a review
POPULATION = one(
    "M",
    "population",
    "how many cases there are to choose from",
    "cases",
    integer=True,
    positive=True,
)
SELECTION_RATIO = one(
    "omega",
    "selection_ratio",
    "how likely a case of the kind is to be chosen, compared with another case",
    "ratio",
    spoken="selection ratio",
    positive=True,
)
IMPLIED_SHARE = one(
    "p",
    "implied_share",
    "share of that kind among all cases, given the selection ratio",
    "share",
    spoken="implied share",
    positive=True,
)
LOWEST_SHARE = one(
    "p_-",
    "lowest_share",
    "share of that kind among all cases, if no case left out is of the kind",
    "share",
    spoken="lowest share",
    positive=True,
)
HIGHEST_SHARE = one(
    "p_+",
    "highest_share",
    "share of that kind among all cases, if every case left out is of the kind",
    "share",
    spoken="highest share",
    positive=True,
)
LOWEST_RATIO = one(
    "omega_-",
    "lowest_ratio",
    "the selection ratio at which every case left out is of that kind",
    "ratio",
    spoken="lowest ratio",
    positive=True,
)
HIGHEST_RATIO = one(
    "omega_+",
    "highest_ratio",
    "the selection ratio at which no case left out is of that kind",
    "ratio",
    spoken="highest ratio",
    positive=True,
)

# Two shares without their totals
FIRST_SHARE = one(
    "p_1",
    "share_of_first",
    "share of that kind in the first group",
    "share",
    spoken="share of the first",
    positive=True,
)
SECOND_SHARE = one(
    "p_2",
    "share_of_second",
    "share of that kind in the second group",
    "share",
    spoken="share of the second",
    positive=True,
)
FIRST_TOTAL = one(
    "N_1",
    "first_total",
    "how many cases the first group has",
    "cases",
    integer=True,
    positive=True,
)
SECOND_TOTAL = one(
    "N_2",
    "second_total",
    "how many cases the second group has",
    "cases",
    integer=True,
    positive=True,
)
GAP = one("delta", "gap", "the first share less the second", "share", real=True)
GAP_ERROR = one(
    "s_delta",
    "gap_error",
    "how far chance typically moves the gap between two shares",
    "share",
    spoken="standard error of the gap",
    positive=True,
)
GAP_LOW = one(
    "delta_-",
    "gap_low",
    "lower end of the 95% interval of the gap between two shares",
    "share",
    spoken="lower end of the gap",
    real=True,
)
GAP_HIGH = one(
    "delta_+",
    "gap_high",
    "upper end of the 95% interval of the gap between two shares",
    "share",
    spoken="upper end of the gap",
    real=True,
)
FIRST_WEIGHT = one(
    "w_1",
    "first_weight",
    "the first group's share of both groups, if nobody is in both",
    "share",
    spoken="weight of the first group",
    positive=True,
)
SHARE_OF_BOTH = one(
    r"\bar{p}",
    "share_of_both",
    "share of that kind in both groups together, if nobody is in both",
    "share",
    spoken="share of both",
    positive=True,
)
