"""What the sources claim of types of alliance, and of how each shares its profit."""

from typing import Any

import numpy as np

from models.claims.claim import Claim
from models.core.model import Model
from models.theory.joint_venture import JOINT_VENTURE
from models.theory.profit_rules import PROFIT_RULES
from models.theory.sources import four_week_mba, gomes_casseres
from models.theory.strategic_criteria import STRATEGIC_CRITERIA

WIN_WIN_IS_SAID = four_week_mba("first paragraph")
EVEN = 1 - 1e-9  # a firm that earns exactly as much as alone is not worse off


def _inputs(model: Model, values: dict) -> dict:
    return {p.word: values[p.word] for p in model.parameters}


def _again(model: Model, values: dict, **changed: Any) -> dict:
    return model.run(**_inputs(model, values) | changed)


def _surplus(values: dict) -> np.ndarray:
    return values["synergy"] > 1


def _both(values: dict, rule: str) -> np.ndarray:
    """Whether a rule leaves neither partner worse off, by the end of its word."""
    return (values[f"gain{rule}"] >= EVEN) & (values[f"rest_gain{rule}"] >= EVEN)


def _firm_is_short(values: dict) -> np.ndarray:
    return _surplus(values) & (values["gain_by_equal_split"] < 1)


def _stake_at_alone_price_keeps_it(values: dict) -> np.ndarray:
    return _both(_again(PROFIT_RULES, values, stake_price=1.0), "_with_stake")


def _split_by_size(values: dict) -> np.ndarray:
    by_size = _again(JOINT_VENTURE, values, profit_share=values["relative_size"])
    return _both(by_size, "")


def _readings_agree(values: dict) -> np.ndarray:
    """Whether both readings agree if every answer is a plain yes or no."""
    plain = {word: np.round(answer) for word, answer in _inputs(STRATEGIC_CRITERIA, values).items()}
    run = STRATEGIC_CRITERIA.run(**plain)
    return run["strategic_by_one"] == run["strategic_by_all"]


WIN_WIN = Claim(
    name="win-win",
    says="An alliance that achieves more than its parties would alone can be a win for both, "
    "because a bargain over the surplus leaves neither worse off.",
    where=WIN_WIN_IS_SAID,
    kind="derived",
    model=PROFIT_RULES,
    holds=lambda v: _both(v, "_by_bargain"),
    when=_surplus,
)

EQUAL_SPLIT = Claim(
    name="equal split",
    says="If there is a surplus, an equal split leaves neither partner of a joint venture worse "
    "off.",
    where=four_week_mba("'Joint venture'"),
    kind="conditional",
    model=PROFIT_RULES,
    holds=lambda v: _both(v, "_by_equal_split"),
    when=_surplus,
)

OWNERSHIP = Claim(
    name="ownership",
    says="If there is a surplus, neither partner is worse off as long as profits are in proportion "
    "to ownership, and ownership to what each would earn alone.",
    where=gomes_casseres("section 3, 'Limited appropriability'"),
    kind="derived",
    model=JOINT_VENTURE,
    holds=_split_by_size,
    when=_surplus,
)

STAKE_REPAIRS = Claim(
    name="stake repairs",
    says="If an equal split leaves firm i short although there is a surplus, a stake in the "
    "partner leaves neither worse off.",
    where=four_week_mba("'Equity strategic alliance'"),
    kind="conditional",
    model=PROFIT_RULES,
    holds=lambda v: _both(v, "_with_stake"),
    when=_firm_is_short,
)

STAKE_BREAKS_NOTHING = Claim(
    name="stake breaks nothing",
    says="If an equal split leaves neither worse off, a stake that costs what that part of the "
    "partner would earn alone does not change that.",
    where=four_week_mba("'Equity strategic alliance'"),
    kind="derived",
    model=PROFIT_RULES,
    holds=_stake_at_alone_price_keeps_it,
    when=lambda v: _both(v, "_by_equal_split"),
)

READINGS_AGREE = Claim(
    name="readings agree",
    says="Whether one criterion is enough or all five are needed makes no difference to whether an "
    "alliance is strategic.",
    where=four_week_mba("'Understanding strategic alliance', the five criteria"),
    kind="conditional",
    model=STRATEGIC_CRITERIA,
    holds=_readings_agree,
)

CLAIMS = (
    WIN_WIN,
    EQUAL_SPLIT,
    OWNERSHIP,
    STAKE_REPAIRS,
    STAKE_BREAKS_NOTHING,
    READINGS_AGREE,
)
