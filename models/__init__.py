"""Models of strategic alliances: each written once, then derived, run and shown.

`ALL` is the tuple of models; each is also here under its own name, as `GROUP_PROFIT`.
Nothing is loaded before it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.core.model import Model

    ALL: tuple[Model, ...]

# The file that defines each model, in the order in which the book meets them; the model bears the
# same name in capitals.
HOMES = {
    name.upper(): name
    for name in (
        "strategic_criteria",
        "group_profit",
        "iso_profit",
        "surplus_split",
        "acceptable_divisions",
        "joint_venture",
        "own_advantage",
        "bargaining",
        "equity_stake",
        "profit_rules",
        "shapley_value",
        "propensity",
        "two_kinds",
        "capability",
        "three_cs",
        "outside_option",
        "bandwagon",
        "patience",
        "adoption",
        "group_size",
        "small_sample",
        "standards_battle",
        "openness",
        "diffusion",
        "adopter_groups",
        "stages",
        "resting_conflict",
        "selection",
        "two_shares",
        "learning_cycle",
        "learning_phases",
        "scoring",
        "weakest_link",
        "convergence",
        "learning_race",
        "worst_moment",
        "threads",
    )
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
