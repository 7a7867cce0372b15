"""Symbols of the chapter on learning cycles."""

from models.notation.declare import one

# The cycle of learning, re-evaluation and readjustment
CONDITIONS = one(
    "q",
    "conditions",
    "how well the alliance is set up for its partners to learn; 1 is perfect",
    "0 to 1",
    nonnegative=True,
)
FIRST_CONDITIONS = one(
    "q_0", "first_conditions", "conditions at the start", "0 to 1", nonnegative=True
)
FIRST_ASPIRATION = one(
    "X_0",
    "first_aspiration",
    "part of all there is to learn that partners expect to have learned in the end",
    "share",
    nonnegative=True,
)
TIME_ALLOWED = one(
    "H",
    "time_allowed",
    "periods over which what partners expect grows evenly to the first aspiration",
    "periods",
    positive=True,
)
DUE = one(
    "D",
    "due",
    "part of the first aspiration that partners expect to have reached by now",
    "share",
    spoken="part that is due",
    nonnegative=True,
)
LEARNING_SPEED = one(
    "lambda",
    "learning_speed",
    "part of what is not yet known that partners learn in a period under perfect conditions",
    "per period",
    nonnegative=True,
)
UNEVENNESS = one(
    "u",
    "unevenness",
    "how far the speeds of the five areas lie apart, relative to their mean",
    "ratio",
    nonnegative=True,
)
FORGETTING = one(
    "delta",
    "forgetting",
    "part of what was learned that is lost or out of date a period later",
    "per period",
    positive=True,
)
READJUSTMENT = one(
    "kappa",
    "readjustment",
    "how strongly conditions answer to the re-evaluation",
    "ratio",
    nonnegative=True,
)
GOAL_REVISION = one(
    "zeta",
    "goal_revision",
    "how far partners who know each other's goals move their aspiration towards what was learned",
    "share",
    nonnegative=True,
)
LEARNED_ENVIRONMENT = one(
    "L_e", "learned_environment", "what is learned about the environment", "share", nonnegative=True
)
LEARNED_TASKS = one(
    "L_t", "learned_tasks", "what is learned about the tasks", "share", nonnegative=True
)
LEARNED_PROCESSES = one(
    "L_p", "learned_processes", "what is learned about the processes", "share", nonnegative=True
)
LEARNED_SKILLS = one(
    "L_s", "learned_skills", "what is learned of the skills", "share", nonnegative=True
)
LEARNED_GOALS = one(
    "L_g", "learned_goals", "what is learned about the goals", "share", nonnegative=True
)
LEARNED = one(
    "E", "learned", "mean of what is learned in the five areas", "share", nonnegative=True
)
LEARNING_NOW = one(
    "l",
    "learning_now",
    "what is newly learned in the period, forgetting apart: mean of the five areas",
    "share",
    nonnegative=True,
)
ASPIRATION = one(
    "X",
    "aspiration",
    "what partners expect now, their goals revised",
    "share",
    nonnegative=True,
)
EVALUATION = one(
    "e",
    "evaluation",
    "what was learned less what partners expect: below 0 they are disappointed",
    "share",
    spoken="re-evaluation",
    real=True,
)
CHANGE_IN_CONDITIONS = one(
    "c",
    "change_in_conditions",
    "what readjustment adds to the conditions, or takes away",
    "0 to 1",
    real=True,
)
LASTING_LEARNED = one(
    "E^*",
    "lasting_learned",
    "what would be learned in the long run if conditions stayed as they are",
    "share",
    nonnegative=True,
)
