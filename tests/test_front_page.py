"""The front page: a card for each concern, with real links and no script."""

import re

from bs4 import BeautifulSoup

from models import front_page
from models.data import concerns
from models.palette import LIGHT

CARDS = BeautifulSoup(front_page.cards()._repr_html_(), "html.parser")


def test_a_card_leads_to_the_figure_and_to_what_to_do():
    """The one that is asked first, first."""
    rows = list(concerns.load().itertuples())
    cards = CARDS.select("li")
    for card, row in zip(cards, rows, strict=True):
        see, decide = (link["href"] for link in card.select("a"))
        place = f"{row.figure}:{row.settings}" if row.figure else "play"
        assert see == f"{row.chapter}.ipynb#{place}"
        assert decide == f"{row.chapter}.ipynb#what-this-means-for-you"
        assert card.a.text == row.Index
        assert row.says in card.text


def test_the_text_says_what_the_cards_say():
    """For notebooks that show no pages."""
    plain = repr(front_page.cards())
    for row in concerns.load().itertuples():
        assert row.Index in plain
        assert row.says in plain


def test_there_is_no_script_and_every_colour_has_a_light_one():
    """For a page that has no palette."""
    assert not CARDS.select("script, [onclick], [id]")
    assert f"var(--sa-own, {LIGHT['own']})" in CARDS.style.text
    assert not re.search(r"var\([^,]*\)", CARDS.style.text)
