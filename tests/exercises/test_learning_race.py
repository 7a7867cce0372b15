"""The assignment on the learning race, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip("created twice", "1a", "worth = 1 - x ** (2 * R) * (1 - g * x)", "is not yet created"),
    Slip("left and not learned", "1a", "worth = g * x ** (R + 1)", "and worth is 0.75"),
    Slip("without reach", "1b", "worst = R / (1 + R) + 0 * g + (g - 1) / 9", "the slope of worth"),
    Slip("turned round", "1b", "worst = 1 / (g * (1 + R))", "but your `worst` is"),
    Slip("the square", "1c", "least_open = 1 - R / (1 + R) ** 2", "at the worst moment"),
    Slip("surplus for worth", "2a", "commitment_after_one = 0.375", "becomes worth itself"),
    Slip("as committed as ever", "2a", "works_after_two = 0.36", "of the 0.8 that is left"),
    Slip("of all again", "2a", "chemists_after_two = 0.15", "of the 0.9 that is left"),
    Slip("the slower's worth", "2a", "commitment_after_two = 0.425", "is left to the dye works"),
    Slip("one late", "2b", "quietest = 46", "In period 46 commitment is"),
    Slip("at the end", "2b", "lead = float(race['knowledge_gap'][100])", "has learned"),
    Slip("one step short", "3a", "enough_creation = 0.06", "with a joint creation of 0.06"),
    Slip("one step more", "3a", "enough_creation = 0.08", "and 1.00 with 0.07"),
    Slip("one tie short", "3b", "enough_ties = 0.43", "prior ties of 0.43"),
    Slip("one tie more", "3b", "enough_ties = 0.45", "with 0.44"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("the square", "of all again", "at the end", "one tie short")


class TestDyeWorks(Marking):
    NAME, SLIPS, CARELESS = "learning_race", SLIPS, CARELESS
