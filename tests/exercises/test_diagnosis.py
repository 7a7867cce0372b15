"""The assignment on diagnosing an alliance, as it is released, handed in and marked."""

from tests.exercises.marking import Marking, Slip

SLIPS = (
    Slip("not turned", "1a", "counts = [0.75, 0.25, 1, 0.75]", "what is bad is turned round"),
    Slip("from one", "1a", "counts = [0.8, 0.4, 1, 0.4]", "The first answer counts 0.8"),
    Slip("without turning", "1a", "objective_score = 0.6875", "add up to 2.25"),
    Slip("divided by four", "1b", "score_left_out = 0.5", "three answers are left"),
    Slip("in per cent", "1b", "rise = 10.4", "both from 0 to 1"),
    Slip("gaps as noughts", "1c", "checklist_score = 7 / 12", "ten are answered"),
    Slip("parts forgotten", "1c", "checklist_score = 0.5", "four count a half"),
    Slip("one mean", "2a", "variance = p / k", "is the sum of the two"),
    Slip("errors for variance", "2a", "variance = sp.sqrt(2 * p / k)", "sum of the two"),
    Slip("two errors", "2b", "enough = 8 * p / g**2", "2 standard errors"),
    Slip("three for nine", "2b", "enough = 6 * p / g**2", "errors of the difference wide, not 3"),
    Slip("equal again", "2c", "variance_unequal = 2 * p / k", "have the variances"),
    Slip("all together", "2c", "variance_unequal = p / (3 * k)", "have the variances"),
    Slip("next to last", "3a", "weakest = QUESTIONNAIRE.groups[2].title", "with a score of 0.35"),
    Slip("score for chance", "3a", "sure = 0.333", "the column `lowest` has"),
    Slip("a fifth", "3b", "sure_with_care = 0.66", "with a chance of 0.1"),
    Slip("too wide", "3c", "smallest_gap = 1.0", "already"),
    Slip("too narrow", "3c", "smallest_gap = 0.7", "below 90%"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("without turning", "gaps as noughts", "two errors", "too wide")


class TestCargoBike(Marking):
    NAME, SLIPS, CARELESS = "diagnosis", SLIPS, CARELESS
