"""Every symbol of the book, once, chapter by chapter.

There are more quantities than letters. A letter has one meaning within a chapter, and where one
model feeds another; in a chapter apart it may return, and the page of the notation says so.
"""

from importlib import import_module

from models.core.quantity import Quantity
from models.core.showing import Markdown, table

# In the order of the book; what a chapter shares with an earlier one stands there.
CHAPTERS = (
    "alliance_types",
    "group_profit",
    "niche_or_reach",
    "growing_groups",
    "constellations",
    "standards_battle",
    "diffusion",
    "stages",
    "social_innovation",
    "literature",
    "learning_cycles",
    "learning_phases",
    "learning_race",
    "diagnosis",
    "convergence",
    "threads",
)


def quantities(*chapters: str) -> tuple[Quantity, ...]:
    """Those of these chapters, or all."""
    modules = [vars(import_module(f"{__name__}.{chapter}")) for chapter in chapters or CHAPTERS]
    named = (value for module in modules for value in module.values())
    return tuple(value for value in named if isinstance(value, Quantity))


def page(*chapters: str) -> Markdown:
    """The symbols of these chapters, or of all, as a table.

    Beside each stands what its letter means in other chapters, if it returns there.
    """
    head = ["letter", "name and word", "meaning and unit", "in another chapter"]
    return table(
        head,
        [
            [f"${q.latex}$", _names(q), f"{q.meaning} ({q.unit})", _elsewhere(q, chapter)]
            for chapter in chapters or CHAPTERS
            for q in quantities(chapter)
        ],
    )


def _names(quantity: Quantity) -> str:
    """How people read it, and its word in code where it differs by more than underscores."""
    return f"{quantity.label}, `{quantity.word}`" if quantity.spoken else quantity.label


def _elsewhere(quantity: Quantity, chapter: str) -> str:
    """What the letter stands for in the other chapters."""
    return "; ".join(
        f"in [{other.replace('_', ' ')}]({other}.ipynb): {q.label}"
        for other in CHAPTERS
        if other != chapter
        for q in quantities(other)
        if q.latex == quantity.latex
    )
