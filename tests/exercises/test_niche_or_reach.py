"""The assignment on niche or reach, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip("importance left out", "1a", "needed_rise = theta / (1 - kappa)", "it must be 1"),
    Slip("power the wrong way", "1a", "needed_rise = (1 / (1 - kappa)) ** theta", "it must be 1"),
    Slip("difference of shares", "1b", "most_given_up = A / (2 * (1 + x))", "it must be 1"),
    Slip("rivals forgotten", "1b", "most_given_up = A / (2 * (x + A))", "it must be 1"),
    Slip("size as share", "1c", "largest_share = 0.686", "not yet a size to rivals"),
    Slip("half", "1c", "largest_share = 0.5", "at the limit it is 1"),
    Slip("size for share", "2a", "lens_alone = 0.667", "of the 15 sold in this market"),
    Slip("allies outside the market", "2a", "lens_allied = 9 / 15", "has 9 of then 18"),
    Slip("cost forgotten", "2a", "lens_gain = 1.118", "0.8 times the root"),
    Slip("importance forgotten", "2a", "lens_gain = 1.0", "0.8 times the root"),
    Slip(
        "allies in million euros",
        "2b",
        "scooter = PROPENSITY.run(size_to_rivals=2 / 98, scale_importance=1.5, partner_scale=48, "
        "share_given_up=0.2)",
        "50 of 148",
    ),
    Slip(
        "cost left at its default",
        "2b",
        "scooter = PROPENSITY.run(size_to_rivals=2 / 98, scale_importance=1.5, "
        "partner_scale=48 / 98)",
        "check the importance of scale and the share given up",
    ),
    Slip("threshold size", "2c", 'least_importance = float(scooter["threshold_size"])', "it is 1"),
    Slip("small means reach", "3a", 'choice["L"] = "reach"', "At L a firm has"),
    Slip("scale means reach", "3a", 'choice["N"] = "reach"', "At N a firm has"),
    Slip("large means niche", "3a", 'choice["M"] = "niche"', "At M a firm has"),
    Slip("one kind, one mode", "3b", 'modes["Q"] = 1', "nearly sure to ally"),
    Slip("two kinds, two modes", "3b", 'modes["R"] = 2', "their heaps are one"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("size as share", "allies outside the market", "scale means reach", "one kind, one mode")


class TestLensAndScooter(Marking):
    NAME, SLIPS, CARELESS = "niche_or_reach", SLIPS, CARELESS
