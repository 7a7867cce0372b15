"""The assignment on one alliance through all models, as released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip("own side", "1a", "shortfall = 1 - alpha * sigma / s", "the mill earns"),
    Slip("own size", "1a", "shortfall = 1 - (1 - alpha) * sigma / s", "the mill earns"),
    Slip("part of both", "1b", "rivalry = m + m * (1 - m) * shortfall", "takes its part"),
    Slip("part of rivalry", "1b", "rivalry = m ** (1 - shortfall)", "takes its part"),
    Slip("by synergy", "1b", "limit = s * sigma", "and not just as much"),
    Slip("own limit", "1b", "limit = s / sigma", "and not just as much"),
    Slip("one for both", "1c", "least_created = 1 / c**2 - 1", "the product of the two"),
    Slip("difference", "1c", "least_created = 1 - c", "the product of the two"),
    Slip("no synergy", "2a", "own_gain = 2.6", "over 0.2"),
    Slip("not over size", "2a", "mill_gain = 0.72", "over 0.8"),
    Slip("sum", "2a", "first_rivalry = 0.4", "a tenth of the room"),
    Slip("size itself", "2a", "first_need = 0.2", "the larger partner's size"),
    Slip("one too early", "2b", "highest_size = 0.42", "at 0.01 more"),
    Slip("one too late", "2b", "highest_size = 0.44", "at 0.01 more"),
    Slip("most created", "2b", "most_at_work = 4", "Without bridge 4 more"),
    Slip("without four", "3a", "social = 0.83", "performance ends at about"),
    Slip("without seven", "3a", "social_without = 0.12", "with bridge 5 broken"),
    Slip("one dot less", "3b", "okada_speaks = 3", "has 4 dots"),
    Slip("all speak", "3b", 'speak_of_size = {"Serrat", "Gomes-Casseres"}', "is silent on what"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("one for both", "not over size", "most created", "one dot less")


class TestWeaver(Marking):
    NAME, SLIPS, CARELESS = "threads", SLIPS, CARELESS
