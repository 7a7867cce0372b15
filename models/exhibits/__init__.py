"""What the chapters show: a room for each, with the live figures of the chapter and its stills.

A figure is two files of one name: its declaration and its Python side, and its front end.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent

# The module of each live figure, by the figure's name.
HOMES = {
    path.stem: f"{__name__}.{path.parent.name}.{path.stem}"
    for path in sorted(FOLDER.glob("*/*.js"), key=lambda path: path.stem)
    if path.with_suffix(".py").exists()
}


def by_name(name: str) -> Any:
    """The exhibit of that name."""
    return import_module(HOMES[name]).EXHIBIT
