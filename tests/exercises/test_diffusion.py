"""The assignment on how what allies make spreads, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip("rate too low", "1a", "years = sp.log((1 + q / p * F) / (1 - F)) / q", "by then"),
    Slip("no innovation", "1a", "years = sp.log((1 + F * p / q) / (1 - F)) / (p + q)", "by then"),
    Slip("twice the peak", "1b", "peak = (q - p) / q", "but most adopt at"),
    Slip("from the rate", "1b", "imitation_for_40 = 0.4", "is 0.4 at q = 0.15"),
    Slip("with examples at once", "2a", "after_one = 0.06", "nobody to imitate"),
    Slip("of all, not of those left", "2a", "after_two = 0.13", "those left shrink"),
    Slip("without example", "2a", "after_three = 0.15", "those left shrink"),
    Slip("whole imitation", "3a", "small_apart = 7", "with an imitation of 0.125"),
    Slip("half of imitation", "3a", "large_apart = 8", "with an imitation of 0.375"),
    Slip("innovation forgotten", "3b", "saved = 7.1", "apart it takes"),
    Slip("more is more", "3b", "more = True", "less is saved"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("from the rate", "without example", "more is more")


class TestCargoBike(Marking):
    NAME, SLIPS, CARELESS = "diffusion", SLIPS, CARELESS
