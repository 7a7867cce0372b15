"""The live figures of a chapter: the first of all, and each decision's at its settings."""

import ast
from typing import Any

import anywidget

from exercises.core.assignment import Live
from exercises.teaching.chapter import Chapter, Decision
from models.widgets import class_of
from models.widgets.scenario import settings


def first(chapter: Chapter) -> anywidget.AnyWidget:
    """Return the figure that the chapter plays with, as its own cells make it."""
    space: dict[str, Any] = {}
    playing = False
    for cell in chapter.cells:
        playing = playing or cell.source.startswith("## Play")
        if cell.cell_type == "code":
            value = _run(cell.source, space)
            if playing and isinstance(value, anywidget.AnyWidget):
                return value
    raise KeyError(f"{chapter.name} plays with no figure")


def live(decision: Decision) -> Live:
    """Return the figure of a decision, with the settings of its link."""
    name, values = settings(f"{decision.figure}:{decision.settings}")
    return Live(class_of(name), values)


def _run(source: str, space: dict[str, Any]) -> Any:
    """Run a cell of the book; return its last line's value, if it has one."""
    *before, last = ast.parse(source).body
    if not isinstance(last, ast.Expr):
        exec(source, space)
        return None
    exec(compile(ast.Module(before, []), "<cell>", "exec"), space)
    return eval(compile(ast.Expression(last.value), "<cell>", "eval"), space)
