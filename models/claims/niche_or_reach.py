"""What Gomes-Casseres (1997), sections 2, 3 and 4, claims of small firms and their alliances.

Firm 1 is the first in every list. That a firm "seeks" or "shuns" allies is read as a gain above
or below 1: what it earns with allies over what it earns alone.
"""

from typing import Any

import numpy as np

from models.claims.claim import Claim
from models.core.model import Model
from models.simulation import two_kinds
from models.theory.capability import CAPABILITY
from models.theory.propensity import PROPENSITY
from models.theory.sources import gomes_casseres
from models.theory.three_cs import THREE_CS
from models.theory.two_kinds import TWO_KINDS

HYPOTHESIS_1 = gomes_casseres("section 4, hypothesis 1")
HYPOTHESIS_2 = gomes_casseres("section 4, hypothesis 2")
NICHES = gomes_casseres("section 2, 'Exploiting niches'")
REACH = gomes_casseres("section 2, 'Reaching for scale and scope'")
SUBGROUPS = gomes_casseres("section 2, first paragraph")
CONTEXT = gomes_casseres("section 2, 'Context, capabilities, and control'")
MEMBERSHIP = gomes_casseres("section 3, 'Benefits from group membership'")

ONE_PER_CENT = 1.01
PERIODS = 40
BATCH = 2**10
GIANT = 1e9


def _changed(model: Model, values: dict, **factors: Any) -> dict[str, np.ndarray]:
    """A model's outputs once some parameters are multiplied."""
    given = {p.word: values[p.word] for p in model.parameters}
    return model.run(**{word: array * factors.get(word, 1) for word, array in given.items()})


def _gain_after(values: dict, **factors: Any) -> np.ndarray:
    """What the gain from allies rises by; propensity rises with it, but rounds to 1 at last."""
    return _changed(PROPENSITY, values, **factors)["gain"] - values["gain"]


def _earned_after(values: dict, factors: list[float]) -> np.ndarray:
    """What firm 1 earns more once capabilities are multiplied, a factor for each firm."""
    after = _changed(CAPABILITY, values, capability=np.array(factors))
    return after["profit_in_group"][:, 0] - values["profit_in_group"][:, 0]


def _capability_moved_to_first(values: dict) -> np.ndarray:
    """What firm 1 earns more once it has a little of the others' capability, the sum as it was."""
    first = values["capability"][:, 0]
    left = 1 - 0.01 * first / (values["capability_sum"] - first)
    factors = np.stack([np.full_like(left, ONE_PER_CENT), left, left], axis=-1)
    after = _changed(CAPABILITY, values, capability=factors)
    return after["profit_in_group"][:, 0] > values["profit_in_group"][:, 0]


def _giant_helps(values: dict) -> np.ndarray:
    """Whether firm 1 earns more as a partner, a giant already, becomes twice as large."""
    given = {word: values[word] for word in ("pooling_effect", "power_of_capability")}
    pair = np.stack([values["capability"][:, 0], np.full(len(values["capability"]), GIANT)], -1)
    before, after = (CAPABILITY.run(capability=pair * [1, size], **given) for size in (1, 2))
    return after["profit_in_group"][:, 0] > before["profit_in_group"][:, 0]


def _total_rises_and_share_falls(values: dict) -> np.ndarray:
    after = _changed(CAPABILITY, values, capability=np.array([1, 1, ONE_PER_CENT]))
    rises = after["group_profit"] > values["group_profit"]
    return rises & (after["profit_share"][:, 0] < values["profit_share"][:, 0])


def _count_modes(inputs: dict, seed: int) -> dict[str, np.ndarray]:
    """Modes of each population, and of the same with the first kind of firm only."""
    given = {word: array for word, array in inputs.items() if word != "size_to_rivals"}
    one_kind = given | {"second_kind": np.zeros_like(given["second_kind"])}
    return {"modes": _modes(given), "modes_of_one_kind": _modes(one_kind)}


def _modes(given: dict) -> np.ndarray:
    """In batches, to keep memory small."""
    starts = range(0, len(given["second_kind"]), BATCH)
    parts = ({w: a[k : k + BATCH] for w, a in given.items()} for k in starts)
    return np.concatenate([two_kinds.modes(**part) for part in parts])


def _through_time(inputs: dict, seed: int) -> dict[str, np.ndarray]:
    faster = inputs | {"arrow_3": inputs["arrow_3"] * ONE_PER_CENT}
    run, other = (THREE_CS.run(PERIODS, **given) for given in (inputs, faster))
    return run | {"held_at_more_investment": other["held_capability"]}


def _shares_no_more_while_it_holds_enough(values: dict) -> np.ndarray:
    """In each period, of the states at its beginning and at its end."""
    held, needed, shared = (
        values[word] for word in ("held_capability", "needed_capability", "shared_control")
    )
    enough = held[:-1] >= needed[:-1]
    return (~enough | (np.diff(shared, axis=0) <= 0)).all(axis=0)


SCALE_MATTERS_MORE = Claim(
    name="scale matters more",
    says="A firm is more likely to seek allies if scale matters more.",
    where=HYPOTHESIS_1,
    kind="assumed",
    model=PROPENSITY,
    holds=lambda v: _gain_after(v, scale_importance=ONE_PER_CENT) > 0,
)

LARGER_FIRM = Claim(
    name="larger firm",
    says="A firm is less likely to seek allies if it is larger in comparison with its rivals.",
    where=HYPOTHESIS_1,
    kind="derived",
    model=PROPENSITY,
    holds=lambda v: _gain_after(v, size_to_rivals=ONE_PER_CENT) < 0,
)

DOMINANT_ALONE = Claim(
    name="dominant alone",
    says="A firm with 40% or more of its market does better without allies.",
    where=NICHES,
    kind="conditional",
    model=PROPENSITY,
    holds=lambda v: v["gain"] < 1,
    when=lambda v: v["share_alone"] >= 0.4,
)

SMALL_NEEDS_ALLIES = Claim(
    name="small needs allies",
    says="A firm with less than 10% of a market in which profit rises at least in proportion to "
    "market share does better with allies.",
    where=REACH,
    kind="conditional",
    model=PROPENSITY,
    holds=lambda v: v["gain"] > 1,
    when=lambda v: (v["share_alone"] < 0.1) & (v["scale_importance"] >= 1),
)

WINDOW_OPENS = Claim(
    name="window opens",
    says="When scale loses importance, the size from which a firm does better alone falls.",
    where=CONTEXT,
    kind="derived",
    model=PROPENSITY,
    holds=lambda v: (
        _changed(PROPENSITY, v, scale_importance=0.9)["threshold_size"] < v["threshold_size"]
    ),
)

WINDOW_WIDE_ENOUGH = Claim(
    name="window wide enough",
    says="When the importance of scale falls to a tenth, a firm with less than a fifth of its "
    "market that needed allies before does better without them.",
    where=CONTEXT,
    kind="conditional",
    model=PROPENSITY,
    holds=lambda v: _changed(PROPENSITY, v, scale_importance=0.1)["gain"] < 1,
    when=lambda v: (v["scale_importance"] >= 1) & (v["share_alone"] < 0.2) & (v["gain"] > 1),
)

SHAKE_OUT = Claim(
    name="shake-out",
    says="Where scale matters, only firms that have grown do well alone: any that do have more "
    "than a fifth of their market.",
    where=CONTEXT,
    kind="conditional",
    model=PROPENSITY,
    holds=lambda v: v["share_alone"] > 0.2,
    when=lambda v: (v["scale_importance"] >= 1) & (v["gain"] < 1),
)

TWO_MODES = Claim(
    name="two modes",
    says="The propensity of small firms to ally may have two modes.",
    where=SUBGROUPS,
    kind="conditional",
    model=TWO_KINDS,
    run=_count_modes,
    holds=lambda v: v["modes"] > 1,
)

TWO_MODES_TWO_KINDS = Claim(
    name="two modes, two kinds",
    says="Two modes indicate two kinds of firm: with one kind only, there would be one mode.",
    where=SUBGROUPS,
    kind="conditional",
    model=TWO_KINDS,
    run=_count_modes,
    holds=lambda v: v["modes_of_one_kind"] == 1,
    when=lambda v: v["modes"] > 1,
)

SUM_OF_CAPABILITIES = Claim(
    name="sum of capabilities",
    says="A firm earns more as the sum of capabilities rises, if its own part of the sum is "
    "unchanged.",
    where=HYPOTHESIS_2,
    kind="assumed",
    model=CAPABILITY,
    holds=lambda v: _earned_after(v, [ONE_PER_CENT] * 3) > 0,
)

RELATIVE_CAPABILITY = Claim(
    name="relative capability",
    says="A firm earns more as its part of the capabilities rises, if their sum is unchanged.",
    where=HYPOTHESIS_2,
    kind="assumed",
    model=CAPABILITY,
    holds=_capability_moved_to_first,
)

STRONGER_PARTNER = Claim(
    name="stronger partner",
    says="A firm earns more as a partner becomes more capable.",
    where=HYPOTHESIS_2,
    kind="conditional",
    model=CAPABILITY,
    holds=lambda v: _earned_after(v, [1, 1, ONE_PER_CENT]) > 0,
)

GIANT_PARTNER = Claim(
    name="giant partner",
    says="A firm earns more as a giant among its partners grows, if capability raises total value "
    "more than it raises claims.",
    where=HYPOTHESIS_2,
    kind="derived",
    model=CAPABILITY,
    holds=_giant_helps,
    when=lambda v: v["power_of_capability"] < v["pooling_effect"],
)

POSITION_DETERIORATES = Claim(
    name="position deteriorates",
    says="As a partner grows, the group becomes stronger and the position of the other members "
    "weakens.",
    where=MEMBERSHIP,
    kind="assumed",
    model=CAPABILITY,
    holds=_total_rises_and_share_falls,
)

NO_NEED_YET = Claim(
    name="no need yet",
    says="As long as a firm holds all that it needs, it shares no more control than before.",
    where=gomes_casseres("section 2, arrow 2"),
    kind="assumed",
    model=THREE_CS,
    run=_through_time,
    holds=_shares_no_more_while_it_holds_enough,
)

NO_NEED_TO_ALLY = Claim(
    name="no need to ally",
    says="A firm that holds at the start what its context asks for never needs allies: it never "
    "shares as much as a tenth of control.",
    where=gomes_casseres("section 2, arrow 2"),
    kind="conditional",
    model=THREE_CS,
    run=_through_time,
    holds=lambda v: v["shared_control"].max(axis=0) < 0.1,
    when=lambda v: v["first_capability"] >= v["first_demand"],
)

INVESTMENT_UPGRADES = Claim(
    name="investment upgrades",
    says="If control turns into investment faster, a firm holds more capability in the end.",
    where=gomes_casseres("section 2, arrow 3"),
    kind="conditional",
    model=THREE_CS,
    run=_through_time,
    holds=lambda v: v["held_at_more_investment"][-1] > v["held_capability"][-1],
)

CONTEXT_CHANGES = Claim(
    name="context changes",
    says="What a firm can do raises what its context asks for (other firms are not in the model).",
    where=gomes_casseres("section 2, arrow 4"),
    kind="assumed",
    model=THREE_CS,
    run=_through_time,
    holds=lambda v: v["context_demand"][-1] > v["context_demand"][0],
)

CLAIMS = (
    SCALE_MATTERS_MORE,
    LARGER_FIRM,
    DOMINANT_ALONE,
    SMALL_NEEDS_ALLIES,
    WINDOW_OPENS,
    WINDOW_WIDE_ENOUGH,
    SHAKE_OUT,
    TWO_MODES,
    TWO_MODES_TWO_KINDS,
    SUM_OF_CAPABILITIES,
    RELATIVE_CAPABILITY,
    STRONGER_PARTNER,
    GIANT_PARTNER,
    POSITION_DETERIORATES,
    NO_NEED_YET,
    NO_NEED_TO_ALLY,
    INVESTMENT_UPGRADES,
    CONTEXT_CHANGES,
)
