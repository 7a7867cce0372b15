"""The assignment on alliances with social organisations, as released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip("one way only", "1a", "gain = c2 * c3 + c1 * (b_s + b_e)", "three ways lead"),
    Slip("two ways", "1a", "gain = c2 * (c3 + c1 * b_e + b_s * 0) + c1 * b_s * c2", "comes back"),
    Slip("turned round", "1b", "least_first = (1 - c2 * c3) / (b_e + b_s * c2)", "the loop gain"),
    Slip("for business", "1b", "least_first = (1 - c2 * c3) / (b_e * c2 * b_s)", "and not 1"),
    Slip("economic", "1c", "rest_alone = (c2 * c3 - 1) / (1 + c2)", "performance would sustain"),
    Slip("loop gain less one", "1c", "rest_alone = c2 * c3 - 1", "your `rest_alone` is"),
    Slip("sum for product", "2a", "gain_alone = 1.8", "only c2 times c3"),
    Slip("society only", "2a", "gain_allied = 1.1", "by way of the"),
    Slip("whole effect", "2a", "economic_sustained = 1.7", "the social effect is one half"),
    Slip("alone", "2a", "social_sustained = 0.5", "half a unit of resources"),
    Slip("one too early", "2b", "least_start = 0.29", "is False from there"),
    Slip("one too late", "2b", "least_start = 0.31", "from 0.01 less"),
    Slip("asked", "2b", "rests_at = 0.3", "what they sustain"),
    Slip("where it gives all", "3a", "joins_in = 50", "the shade of the lower drawing"),
    Slip("economic line", "3a", "social_after = 0.38", "the line of social performance"),
    Slip("third", "3b", "needed = 3", "something is left"),
    Slip("economic again", "3b", "without_third = 0.2", "ends at about 0.39"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("economic", "society only", "one too late", "third")


class TestKiosk(Marking):
    NAME, SLIPS, CARELESS = "convergence", SLIPS, CARELESS
