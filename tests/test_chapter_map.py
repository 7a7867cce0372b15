"""The map of the book: every chapter to click, nothing over anything, and the same in words."""

import re
from itertools import combinations

import pytest
from bs4 import BeautifulSoup

from models import chapter_map
from models.data.chapters import CHAPTERS, PASSAGES
from models.palette import LIGHT

MAP = BeautifulSoup(chapter_map.show()._repr_html_(), "html.parser")
DRAWINGS = MAP.select("svg")
drawing = pytest.mark.parametrize("svg", DRAWINGS, ids=lambda svg: svg["class"][0])


def numbers(tag, *names):
    """The numbers in attributes of a tag."""
    return [float(tag[name]) for name in names]


@drawing
def test_every_chapter_is_a_link_in_the_order_of_the_book_and_says_what_it_asks(svg):
    """By keyboard one reads the book from the first chapter to the last."""
    links = svg.select("a")
    assert [link["href"] for link in links] == [f"{chapter}.ipynb" for chapter in CHAPTERS.index]
    for link, row in zip(links, CHAPTERS.itertuples(), strict=True):
        assert link.get_text() == f"{row.title} {row.question} "


@drawing
def test_no_box_lies_over_another_and_all_are_inside(svg):
    """Large enough to be pressed with a finger, too."""
    _, _, width, height = map(float, svg["viewbox"].split())
    boxes = [numbers(rect, "x", "y", "width", "height") for rect in svg.select("rect")]
    for x, y, across, down in boxes:
        assert min(x, y, width - x - across, height - y - down) >= 0
        assert down >= 44
    for (x, y, across, down), (x2, y2, across2, down2) in combinations(boxes, 2):
        assert x + across <= x2 or x2 + across2 <= x or y + down <= y2 or y2 + down2 <= y


@drawing
def test_words_stand_inside_the_drawing_and_over_no_box(svg):
    """What stands beside the boxes: names of parts, what bridges hand on, and the legend."""
    _, _, width, height = map(float, svg["viewbox"].split())
    boxes = [numbers(rect, "x", "y", "width", "height") for rect in svg.select("rect")]
    for text in svg.select("g[aria-hidden=true] > text"):
        x, y = numbers(text, "x", "y")
        long = 7 * len(text.text)
        left = x - long if text.get("text-anchor") == "end" else x
        assert 0 <= left <= left + long <= width, text
        assert 12 <= y <= height, text
        for bx, by, across, down in boxes:
            apart = left + long <= bx or bx + across <= left or y <= by or by + down <= y - 11
            assert apart, (text, bx, by)


@drawing
def test_every_bridge_is_told_with_its_number(svg):
    """Seven numbers, each with what is handed on."""
    told = {text.text for text in svg.select("text.sa-says")}
    for row in PASSAGES[PASSAGES.kind == "bridge"].itertuples():
        assert f"{row.by.removeprefix('bridge_')} {row.says}" in told


def test_the_wide_drawing_has_a_line_for_all_that_passes():
    """Bridges between the same two chapters share an arrow."""
    wide = DRAWINGS[0]
    kinds = PASSAGES.drop_duplicates(["earlier", "later"]).kind.value_counts()
    for kind, count in kinds.items():
        lines = wide.select(f"polyline.sa-{kind}")
        assert len(lines) == count + 1, kind  # and one in the legend


def test_the_list_tells_all_that_is_drawn():
    """Who does not see the picture misses nothing."""
    told = MAP.select_one("details")
    words = " ".join(told.get_text(" ").split())
    assert all(question in words for question in CHAPTERS.question)
    assert all(part in words for part in CHAPTERS.part)
    assert all(says in words for says in PASSAGES.says)
    assert {a["href"] for a in told.select("a")} == {
        f"{chapter}.ipynb" for chapter in CHAPTERS.index
    }


def test_the_text_says_what_the_list_says():
    """For the command line, and for notebooks that show no pages."""
    plain = repr(chapter_map.show())
    for item in MAP.select("details li"):
        own = "".join(part.text for part in item.find_all(string=True, recursive=True))
        first = own if not item.ul else own.removesuffix(item.ul.text)
        assert first.strip() in plain


@drawing
def test_by_ear_there_are_links_and_no_loose_labels(svg):
    """Half a label makes no sense by itself; the list has whole sentences."""
    assert svg["role"] == "group"
    assert svg["aria-label"]
    seen, *links = svg.find_all(recursive=False)
    assert seen["aria-hidden"] == "true"
    assert not seen.select("a")
    assert {link.name for link in links} == {"a"}


def test_there_is_no_script_and_every_colour_has_a_light_one():
    """For a page that has no palette."""
    assert not MAP.select("script, [onclick], [id]")
    assert f"var(--sa-own, {LIGHT['own']})" in MAP.style.text
    assert not re.search(r"var\([^,]*\)", MAP.style.text)


def test_it_is_the_same_every_time():
    """Notebooks compare what they print."""
    assert chapter_map.show()._repr_html_() == chapter_map.show()._repr_html_()
