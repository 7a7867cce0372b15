"""What Gomes-Casseres (1997), section 3 and appendix, claims of profits in groups.

Firm 1 is the first in every list. Claims about sustainability are read as the appendix reads
them: a firm stays if it is better off inside than outside.
"""

import numpy as np

from models.claims.claim import Claim
from models.theory.bargaining import BARGAINING
from models.theory.group_profit import GROUP_PROFIT
from models.theory.iso_profit import ISO_PROFIT
from models.theory.joint_venture import JOINT_VENTURE
from models.theory.shapley_value import SHAPLEY_VALUE
from models.theory.sources import four_week_mba, gomes_casseres

FIGURE_3 = gomes_casseres("appendix, Fig. 3")
POINT_B = gomes_casseres("appendix, point B of Fig. 3")
RELATIVE_SIZE = gomes_casseres("section 3, on small firms")
NETWORK_EFFECT = gomes_casseres("section 3, 'Total benefits of the group'")
MEMBERS_SHARE = gomes_casseres("section 3, 'The share of each member'")


def _first_and_others_gain(values: dict) -> np.ndarray:
    """Region A of firm 1: it gains, and so do all others taken together."""
    earned, alone = values["profit_in_group"], values["stand_alone_profit"]
    others_gain = earned[:, 1:].sum(axis=1) > alone[:, 1:].sum(axis=1)
    return (values["gain"][:, 0] > 1) & others_gain


def _all_gain(values: dict) -> np.ndarray:
    return (values["gain"] > 1).all(axis=1)


def _at_point_b(values: dict) -> np.ndarray:
    return (values["synergy"] < 1) & (values["gain"] > 1)


def _with_synergy_beyond_the_line(values: dict) -> np.ndarray:
    """Whether both gain once synergy lies a little above the line of the others."""
    risen = {word: values[word] for word in ("relative_size", "bargaining_power")}
    after = ISO_PROFIT.run(synergy=1.001 * values["rest_break_even_synergy"], **risen)
    return (after["gain"] > 1) & (after["rest_gain"] > 1)


def _first_is_small(values: dict) -> np.ndarray:
    profit = values["stand_alone_profit"]
    return profit[:, 0] < profit.mean(axis=1)


def _whole_group_is_best(values: dict) -> np.ndarray:
    synergy = values["coalition_synergy"]
    return synergy[:, -1] >= synergy.max(axis=1)


def _first_has_less_than_an_equal_share(values: dict) -> np.ndarray:
    value = values["shapley_value"]
    return value[:, 0] < value.mean(axis=1)


def _more_dependent_of_two_has_less(values: dict) -> np.ndarray:
    """A firm depends on the group by the part of its profit that it would not have alone."""
    value = values["shapley_value"][:, :2]
    dependence = 1 - values["stand_alone_profit"][:, :2] / value
    return np.diff(dependence)[:, 0] * np.diff(value)[:, 0] < 0


def _larger_of_two_has_more_of_the_surplus(values: dict) -> np.ndarray:
    contributed = values["stand_alone_profit"][:, 0] - values["stand_alone_profit"][:, 1]
    gained = values["shapley_value"] - values["stand_alone_profit"]
    return contributed * (gained[:, 0] - gained[:, 1]) > 0


def _both_gain_by_halves(values: dict) -> np.ndarray:
    halves = JOINT_VENTURE.run(
        relative_size=values["relative_size"], synergy=values["synergy"], profit_share=0.5
    )
    return (halves["gain"] > 1) & (halves["rest_gain"] > 1)


REGION_A_FOR_TWO = Claim(
    name="region A for two",
    says="A firm and one partner are both better off in region A, above both lines, and nowhere "
    "else.",
    where=FIGURE_3,
    kind="derived",
    model=ISO_PROFIT,
    holds=lambda v: (
        ((v["gain"] > 1) & (v["rest_gain"] > 1))
        == (v["synergy"] > np.maximum(v["break_even_synergy"], v["rest_break_even_synergy"]))
    ),
)

REGION_A_FOR_THREE = Claim(
    name="region A for three",
    says="If one of three firms lies in region A of its own figure, all three are better off.",
    where=FIGURE_3,
    kind="conditional",
    model=GROUP_PROFIT,
    holds=_all_gain,
    when=_first_and_others_gain,
)

OUTSIDE_REGION_A = Claim(
    name="outside region A",
    says="If one of three firms lies outside region A of its own figure, at least one of the three "
    "is worse off.",
    where=FIGURE_3,
    kind="derived",
    model=GROUP_PROFIT,
    holds=lambda v: ~_all_gain(v),
    when=lambda v: ~_first_and_others_gain(v),
)

JOINING_BELOW_ONE = Claim(
    name="joining below one",
    says="A firm with a bargaining power above 1 gains in a group whose synergy is below 1.",
    where=POINT_B,
    kind="conditional",
    model=ISO_PROFIT,
    holds=lambda v: v["gain"] > 1,
    when=lambda v: (v["synergy"] < 1) & (v["bargaining_power"] > 1),
)

OTHERS_REFUSE_B = Claim(
    name="others refuse B",
    says="If a firm gains although synergy is below 1, the others are worse off.",
    where=POINT_B,
    kind="derived",
    model=ISO_PROFIT,
    holds=lambda v: v["rest_gain"] < 1,
    when=_at_point_b,
)

B_MAY_RISE = Claim(
    name="B may rise",
    says="If synergy rises far enough from point B, at the same power and size, both sides gain.",
    where=POINT_B,
    kind="derived",
    model=ISO_PROFIT,
    holds=_with_synergy_beyond_the_line,
    when=_at_point_b,
)

NOBODY_STAYS = Claim(
    name="nobody stays",
    says="If the network effect is negative, firms have no incentive to stay, because none of "
    "three gains.",
    where=NETWORK_EFFECT,
    kind="conditional",
    model=GROUP_PROFIT,
    holds=lambda v: (v["gain"] <= 1).all(axis=1),
    when=lambda v: v["synergy"] < 1,
)

SOMEBODY_LEAVES = Claim(
    name="somebody leaves",
    says="If the network effect is negative, at least one firm is worse off than it would be "
    "alone.",
    where=NETWORK_EFFECT,
    kind="derived",
    model=GROUP_PROFIT,
    holds=lambda v: (v["gain"] < 1).any(axis=1),
    when=lambda v: v["synergy"] < 1,
)

SMALL_SHARE = Claim(
    name="small share",
    says="A small firm has a small share of the total: if firms are paid by contribution, a firm "
    "below the mean size gets less than an equal share.",
    where=RELATIVE_SIZE,
    kind="derived",
    model=SHAPLEY_VALUE,
    holds=_first_has_less_than_an_equal_share,
    when=_first_is_small,
)

DEPENDENT_SMALL_SHARE = Claim(
    name="dependent, small share",
    says="If firms are paid by contribution, in a group that has more synergy than any part of it, "
    "then of two firms the one that depends more on the group has the smaller share of the total.",
    where=RELATIVE_SIZE,
    kind="derived",
    model=SHAPLEY_VALUE,
    holds=_more_dependent_of_two_has_less,
    when=_whole_group_is_best,
)

SMALL_POWER_BY_CONTRIBUTION = Claim(
    name="small power by contribution",
    says="A small firm's share is even smaller than its size: if firms are paid by contribution, "
    "in a group that has more synergy than any part of it, the small firm's power is below 1.",
    where=RELATIVE_SIZE,
    kind="conditional",
    model=SHAPLEY_VALUE,
    holds=lambda v: v["bargaining_power"][:, 0] < 1,
    when=lambda v: _first_is_small(v) & _whole_group_is_best(v),
)

SMALL_POWER_BY_NEGOTIATION = Claim(
    name="small power by negotiation",
    says="A small firm's share is even smaller than its size: in a bargain with the others its "
    "power is below 1.",
    where=RELATIVE_SIZE,
    kind="conditional",
    model=BARGAINING,
    holds=lambda v: v["bargaining_power"] < 1,
    when=lambda v: v["relative_size"] < 0.5,
)

CONTRIBUTION_PAYS = Claim(
    name="contribution pays",
    says="If firms are paid by contribution and there is a surplus, then of two firms the one that "
    "contributes more has more of it.",
    where=MEMBERS_SHARE,
    kind="conditional",
    model=SHAPLEY_VALUE,
    holds=_larger_of_two_has_more_of_the_surplus,
    when=lambda v: v["coalition_synergy"][:, -1] > 1,
)

EQUAL_SPLIT = Claim(
    name="equal split",
    says="If there is a surplus, both partners of a joint venture that share equally win.",
    where=four_week_mba("'Joint venture'"),
    kind="conditional",
    model=JOINT_VENTURE,
    holds=_both_gain_by_halves,
    when=lambda v: v["synergy"] > 1,
)

CLAIMS = (
    REGION_A_FOR_TWO,
    REGION_A_FOR_THREE,
    OUTSIDE_REGION_A,
    JOINING_BELOW_ONE,
    OTHERS_REFUSE_B,
    B_MAY_RISE,
    NOBODY_STAYS,
    SOMEBODY_LEAVES,
    SMALL_SHARE,
    DEPENDENT_SMALL_SHARE,
    SMALL_POWER_BY_CONTRIBUTION,
    SMALL_POWER_BY_NEGOTIATION,
    CONTRIBUTION_PAYS,
    EQUAL_SPLIT,
)
