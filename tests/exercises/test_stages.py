"""The assignment on the stages of an alliance, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip("rounds turned round", "1a", "life = (1 / (D * q) + 1 / r) / q", "there are"),
    Slip("done if ill", "1a", "life = (1 / (D * (1 - q)) + 1 / r) / (1 - q)", "a round takes"),
    Slip("in units of r", "1b", "shortest_at = sp.sqrt(1 + D / r) - 1", "shorter still"),
    Slip("turned round", "1b", "shortest_at = (sp.sqrt(D**2 + D * r) - D) / r", "shorter still"),
    Slip(
        "formation takes C",
        "1c",
        "longer_life = (1 / (D * q) + 1 / r + (1 - q) * phi * C) / (1 - q - (1 - q) * phi * q)",
        "periods there",
    ),
    Slip(
        "formation is sure",
        "1c",
        "longer_life = (1 / (D * q) + 1 / r + (1 - q) * phi / C) / (1 - q - (1 - q) * phi)",
        "gets through with chance 0.5",
    ),
    Slip("one period", "2a", "forming = 0.6", "`forming` is 0.6"),
    Slip("none go on", "2a", "operating = 0.32", "and 0.12 are new"),
    Slip("without the chance", "2a", "evaluated = 0.1", "a part of D q"),
    Slip("one period of ends", "2a", "over = 0.2", "`over` is 0.2"),
    Slip("one step too far", "2b", "highest_rivalry = 0.68", "At your `highest_rivalry`, 0.68"),
    Slip("the default start", "2b", "with_agent = 0.75", "`with_agent` is 0.750"),
    Slip("lost are dead", "3a", "beyond_six = 0.25", "`beyond_six` is 0.250"),
    Slip("lost live for ever", "3a", "beyond_six = 0.5", "`beyond_six` is 0.500"),
    Slip("some ended late", "3a", "naive = 0.25", "none lived for more than 6 years"),
    Slip("without A forgotten", "3b", 'longer_without = {"C", "D", "E"}', "without A, C, D and E"),
    Slip("D idle", "3b", 'idle_without = {"C", "D"}', "only without C"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("in units of r", "one period", "one step too far", "lost are dead")


class TestColdBox(Marking):
    NAME, SLIPS, CARELESS = "stages", SLIPS, CARELESS
