"""What Gomes-Casseres (1997), section 3 and appendix, claims of groups that grow.

The founder of a group gives every partner the same licence, unless a claim says otherwise.
"""

import numpy as np

from models.claims.claim import Claim
from models.core.model import Model
from models.theory.adoption import ADOPTION
from models.theory.bandwagon import BANDWAGON
from models.theory.group_size import GROUP_SIZE
from models.theory.outside_option import OUTSIDE_OPTION
from models.theory.patience import PATIENCE
from models.theory.sources import gomes_casseres

POINT_B = gomes_casseres("appendix, point B of Fig. 3")
MEMBERSHIP = gomes_casseres("section 3, 'Benefits from group membership'")
CONTROL = gomes_casseres("section 3, 'Loss of control'")
APPROPRIABILITY = gomes_casseres("section 3, 'Limited appropriability'")
SUSTAINABLE = gomes_casseres("appendix, on regions other than A")

VERY_LARGE = 10**6
PERIODS = 200


def _inputs(model: Model, values: dict) -> dict:
    return {p.word: values[p.word] for p in model.parameters}


def _with_more(model: Model, values: dict, members: int) -> dict:
    return model.run(**_inputs(model, values) | {"members": members})


def _at_point_b(values: dict) -> np.ndarray:
    return (values["gain"] > 1) & (values["rest_gain"] < 1)


def _both_gain_when_very_large(values: dict) -> np.ndarray:
    later = _with_more(BANDWAGON, values, VERY_LARGE)
    return (later["gain"] > 1) & (later["rest_gain"] > 1)


def _line_has_moved(values: dict) -> np.ndarray:
    """Whether the others need another synergy in a group twice as large."""
    later = _with_more(BANDWAGON, values, 2 * values["members"])
    return later["rest_break_even_synergy"] != values["rest_break_even_synergy"]


def _loses_first_and_gains_later(values: dict) -> np.ndarray:
    power = values["bargaining_power"]
    return (power * values["first_synergy"] < 1) & (power * values["final_synergy"] > 1)


def _ends(inputs: dict, seed: int) -> dict:
    """Where groups end if all firms go by the group as it is, and if all expect it to be full."""
    ends = {}
    for name, expectation in (("end_as_it_is", 0.0), ("end_as_full", 1.0)):
        run = ADOPTION.run(PERIODS, **inputs | {"expectation": expectation})
        ends[name] = run["adoption"][-1]
    return ends


def _change_by_next(values: dict, word: str) -> np.ndarray:
    return _with_more(GROUP_SIZE, values, values["members"] + 1)[word] - values[word]


def _strong_group(values: dict) -> np.ndarray:
    return values["synergy"] > 1.5


BOTH_IN_THE_END = Claim(
    name="both in the end",
    says="At point B the others may join if they expect synergy to grow with the group: if synergy "
    "ends above 1, both sides gain in the end.",
    where=POINT_B,
    kind="derived",
    model=BANDWAGON,
    holds=_both_gain_when_very_large,
    when=_at_point_b,
)

ONLY_B_MOVES = Claim(
    name="only B moves",
    says="As the group grows, B moves upward while the others' break-even line stays where it is.",
    where=POINT_B,
    kind="conditional",
    model=BANDWAGON,
    holds=lambda v: ~_line_has_moved(v),
)

WORTH_THE_WAIT = Claim(
    name="worth the wait",
    says="A firm that loses at first and gains in the end does well to join the group.",
    where=MEMBERSHIP,
    kind="conditional",
    model=PATIENCE,
    holds=lambda v: v["value_of_joining"] > 0,
    when=_loses_first_and_gains_later,
)

BANDWAGON_BY_EXPECTATION = Claim(
    name="bandwagon by expectation",
    says="A group that would stay small grows past half of all firms if they expect every firm to "
    "join and the synergy of a full group exceeds 1.",
    where=POINT_B,
    kind="derived",
    model=ADOPTION,
    holds=lambda v: v["end_as_full"] > 0.5,
    when=lambda v: (v["end_as_it_is"] < 0.5) & (v["final_synergy"] > 1),
    run=_ends,
)

TOTAL_RISES = Claim(
    name="total rises",
    says="Taken together, the members earn more with every firm that joins.",
    where=MEMBERSHIP,
    kind="derived",
    model=GROUP_SIZE,
    holds=lambda v: _change_by_next(v, "group_worth") > 0,
)

POWER_FALLS = Claim(
    name="power falls",
    says="As the group grows, the founder's bargaining power declines.",
    where=MEMBERSHIP,
    kind="conditional",
    model=GROUP_SIZE,
    holds=lambda v: _change_by_next(v, "bargaining_power") < 0,
)

POSITION_DETERIORATES = Claim(
    name="position deteriorates",
    says="The founder's position deteriorates as the group grows: the next partner costs it "
    "profit.",
    where=MEMBERSHIP,
    kind="conditional",
    model=GROUP_SIZE,
    holds=lambda v: _change_by_next(v, "gain") < 0,
)

LITTLE_IN_A_POWERFUL_GROUP = Claim(
    name="little in a powerful group",
    says="In a powerful group, with a synergy above 1.5, a founder may still earn no more than it "
    "would alone.",
    where=MEMBERSHIP,
    kind="conditional",
    model=GROUP_SIZE,
    holds=lambda v: v["gain"] <= 1,
    when=_strong_group,
)

PARTNERS_INFLUENCE = Claim(
    name="partners' influence",
    says="As a firm makes more alliances, its partners gain influence: the founder's part of all "
    "claims falls.",
    where=CONTROL,
    kind="assumed",
    model=GROUP_SIZE,
    holds=lambda v: _change_by_next(v, "profit_share") < 0,
)

SUCCEEDING_OUT_OF_CONTROL = Claim(
    name="succeeding out of control",
    says="Success and loss of control can go together: a founder without the majority of claims "
    "still earns more than it would alone.",
    where=CONTROL,
    kind="conditional",
    model=GROUP_SIZE,
    holds=lambda v: v["gain"] > 1,
    when=lambda v: v["profit_share"] < 0.5,
)

LICENCES_PAY_LESS = Claim(
    name="licences pay less",
    says="A firm that lives from licences earns less than one that uses its technology itself: the "
    "founder ends below its stand-alone profit.",
    where=APPROPRIABILITY,
    kind="conditional",
    model=GROUP_SIZE,
    holds=lambda v: v["gain"] < 1,
    when=lambda v: v["members"] > 1,
)

LICENCES_PAY_LESS_THAN_A_BARGAIN = Claim(
    name="licences pay less than a bargain",
    says="A licence does not bring the technology's provider the highest return: the founder would "
    "earn more by bargaining over the surplus.",
    where=APPROPRIABILITY,
    kind="conditional",
    model=GROUP_SIZE,
    holds=lambda v: v["bargained_gain"] > v["gain"],
    when=lambda v: v["members"] > 1,
)

ALONE_IS_THE_MEASURE = Claim(
    name="alone is the measure",
    says="A firm stays in a group if it earns more there than without any group: a synergy above 1 "
    "makes this possible.",
    where=SUSTAINABLE,
    kind="conditional",
    model=OUTSIDE_OPTION,
    holds=lambda v: v["highest_power"] >= v["lowest_power"],
    when=lambda v: v["synergy"] > 1,
)

CLAIMS = (
    BOTH_IN_THE_END,
    ONLY_B_MOVES,
    WORTH_THE_WAIT,
    BANDWAGON_BY_EXPECTATION,
    TOTAL_RISES,
    POWER_FALLS,
    POSITION_DETERIORATES,
    LITTLE_IN_A_POWERFUL_GROUP,
    PARTNERS_INFLUENCE,
    SUCCEEDING_OUT_OF_CONTROL,
    LICENCES_PAY_LESS,
    LICENCES_PAY_LESS_THAN_A_BARGAIN,
    ALONE_IS_THE_MEASURE,
)
