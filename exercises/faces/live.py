"""Live figures of the book in a page that needs nothing beside itself."""

import json
from collections.abc import Sequence
from pathlib import Path

import anywidget

from exercises.core.assignment import Live
from models import widgets
from models.widgets.linking import SEAM

HOST = Path(__file__).resolve().parents[2] / "book" / "assets" / "host.js"


def made(live: Live) -> anywidget.AnyWidget:
    """Return the figure at its settings."""
    return getattr(widgets, live.figure)(**live.values)


def shown(place: int) -> str:
    """Return the box in which the figure of this place in the list stands."""
    return f'<div class="figure">{view(place)}</div>'


def view(place: int) -> str:
    """Return where a figure is shown; one that is shown twice is the same figure in both places."""
    kind = "application/vnd.jupyter.widget-view+json"
    return f'<script type="{kind}">{json.dumps({"model_id": str(place)})}</script>'


def brought_to_life(figures: Sequence[anywidget.AnyWidget]) -> str:
    """Return what stands at the end of the page; what figures share is written once."""
    if not figures:
        return ""
    texts: dict[str, int] = {}
    state = {}
    for place, figure in enumerate(figures):
        values = figure.get_state()
        for part in ("_esm", "_css"):
            pieces = values[part].split(SEAM)
            values[part] = [texts.setdefault(piece, len(texts)) for piece in pieces]
        values.pop("layout", None)
        state[str(place)] = {
            "model_module": "anywidget",
            "model_name": "AnyModel",
            "state": values,
        }
    data = as_json({"state": state, "texts": list(texts)})
    kind = "application/vnd.jupyter.widget-state+json"
    host = HOST.read_text(encoding="utf-8")
    return f'<script type="{kind}">{data}</script>\n<script>{host}</script>'


def as_json(data: object) -> str:
    """Return data as JSON that can stand in a script element: no tag in it ends the script."""
    return json.dumps(data, ensure_ascii=True).replace("<", "\\u003c")
