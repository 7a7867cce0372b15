"""Symbols of the chapters on learning, after Serrat."""

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
    "how far the speeds of the five areas lie apart, over their mean",
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
    "how far partners who know each other's goals bring their aspiration to what was learned",
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
    "x",
    "worst_left",
    "part that is left to the faster learner when the alliance offers least",
    "share",
    positive=True,
)
LEAST_WORTH = one(
    "W_min", "least_worth", "the least that the alliance offers during the race", "ratio", real=True
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
    spoken="questions an objective",
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
    "questions an objective at which the gap is two errors",
    "questions",
    positive=True,
)
