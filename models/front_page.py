"""What the front page offers: cards with what brings readers, each a link to the figure for it."""

from html import escape
from pathlib import Path

import pandas as pd

from models.chapter_map import Html
from models.data import concerns
from models.data.chapters import CHAPTERS
from models.palette import with_light_colours

LOOK = Path(__file__).with_suffix(".css")
PLAY, DECIDE = "play", "what-this-means-for-you"  # places that every chapter has


def cards() -> Html:
    """A card for each concern: its figure, and what the chapter says one should do.

    Links lead to notebooks, which the book turns into pages.

    Examples
    --------
    >>> print(repr(cards()).splitlines()[0])
    - Should we ally at all? It depends on what size is worth in your market and on what a \
partner costs. (Niche or reach)
    """
    look = f"<style>{with_light_colours(LOOK.read_text(encoding='utf-8'))}</style>"
    rows = list(concerns.load().iterrows())
    items = "".join(f"<li>{_card(str(concern), row)}</li>" for concern, row in rows)
    words = (
        f"- {_whole(str(concern))} {row.says} ({CHAPTERS.title[row.chapter]})"
        for concern, row in rows
    )
    return Html(f'<div class="sa-concerns">{look}<ul>{items}</ul></div>', "\n".join(words))


def _card(concern: str, row: pd.Series) -> str:
    """The concern, which leads to the figure; below it, what to do about it."""
    decide = f'<a href="{row.chapter}.ipynb#{DECIDE}">{escape(CHAPTERS.title[row.chapter])}</a>'
    asked = f'<a href="{row.chapter}.ipynb#{escape(place(row))}">{escape(concern)}</a>'
    return f"{asked}<p>{escape(row.says)}</p><p>What to do: {decide}</p>"


def place(row: pd.Series) -> str:
    """Return the place in its chapter where a concern is answered: a figure with its settings.

    Examples
    --------
    >>> place(concerns.load().loc["When should we judge it?"])
    'stages:moment=20'
    """
    return f"{row.figure}:{row.settings}" if row.figure else PLAY


def _whole(concern: str) -> str:
    return concern if concern.endswith("?") else f"{concern}."
