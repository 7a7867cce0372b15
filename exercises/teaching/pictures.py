"""Pictures of live figures at given settings, drawn by their own front ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from exercises.core.assignment import Live
from models import widgets
from models.widgets.node import ask

STILLS = Path(__file__).resolve().parents[2] / "book" / "extensions" / "stills.mjs"


@dataclass(frozen=True)
class Picture:
    """A figure's drawing as SVG, and its sentence, which says what the drawing shows."""

    svg: str
    says: str


def pictures(figures: Sequence[Live]) -> list[Picture]:
    """Return the picture of each figure.

    Raises
    ------
    RuntimeError
        If a figure cannot be drawn; with what its front end says.
    """
    if not figures:
        return []
    texts: dict[str, int] = {}
    asked = []
    for place, live in enumerate(figures):
        state = getattr(widgets, live.figure)(**live.values).get_state()
        esm, css = ([texts.setdefault(state[part], len(texts))] for part in ("_esm", "_css"))
        state = {word: value for word, value in state.items() if not word.startswith("_")}
        state |= {"layout": None}
        asked.append({"id": str(place), "esm": esm, "css": css, "state": state})
    page = {"texts": list(texts), "figures": asked}
    try:
        drawn = ask(STILLS, page)
    except RuntimeError as error:
        raise RuntimeError(f"a figure cannot be drawn: {error}") from None
    return [Picture(drawn[one["id"]]["wide"], drawn[one["id"]]["says"]) for one in asked]
