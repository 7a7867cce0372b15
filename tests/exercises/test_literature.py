"""The assignment on a literature as data, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip(
        "first stage only",
        "1a",
        'by_stage = {"formation": 5, "operation": 6, "outcome": 1}',
        "There are 9 studies on operation",
    ),
    Slip("one blank only", "1b", 'blanks = {("survey", "formation")}', "but is missing"),
    Slip(
        "second stages overlooked",
        "1b",
        'blanks = blanks | {("case", "outcome")}',
        "('case', 'outcome') has a study",
    ),
    Slip("of the first number", "1c", "kept = (30 / 90, 12 / 90)", "keeps 12 of the 30"),
    Slip("left out only", "2a", "bounds = (2, 18)", "Each of the 18 left out"),
    Slip("turned round", "2b", "share = k * omega / (k * omega + N - k)", "are not in that ratio"),
    Slip("ratio of counts", "2b", "share = k / (omega * N)", "not in that ratio"),
    Slip("the other way", "2c", "omega_of_a_third = 2.5", "one fifth against one half"),
    Slip("wrong total", "2a", "by_lot = counts_that_fit(90, 12, 2)", "There are 30 articles"),
    Slip("cut off", "3a", "counts = [19, 20]", "which is not printed as 8%"),
    Slip("one of two", "3a", "counts = [18]", "Two whole numbers round to 8%"),
    Slip("mean of shares", "3b", "part = 0.5", "makers would be 35.0% of all partners"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("first stage only", "left out only", "the other way", "one of two")


class TestRepairCafe(Marking):
    NAME, SLIPS, CARELESS = "literature", SLIPS, CARELESS
