"""The site's fonts have what its pages show."""

import re

import pytest

from book.extensions.fonts import FORMULA, ICON, ICONS, STYLE, icons, signs
from tests.site import PAGES, SITE, html

MATHEMATICS = "<math><mi>α</mi><mo>&lt;</mo><mi>h</mi><msqrt><mi>x</mi></msqrt></math>"
FONTS = ("mathematics.woff2", ICONS)


def test_letters_come_slanted_too_and_roots_are_drawn():
    assert signs(f"alone {MATHEMATICS}") == set("α<hx√\U0001d6fc\u210e\U0001d465")


def test_icons_are_those_that_pages_name_and_the_style_sets():
    bars = '.fa-bars:before,.fa-navicon:before{content:"\\f0c9"}'
    moon = '.fa-moon:before{content:"\\f186"}'
    own = '.x{--pst-icon-external-link:"\uf35d"}'
    shown = icons('<i class="fa-solid fa-bars"></i>', bars + moon + own)
    assert shown == ({"\uf0c9", "\uf35d"}, bars + own)


def test_what_pages_show_is_found_in_them():
    """Or else a theme has changed how it writes its icons, and they are gone."""
    pages = "".join(html(page) for page in PAGES)
    style = (SITE / "_static" / STYLE).read_text(encoding="utf-8")
    assert len(FORMULA.findall(pages)) > 1000
    assert {"fa-bars", "fa-magnifying-glass"} <= set(ICON.findall(pages))
    assert {"\uf0c9", "\uf002"} <= icons(pages, style)[0]
    assert re.search(r"font-family:Font Awesome", style)


@pytest.mark.parametrize("font", FONTS)
def test_a_font_is_small(font):
    assert 1000 < (SITE / "_static" / font).stat().st_size < 40_000
