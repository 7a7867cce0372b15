"""The assignment on growing groups, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip(
        "synergy alone", "1a", "gain = (1 + v * k / (k + h)) / (1 + d * k) ** 2", "but your `gain`"
    ),
    Slip("half for h", "1a", "gain = (1 + v * k / (k + 2 * h)) / (1 + d * k)", "synergy is 1.5"),
    Slip("turned round", "1b", "most = d / v + h / 2", "the founder would earn"),
    Slip("no half-way", "1b", "most = v / d - h**2", "your `most` is"),
    Slip("without half-way", "1c", "highest_claim = v / (2 * h)", "with one partner the founder"),
    Slip("members for partners", "2a", "group_synergy = 1 + 1.2 * 5 / 9", "and four partners"),
    Slip("founder only", "2a", "group_earns = 48", "`group_earns` is 48"),
    Slip("equal shares", "2a", "founder_share = 0.2", "so it has 1 of 1.8"),
    Slip("alone", "2a", "founder_earns = 30", "57.6 over 1.8"),
    Slip("partners for members", "2b", "best_members = 2", "but with another number"),
    Slip("one too early", "2b", "worse_from = 7", "worse off than alone from 7 members on"),
    Slip("one too late", "2b", "worse_from = 9", "worse off than alone from 9 members on"),
    Slip("synergy above one", "3a", "both_from = 7", "with 7 members synergy is 1.06"),
    Slip("source's one", "3a", "needed_in_pair = 1.6", "1 over 0.4 is 2.5"),
    Slip("start for tip", "3b", "tips_at = 0.4", "the open circle"),
    Slip("half for all", "3b", "grows_to = 0.9", "the highest place"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("without half-way", "equal shares", "one too late", "start for tip")


class TestPlug(Marking):
    NAME, SLIPS, CARELESS = "growing_groups", SLIPS, CARELESS
