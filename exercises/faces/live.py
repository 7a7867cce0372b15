"""Live figures of the book in a page that needs nothing beside itself."""

import json
from collections.abc import Sequence
from pathlib import Path

from exercises.core.assignment import Live

HOST = Path(__file__).resolve().parents[2] / "book" / "assets" / "host.js"


def view(place: int) -> str:
    """Return where the figure of this place in the list stands in the page."""
    shown = {"model_id": str(place)}
    kind = "application/vnd.jupyter.widget-view+json"
    return f'<div class="figure"><script type="{kind}">{json.dumps(shown)}</script></div>'


def brought_to_life(figures: Sequence[Live]) -> str:
    """Return what the book's own host script needs to bring the figures to life, and the script."""
    from models import widgets

    if not figures:
        return ""
    texts: dict[str, int] = {}
    state = {}
    for place, live in enumerate(figures):
        values = getattr(widgets, live.figure)(**live.values).get_state()
        for part in ("_esm", "_css"):
            values[part] = [texts.setdefault(values[part], len(texts))]
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
    """Return data as JSON that can stand in a script element."""
    return json.dumps(data, ensure_ascii=True).replace("<", "\\u003c")
