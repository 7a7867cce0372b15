"""Symbols of the chapter on social innovation and arrow J."""

from models.notation.declare import one

# What is left of conflict under arrow J
UNDER_EVALUATION = one(
    "v",
    "under_evaluation",
    "share of the living alliances that are being evaluated",
    "share",
    nonnegative=True,
)
RESTING_CONFLICT = one(
    "K_r",
    "resting_conflict",
    "conflict at which arrows A and J balance",
    "0 to 1",
    spoken="conflict at rest",
    nonnegative=True,
)
CONFLICT_LEFT = one(
    "kappa",
    "conflict_left",
    "conflict at rest divided by its level without arrow J",
    "share",
    nonnegative=True,
)
