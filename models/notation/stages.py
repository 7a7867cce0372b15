"""Symbols of the chapters on the stages of an alliance, after Ishida and Das and Teng."""

from models.notation.declare import one

# The arrows of the figure
ARROW_A = one(
    "A",
    "arrow_a",
    "share of the gap to the firms' characteristics that conditions close in a period",
    "per period",
    spoken="arrow A",
    nonnegative=True,
)
ARROW_B = one(
    "B",
    "arrow_b",
    "how strongly the conditions decide whether an alliance is formed",
    "log-odds",
    spoken="arrow B",
    nonnegative=True,
)
ARROW_C = one(
    "C",
    "arrow_c",
    "share of the alliances in formation on which partners decide in a period",
    "per period",
    spoken="arrow C",
    nonnegative=True,
)
ARROW_D = one(
    "D",
    "arrow_d",
    "share of the alliances in operation that finish in a period if all goes well",
    "per period",
    spoken="arrow D",
    nonnegative=True,
)
ARROW_E = one(
    "E",
    "arrow_e",
    "how strongly the conditions decide whether operation goes well",
    "log-odds",
    spoken="arrow E",
    nonnegative=True,
)
ARROW_F = one(
    "F",
    "arrow_f",
    "how strongly the conditions decide whether an evaluation goes well",
    "log-odds",
    spoken="arrow F",
    nonnegative=True,
)
ARROW_G = one(
    "G",
    "arrow_g",
    "how fast firms change for the better while their alliance is formed",
    "per period",
    spoken="arrow G",
    nonnegative=True,
)
ARROW_H = one(
    "H",
    "arrow_h",
    "how fast firms change for the better while their alliance operates",
    "per period",
    spoken="arrow H",
    nonnegative=True,
)
ARROW_I = one(
    "I",
    "arrow_i",
    "how fast firms change for the better while their alliance is evaluated",
    "per period",
    spoken="arrow I",
    nonnegative=True,
)
ARROW_J = one(
    "J",
    "arrow_j",
    "share of the conflict between partners that a period of evaluation removes",
    "per period",
    spoken="arrow J",
    nonnegative=True,
)

# Where an alliance stands
IN_FORMATION = one(
    "f", "in_formation", "share of all alliances that are being formed", "share", nonnegative=True
)
IN_OPERATION = one(
    "o", "in_operation", "share of all alliances that are operating", "share", nonnegative=True
)
IN_OUTCOME = one(
    "u", "in_outcome", "share of all alliances that are being evaluated", "share", nonnegative=True
)
ENDED = one("e", "ended", "share of all alliances that have ended", "share", real=True)
ALIVE = one(
    "a", "alive", "share of all alliances that are in one of the stages", "share", real=True
)

# The conditions of the alliance, and the firms in it
COLLECTIVE_STRENGTHS = one(
    "S", "collective_strengths", "how much the partners can do together", "0 to 1", real=True
)
CONFLICTS = one(
    "K",
    "conflicts",
    "how much the partners are at odds",
    "0 to 1",
    spoken="inter-partner conflicts",
    real=True,
)
INTERDEPENDENCIES = one(
    "Q", "interdependencies", "how much the partners need each other", "0 to 1", real=True
)
RESOURCES = one("x", "firm_resources", "how much the firms bring", "0 to 1", real=True)
COMPLEMENTARITY = one(
    "y",
    "complementarity",
    "how far one firm brings what the other lacks",
    "0 to 1",
    real=True,
)
RIVALRY = one("m", "rivalry", "how much the firms compete with each other", "0 to 1", real=True)
FIRST_RESOURCES = one(
    "x_0",
    "first_resources",
    "how much the firms bring at the start",
    "0 to 1",
    spoken="resources at the start",
    nonnegative=True,
)
FIRST_COMPLEMENTARITY = one(
    "y_0",
    "first_complementarity",
    "how much the firms complement each other at the start",
    "0 to 1",
    spoken="complementarity at the start",
    nonnegative=True,
)
FIRST_RIVALRY = one(
    "m_0",
    "first_rivalry",
    "how much the firms compete at the start",
    "0 to 1",
    spoken="rivalry at the start",
    nonnegative=True,
)

# What the conditions decide
FIT = one(
    "w",
    "fit",
    "collective strengths and interdependencies, less conflicts",
    "-1 to 2",
    spoken="fit of the conditions",
    real=True,
)
HURDLE = one(
    "w_0",
    "hurdle",
    "fit at which success and failure are equally likely",
    "-1 to 2",
    real=True,
)
BRIDGING = one(
    "beta",
    "bridging",
    "how much a bridging agent eases formation",
    "log-odds",
    spoken="bridging agent's help",
    nonnegative=True,
)
FORMATION_SUCCEEDS = one(
    "q_B",
    "formation_succeeds",
    "chance that a decision on formation leads to operation",
    "chance",
    positive=True,
)
OPERATION_SUCCEEDS = one(
    "q_E",
    "operation_succeeds",
    "chance that an alliance due to finish its agreed work does so",
    "chance",
    positive=True,
)
OUTCOME_SUCCEEDS = one(
    "q_F",
    "outcome_succeeds",
    "chance that an evaluation finds the alliance good as it is",
    "chance",
    positive=True,
)

# The three outcomes
REVIEW = one(
    "r",
    "review",
    "share of the alliances under evaluation whose evaluation ends in a period",
    "per period",
    spoken="pace of evaluation",
    positive=True,
)
REFORM = one(
    "phi",
    "reform",
    "share of the alliances found wanting that are re-formed rather than ended",
    "share",
    spoken="readiness to re-form",
    nonnegative=True,
)
NOT_FORMED = one(
    "n_B", "not_formed", "alliances given up in formation in a period", "share", nonnegative=True
)
STABILISED = one(
    "n_S",
    "stabilised",
    "alliances that go back to operation as they are in a period",
    "share",
    nonnegative=True,
)
REFORMED = one(
    "n_R",
    "reformed",
    "alliances that go back to formation in a period",
    "share",
    spoken="re-formed",
    nonnegative=True,
)
TERMINATED = one(
    "n_T",
    "terminated",
    "alliances ended by their evaluation in a period",
    "share",
    nonnegative=True,
)

# What it is worth
ECONOMIC_YIELD = one(
    "k_E",
    "economic_yield",
    "economic value of one period of work",
    "value",
    nonnegative=True,
)
SOCIAL_YIELD = one(
    "k_S",
    "social_yield",
    "social value of one period of work, once stakeholders understand it",
    "value",
    nonnegative=True,
)
GRASSROOTS = one(
    "lambda",
    "grassroots_pace",
    "share of the work not yet understood that stakeholders come to understand in a period",
    "per period",
    spoken="pace of grassroots communication",
    positive=True,
)
UNDERSTANDING = one(
    "z",
    "understanding",
    "share of all alliances whose work stakeholders understand",
    "share",
    spoken="stakeholders' understanding",
    nonnegative=True,
)
ECONOMIC_VALUE = one(
    "V_E",
    "economic_value",
    "economic value per alliance so far",
    "value",
    nonnegative=True,
)
SOCIAL_VALUE = one(
    "V_S",
    "social_value",
    "social value per alliance so far",
    "value",
    nonnegative=True,
)
