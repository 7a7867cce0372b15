"""The assignment on learning cycles, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip("without the unknown", "1a", "kept = speed * q / (2 * lost)", "a period adds"),
    Slip("conditions twice", "1a", "kept = speed * q**2 / (speed * q**2 + lost)", "takes away"),
    Slip("turned round", "1b", "lasting = speed * X / (lost * (1 - X))", "would be known"),
    Slip("aspiration alone", "1b", "lasting = 2 * lost * X / speed", "would be known"),
    Slip("speed less loss", "1c", "highest = speed / (2 * lost)", "under perfect conditions"),
    Slip("all due at the start", "2a", "conditions_1 = 0.54", "in period 0 nothing is due"),
    Slip("no readjustment", "2a", "conditions_2 = 0.6", "which is 0.046 down"),
    Slip("whole readjustment", "2a", "conditions_2 = 0.509", "which is 0.046 down"),
    Slip("no forgetting", "2a", "learned_2 = 0.226", "of 0.12 is lost"),
    Slip("first evaluation again", "2a", "conditions_2 = 0.478", "0.12 less 0.5"),
    Slip("one step short", "2b", "least_start = 0.40", "fails from 0.40 and thrives from 0.41"),
    Slip("conditions that last", "2b", "least_start = 0.19", "fails from 0.40"),
    Slip("one period late", "2b", "waits = waits + 1", "in period"),
    Slip("at the period shown", "3a", "lowest = 0.48", "turns upwards at 0.46"),
    Slip("when conditions are back", "3a", "turns = 20", "passes what is expected in period 8"),
    Slip("first conditions", "3b", "needed = 0.55", "the upper of the two"),
    Slip("aspiration", "3b", "enough = 0.36", "the lower of the two"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("aspiration alone", "no forgetting", "one period late", "first conditions")


class TestNightTrain(Marking):
    NAME, SLIPS, CARELESS = "learning_cycles", SLIPS, CARELESS
