"""The assignment on social innovation, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

CHANGING = "float(STAGES.run(60, arrow_j=0.6, first_rivalry=0.9)['outcome_succeeds'][60])"
SLIPS = (
    Slip("conflict forgotten", "1a", "next_conflict = m * A * (1 - J * v)", "first moves to"),
    Slip("all evaluate", "1a", "next_conflict = (K + A * (m - K)) * (1 - J)", "takes the part J v"),
    Slip("one period only", "1b", "resting = A * m * (1 - J * v)", "a period later conflict would"),
    Slip("all at rest", "1b", "resting = A * m * (1 - J) / (A + J - A * J)", "your `resting` is"),
    Slip("without the return", "1c", "needed = A / (2 * J)", "and not at half"),
    Slip("evaluation first", "2a", "after_two = 0.686", "a quarter of the way back to 0.8"),
    Slip("second for last", "2a", "at_rest = 0.666", "0.25 + 0.1 - 0.025"),
    Slip("a half for a tenth", "2a", "after_one = 0.4", "a tenth of 0.8"),
    Slip("no return at all", "2a", "without_j = 0.1", "rests at the rivalry"),
    Slip(
        "mixed up",
        "2b",
        "alive_with, alive_without = alive_without, alive_with",
        "`alive` of these rivals with `arrow_j=0.6`",
    ),
    Slip("firms change", "2b", f"chance_with = {CHANGING}", "`outcome_succeeds` of these rivals"),
    Slip("too early", "3a", "value_with = 60", "the solid line ends at about 66"),
    Slip("lines mixed up", "3a", "value_without = 45", "the dashed line ends at about 53"),
    Slip("another measure", "3a", "better_in = 0.9", "for the better in about"),
    Slip("start-ups too", "3b", "no_study = 6", "five cells have none"),
    Slip("open dots too", "3b", "lead_operation = 5", "Open dots were looked at"),
    Slip("a founder leads", "3b", "lead_outcome = 1", "nobody is named as leading"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("without the return", "second for last", "mixed up", "another measure", "open dots too")


class TestWaterKiosks(Marking):
    NAME, SLIPS, CARELESS = "social_innovation", SLIPS, CARELESS
