"""Symbols of the chapter on social innovation and arrow J."""

from models.notation.declare import one

# What is left of conflict under arrow J
UNDER_EVALUATION = one(
    "v",
    "under_evaluation",
    "part of the living alliances that is being evaluated",
    "share",
    nonnegative=True,
)
RESTING_CONFLICT = one(
    "K_r",
    "resting_conflict",
    "conflict at which arrows A and J hold each other",
    "0 to 1",
    spoken="conflict at rest",
    nonnegative=True,
)
CONFLICT_LEFT = one(
    "kappa",
    "conflict_left",
    "conflict at rest over what it would be without arrow J",
    "share",
    nonnegative=True,
)
