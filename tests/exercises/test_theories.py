"""The assignment on ten theories of alliance, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

TOUCHED = """told = TABLE.answers + TABLE.touches
counts = {question: sum(question in some for some in told) for question in QUESTIONS}
counts["social"] = 0"""

SLIPS = (
    Slip("touches counted", "1a", TOUCHED, "does not answer"),
    Slip("silent counted", "1a", "counts = dict.fromkeys(QUESTIONS, 0)", "0 for 'why', but 7"),
    Slip("one each", "1b", "fewest = 4", "answered by one theory each"),
    Slip("one choice", "1b", "choices = 1", "one of two for the form"),
    Slip("silent", "1c", "left_open = {'form', 'learn', 'partner', 'social'}", "other five are"),
    Slip("touched", "1c", "left_open = {'social'}", "other five are left"),
    Slip("one and a half", "2a", "network_dependence = 2 / 3", "2 of 4"),
    Slip("of three", "2a", "cost_relational = 0.5", "2 of 3"),
    Slip("of all", "2a", "cost_modes = 1 / 8", "three questions are answered"),
    Slip("touching", "2a", "learning_modes = 0.2", "no question in common"),
    Slip("as before", "2b", "fewest_wider = 3", "needed for the last question"),
    Slip("all partners", "2b", "choices_wider = 6", "between two"),
    Slip("dots for halves", "3a", "touching = 2", "three half squares"),
    Slip("with the answer", "3a", "leaving_open = 5", "six dots"),
    Slip("most answers", "3b", "widest = 'resource dependence theory'", "two dots each"),
    Slip("one too few", "3b", "left_by_competitive = 4", "five dots"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("touched", "of three", "all partners", "dots for halves")


class TestSeedBank(Marking):
    NAME, SLIPS, CARELESS = "theories", SLIPS, CARELESS
