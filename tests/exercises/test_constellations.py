"""The assignment on constellations, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip(
        "own for partners",
        "1a",
        "by_partners = (groups.chargers * groups.lead_share / 100).to_dict()",
        "The partners of Kite make what its lead firm does not make itself",
    ),
    Slip(
        "whole for partners",
        "1a",
        "by_partners = groups.chargers.to_dict()",
        "The partners of Lark make",
    ),
    Slip(
        "by the whole group",
        "1b",
        "order = list(groups.index)",
        "30 (Kite), 50 (Lark), 60 (Oak), 90 (Elm)",
    ),
    Slip(
        "shares of suppliers",
        "1c",
        "concentration = float(((groups.suppliers / groups.suppliers.sum()) ** 2).sum())",
        "The shares are 0.4, 0.25, 0.2 and 0.15",
    ),
    Slip(
        "exactly four",
        "2a",
        "chance = comb(30, 4) * 0.35**4 * 0.65**26",
        "The counts 0, 1, 2, 3 and 4 belong to the sum",
    ),
    Slip(
        "fewer than four",
        "2a",
        "chance = sum(comb(30, k) * 0.35**k * 0.65 ** (30 - k) for k in range(4))",
        "The counts 0, 1, 2, 3 and 4 belong to the sum",
    ),
    Slip(
        "normal approximation",
        "2b",
        "low, high = (4 / 30 + z * (4 / 30 * 26 / 30 / 30) ** 0.5 for z in (-1.96, 1.96))",
        "At the end `low` of the exact interval",
    ),
    Slip(
        "ninety per cent",
        "2b",
        "found = small_sample.finding(4, 30, 0.35, 0.9); low, high = found.low, found.high",
        "have a probability of 0.025",
    ),
    Slip("part taken off", "2c", "worth = 30 * 0.75", "which is 15, but `worth` is 22.5"),
    Slip("as if independent", "2c", "still_below = True", "so that 35% lies inside it"),
    Slip("another business", "3a", 'network.add_edge("Oak", "Ash")', "You have drawn a tie of Ash"),
    Slip("named nobody", "3a", 'network.remove_node("Elm")', "Elm leads a group"),
    Slip(
        "forgotten tie",
        "3a",
        'network.remove_edge("Lark", "Fir")',
        "The report names the tie of Fir and Lark",
    ),
    Slip(
        "invented partner",
        "3a",
        'network.add_node("Juniper")',
        "There is a firm in `network` that the report does not name",
    ),
    Slip("two businesses", "3b", 'go_between = "Ash"', "Kite and Lark both work with Fir"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("by the whole group", "exactly four", "as if independent", "two businesses")


class TestChargingPlug(Marking):
    NAME, SLIPS, CARELESS = "constellations", SLIPS, CARELESS
