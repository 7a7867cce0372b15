"""Models of strategic alliances: each written once, then derived, run and shown.

`ALL` is the tuple of models; each is also here under its own name, as `GROUP_PROFIT`.
Nothing is loaded before it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.core.model import Model

    ALL: tuple[Model, ...]

# Where each model is defined, in the order in which the book meets them.
HOMES = {
    "STRATEGIC_CRITERIA": "strategic_criteria",
    "GROUP_PROFIT": "group_profit",
    "ISO_PROFIT": "iso_profit",
    "SURPLUS_SPLIT": "surplus_split",
    "ACCEPTABLE_DIVISIONS": "acceptable_divisions",
    "JOINT_VENTURE": "joint_venture",
    "OWN_ADVANTAGE": "own_advantage",
    "BARGAINING": "bargaining",
    "EQUITY_STAKE": "equity_stake",
    "PROFIT_RULES": "profit_rules",
    "SHAPLEY_VALUE": "shapley_value",
    "PROPENSITY": "propensity",
    "TWO_KINDS": "two_kinds",
    "CAPABILITY": "capability",
    "THREE_CS": "three_cs",
    "OUTSIDE_OPTION": "outside_option",
    "BANDWAGON": "bandwagon",
    "PATIENCE": "patience",
    "ADOPTION": "adoption",
    "GROUP_SIZE": "group_size",
    "SMALL_SAMPLE": "small_sample",
    "STANDARDS_BATTLE": "standards_battle",
    "OPENNESS": "openness",
    "DIFFUSION": "diffusion",
    "ADOPTER_GROUPS": "adopter_groups",
    "STAGES": "stages",
    "RESTING_CONFLICT": "resting_conflict",
    "SELECTION": "selection",
    "TWO_SHARES": "two_shares",
    "LEARNING_CYCLE": "learning_cycle",
    "LEARNING_PHASES": "learning_phases",
    "SCORING": "scoring",
    "WEAKEST_LINK": "weakest_link",
    "CONVERGENCE": "convergence",
    "LEARNING_RACE": "learning_race",
    "WORST_MOMENT": "worst_moment",
    "THREADS": "threads",
}

__all__ = ["ALL", "by_name", *HOMES]


def __getattr__(name: str) -> "Model":
    if name == "ALL":
        return tuple(__getattr__(home) for home in HOMES)  # type: ignore[return-value]
    if name in HOMES:
        return getattr(import_module(f"models.theory.{HOMES[name]}"), name)
    raise AttributeError(f"models has no {name!r}; it has {', '.join(__all__)}")


def __dir__() -> list[str]:
    return sorted(__all__)


def by_name(name: str) -> "Model":
    """The model of that name.

    Raises
    ------
    InputError
        If there is none; the message lists the names.

    Examples
    --------
    >>> by_name("iso_profit")
    Model iso_profit(relative_size, synergy, bargaining_power)
    """
    from models.core.errors import InputError

    if name in HOMES.values():
        return __getattr__(name.upper())
    raise InputError(f"there is no model {name!r}; there are {', '.join(HOMES.values())}")
