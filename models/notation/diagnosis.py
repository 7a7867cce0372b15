"""Symbols of the chapter on diagnosing an alliance."""

from models.notation.declare import one, per_member

# What the answers to a questionnaire add up to
ANSWER = per_member(
    "x",
    "answer",
    "place of an answer on its scale, counted from 0",
    "steps",
    nonnegative=True,
)
ANSWERED = per_member(
    "w",
    "answered",
    "1 if the question is answered, and 0 if not",
    "0 or 1",
    integer=True,
    nonnegative=True,
)
FAVOURS = per_member(
    "d",
    "favours",
    "1 if the high end of the scale is the good one, and 0 if the low end is",
    "0 or 1",
    spoken="high is good",
    integer=True,
    nonnegative=True,
)
SLIP = per_member("e", "slip", "how far off its place an answer was given", "steps", integer=True)
SCALE_STEPS = one(
    "T",
    "scale_steps",
    "how many steps it is from one end of the scale to the other",
    "steps",
    integer=True,
    positive=True,
)
PLACE_ON_SCALE = per_member(
    "h",
    "place_on_scale",
    "how far up its scale an answer stands, slip and all",
    "share",
    nonnegative=True,
)
HOW_NEAR_THE_BEST = per_member(
    "b",
    "how_near_the_best",
    "how far an answer lies from the worst towards the best",
    "share",
    nonnegative=True,
)
HOW_MANY_ANSWERED = one(
    "m",
    "how_many_answered",
    "how many of the questions are answered",
    "questions",
    integer=True,
    nonnegative=True,
)
SCORE = one(
    "s",
    "score",
    "how far from worst to best the answers lie on average",
    "share",
    nonnegative=True,
)

# How sure the lowest of several scores is
TRUE_GAP = one(
    "g",
    "true_gap",
    "how far the weakest objective truly lies below each other one",
    "steps",
    positive=True,
)
OFF_CHANCE = one(
    "p_e",
    "off_chance",
    "in which part of the cases an answer is a step off",
    "share",
    spoken="chance of a slip",
    positive=True,
)
QUESTIONS_EACH = one(
    "k",
    "questions_each",
    "how many questions are asked of each objective",
    "questions",
    spoken="questions per objective",
    integer=True,
    positive=True,
)
OTHER_OBJECTIVES = one(
    "r",
    "other_objectives",
    "how many objectives there are besides the weakest",
    "objectives",
    integer=True,
    positive=True,
)
SCORE_ERROR = one(
    "s_k",
    "score_error",
    "standard error of one objective's mean answer",
    "steps",
    positive=True,
)
GAP_IN_ERRORS = one(
    "z",
    "gap_in_errors",
    "the true gap over the standard error of a difference of two means",
    "ratio",
    positive=True,
)
SURE_AT_LEAST = one(
    "f",
    "sure_at_least",
    "a floor under the chance that the weakest objective scores lowest",
    "share",
    spoken="sure at least",
    nonnegative=True,
)
NEEDED_QUESTIONS = one(
    r"k_{\min}",
    "needed_questions",
    "questions per objective at which the gap is two errors",
    "questions",
    positive=True,
)
