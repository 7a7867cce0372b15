"""The assignment on types of alliance, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip(
        "letter and tickets swapped",
        "1a",
        'letter, tickets = "Non-equity: contract", "Non-equity: understanding"',
        "a contract binds",
    ),
    Slip(
        "crew pooled",
        "1a",
        'crew, letter = "Non-equity: understanding", "A purchase"',
        "nothing is pooled",
    ),
    Slip("not sure stays open", "1b", "if_all_are_needed = 0.5", "one criterion is not met"),
    Slip("no yes, no verdict", "1b", "if_one_is_enough = 0.5", "one is enough"),
    Slip("all but all", "1b", "ways = 30", "only one of the 32"),
    Slip("of the small one", "2a", "size = 0.6", "12 of 12 + 4"),
    Slip("surplus for synergy", "2a", "ferry_synergy = 0.25", "20 over 12 + 4"),
    Slip("in millions", "2a", "large_gain = 10", "alone it would earn 12"),
    Slip("half for twice", "2a", "needed = 1.25", "so all of it 24"),
    Slip(
        "a gift",
        "2b",
        "large_with_stake, small_with_stake = 12.5, 7.5",
        "pays a quarter of 4",
    ),
    Slip("half of all", "2b", "large_by_bargain = 10", "half of the surplus"),
    Slip("own size priced", "3a", "gets = sigma / 2 + e * (sigma / 2 - v * s)", "firm i gets"),
    Slip("for nothing", "3b", "smallest = (s - sigma / 2) / (sigma / 2)", "with that stake"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("not sure stays open", "half for twice", "half of all", "for nothing")


class TestFerry(Marking):
    NAME, SLIPS, CARELESS = "alliance_types", SLIPS, CARELESS
