"""The assignment on group profit, as it is released, handed in and marked."""

import re

from tests.exercises.marking import EXERCISES, Marking, Slip

SLIPS = (
    Slip("size for power", "1a", "power = 2 * s", "equation (3) gives a partner of relative"),
    Slip("all for half", "1a", "power = (2 - s) / (s + 1)", "an equal split gives it 0.5"),
    Slip("reciprocal", "1b", "needed = 1 / (2 * s)", "At your synergy of 5 a partner"),
    Slip("other partner", "1b", "needed = 2 * (1 - s)", "would earn 9 times"),
    Slip("size over synergy", "1c", "smallest, largest = 0.4, 0.6", "limit `smallest`"),
    Slip("sum as group profit", "2a", "group_total = 120", "`group_total` is 120"),
    Slip("share as power", "2a", "ferry_power = 0.38", "`ferry_power` is 0.38"),
    Slip("size as share", "2a", "ferry_profit = 75", "`ferry_profit` is 75"),
    Slip(
        "members in another order",
        "2b",
        "by_model = GROUP_PROFIT.run(stand_alone_profit=[60, 36, 24], synergy=1.25, "
        "profit_share=[0.38, 0.34, 0.28])",
        "for the bus company",
    ),
    Slip(
        "synergy left at its default",
        "2b",
        "by_model = GROUP_PROFIT.run(stand_alone_profit=[60, 24, 36], "
        "profit_share=[0.38, 0.28, 0.34])",
        "group profit of 180",
    ),
    Slip("small members", "2c", 'worse_off = ["bus company"]', "wrong about the ferry line"),
    Slip("size as least share", "2c", "ferry_share = 0.5", "earns 75 in the group"),
    Slip("lines swapped", "3a", 'gains["L"], gains["N"] = gains["N"], gains["L"]', "At L"),
    Slip("synergy alone", "3a", 'gains["L"] = "both"', "At L firm i earns 3.00 times"),
    Slip("loss for all", "3a", 'gains["N"] = "nobody"', "At N firm i earns"),
    Slip("least for most", "3b", "most_power = 0.8", "with the largest one they accept"),
    Slip("the whole", "3b", "most_power = 4.9", "with the largest one they accept"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("size over synergy", "share as power", "lines swapped", "least for most")


class TestIslandPass(Marking):
    NAME, SLIPS, CARELESS = "group_profit", SLIPS, CARELESS


def test_the_instructors_page_names_only_what_exists():
    """Each file that exercises/README.md names is there, and it names every assignment."""
    text = (EXERCISES / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?!_build)[\w/]+\.\w+)`", text))
    assert named
    assert not [name for name in named if not (EXERCISES / name).exists()]
    assignments = EXERCISES.glob("*/*.ipynb")
    assert {path.relative_to(EXERCISES).as_posix() for path in assignments} <= named
