"""The assignment on the standards battle, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip(
        "power for exponential",
        "1a",
        "chosen = x ** (beta / M) / (x ** (beta / M) + (1 - x) ** (beta / M))",
        "so that the first takes",
    ),
    Slip(
        "scale upside down",
        "1a",
        "chosen = 1 / (1 + sp.exp(beta * M * (1 - 2 * x)))",
        "so that the first takes",
    ),
    Slip("half forgotten", "1b", "growth = 1 - mu + mu * beta / M", "a lead is multiplied by"),
    Slip("those who stay forgotten", "1b", "growth = 1 + mu * beta / (2 * M)", "part of it stays"),
    Slip("three for two", "1c", "tipping = 2.4", "just 1"),
    Slip("no minimum scale", "1c", "tipping = 2", "just 1"),
    Slip("no ceiling", "2a", "attractions[0] = 2.5", "no more than 1 of it"),
    Slip("share for chosen", "2a", "chosen_first = 0.5", "`chosen_first` is 0.5"),
    Slip(
        "turnover the wrong way", "2a", "next_first = 0.2 * 0.5 + 0.8 * 0.5065", "`next_first` is"
    ),
    Slip(
        "turnover left at its default",
        "2b",
        "ends = standards_battle.battles(500, seed=1, chips_shipped=[50, 30, 20], "
        "minimum_scale=0.4, increasing_returns=2)",
        "Your battles are not those",
    ),
    Slip("survives for leads", "2b", "first_leads = 1.0", "has the largest share in"),
    Slip("full scale for survival", "2b", "mean_left = 1.5", "formats have 5% or more"),
    Slip("variance", "2c", "standard_error = 0.6 * 0.4 / 100", "`standard_error` is 0.0024"),
    Slip("share in place of variance", "2c", "standard_error = sqrt(0.6 / 100)", "is 0.049"),
    Slip("open is good", "3a", 'cycle["90%"] = "keeps up"', "At 90% the design ends with"),
    Slip("closed is good", "3a", 'cycle["40%"] = "keeps up"', "At 40% the design ends with"),
    Slip("yield ignored", "3a", 'cycle["70%, yield 4"] = "keeps up"', "At 70%, yield 4"),
    Slip("without large firms", "3b", "least = 0.54", "should fall behind"),
    Slip("greatest", "3b", "least = 0.75", "should"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("no minimum scale", "turnover the wrong way", "variance", "open is good")


class TestBatterySwap(Marking):
    NAME, SLIPS, CARELESS = "standards_battle", SLIPS, CARELESS
