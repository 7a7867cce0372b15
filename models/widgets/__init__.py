"""Live figures and questions: ipywidgets in Jupyter, and alive in the plain page too.

Nothing is loaded before it is asked for.
"""

from importlib import import_module

# Where each is defined, in the order of the alphabet.
HOMES = {
    "Adoption": "adoption",
    "Bandwagon": "bandwagon",
    "GroupSize": "group_size",
    "IsoProfit": "iso_profit",
    "Openness": "openness",
    "Propensity": "propensity",
    "Question": "question",
    "RiscGroups": "risc_groups",
    "RiscTies": "risc_ties",
    "SmallSample": "small_sample",
    "StandardsBattle": "standards_battle",
    "ThreeCs": "three_cs",
    "TwoKinds": "two_kinds",
}

__all__ = list(HOMES)


def __getattr__(name: str):
    if name in HOMES:
        return getattr(import_module(f"models.widgets.{HOMES[name]}"), name)
    raise AttributeError(f"models.widgets has no {name!r}; it has {', '.join(__all__)}")
