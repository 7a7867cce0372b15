"""The assignment on phases of learning, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip("ties count twice", "1a", "needed_trust = p + tau - 2 * r**2", "the pace"),
    Slip("product", "1a", "needed_trust = p * tau / r", "the pace is then"),
    Slip("all shares", "1b", "rise = h * (1 - P4**2) / 4", "but your `rise` is"),
    Slip("no last phase", "1b", "rise = h * (1 - 2 * P4) / 4", "but your `rise` is"),
    Slip("four phases", "1c", "waiting = 4 / h - 1", "spends"),
    Slip("one by one", "1c", "waiting = 1 / h + 2", "spends"),
    Slip("nothing stays", "2a", "exploration_2 = 0.16", "0.16 stays, and 0.16 comes"),
    Slip("nothing moves on", "2a", "expansion_2 = 0", "has moved on"),
    Slip("half and whole", "2a", "mutual_2 = 0.2", "a quarter of 0.32 and half of 0.04"),
    Slip("one period late", "2b", "turn_now = turn_now + 1", "`turn_now` is"),
    Slip("tacitness instead", "2b", "turn_open = 40", "with a protection of 0.3"),
    Slip("first column", "3a", "exploring = 0.27", "the head of the second column"),
    Slip("at the end", "3a", "mutual_now = 0.7", "the dashed line"),
    Slip("one too early", "3b", "review = 'expansion'", "the last column"),
    Slip("already passed on", "3b", "apprentices = 'expansion'", "the second column"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("four phases", "half and whole", "tacitness instead", "already passed on")


class TestMuseumGame(Marking):
    NAME, SLIPS, CARELESS = "learning_phases", SLIPS, CARELESS
