"""Live figures and questions: ipywidgets in Jupyter, and alive in the plain page too.

Nothing is loaded before it is asked for.
"""

from importlib import import_module
from typing import Any

from models import exhibits


def class_of(name: str) -> str:
    """`iso_profit` is the file of `IsoProfit`."""
    return name.title().replace("_", "")


# The module of each, by its name, in the order of the alphabet.
HOMES = {
    "Question": f"{__name__}.question",
    "Questionnaire": f"{__name__}.questionnaire",
    **{class_of(name): home for name, home in exhibits.HOMES.items()},
}

__all__ = sorted(HOMES)


def __getattr__(name: str) -> Any:
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(f"models.widgets has no {name!r}; it has {', '.join(__all__)}")
