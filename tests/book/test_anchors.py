"""What has a number or a name can be linked to, and prose that names it by number leads there."""

import re

import pytest
from bs4 import BeautifulSoup

from book.extensions.anchors import EXERCISE, REFERENCE
from tests.site import PAGES, ROOT, named, notebooks, soup

CHAPTERS = [f"{name}.html" for name in notebooks()]
CAPTION = re.compile(r"(Figure|Instrument|Exercise) (\d+)\.")
PROSE = "p, li"
# The page of a chapter has a row for each; what no chapter names needs no link.
PRINTED = {"equation": "equations(", "derivation": "derivation(", "parameter": "parameters("}


def article(page):
    return soup(page).select_one("article")


@pytest.mark.parametrize("page", PAGES)
def test_every_anchor_is_there_once(page):
    """And every link within a page leads to one; `name:…` sets a figure."""
    assert all(len(nodes) == 1 for nodes in named(page).values())
    links = {link["href"][1:] for link in soup(page).select("article a[href^='#']")}
    assert {name for name in links if ":" not in name} <= {*named(page), ""}


@pytest.mark.parametrize("page", CHAPTERS)
def test_every_caption_has_its_anchor_and_a_link_to_it(page):
    """Numbers run from one; each thing says what it is."""
    found = {}
    links = {link["href"] for link in article(page).select("a.headerlink[href]")}
    for bold in article(page).select("strong"):
        if match := CAPTION.fullmatch(bold.get_text()):
            found.setdefault(match[1].lower(), []).append(int(match[2]))
    for kind, numbers in found.items():
        assert numbers == list(range(1, len(numbers) + 1))
        for number in numbers:
            anchor = f"{kind}-{number}"
            assert named(page)[anchor][0].find_parent("article")
            assert named(page)[f"{anchor}-says"][0].get_text().startswith(kind.title())
            assert f"#{anchor}" in links
    assert page == "book/notation.html" or found


def test_a_figure_is_anchored_where_it_begins():
    """Who follows a link to it sees it, and not just its caption."""
    place = article("book/group_profit.html").find(id="figure-1")
    assert "cell" in place["class"]
    assert place.find_next_sibling("p").find(id="figure-1-says")


@pytest.mark.parametrize("page", CHAPTERS)
def test_every_row_of_a_table_of_a_model_can_be_linked(page):
    """Equations, parameters and claims; derivations too."""
    code = (ROOT / page).with_suffix(".ipynb").read_text(encoding="utf-8")
    for kind, call in PRINTED.items():
        if re.search(rf"\b{re.escape(call)}models\.|\b{re.escape(call)}\w+\.[A-Z]", code):
            assert article(page).select(f"[id^='{kind}-']"), kind
    for table in article(page).select("table"):
        heads = [head.get_text(strip=True) for head in table.select("th")]
        if {"equation", "parameter", "claim, in our reading", "word"} & {*heads}:
            rows = table.select("tbody tr")
            assert all(row.get("id") for row in rows)
            links = [row.select_one(f"a[href='#{row['id']}']") for row in rows]
            named = [link["title"] for link in links if "headerlink" in link["class"]]
            assert len(set(named)) == len(named)
            assert all(re.fullmatch(r"Link to (equation|parameter|letter): .+", n) for n in named)


@pytest.mark.parametrize("page", CHAPTERS)
def test_every_number_in_the_prose_is_a_link(page):
    """Figures, exercises and instruments of the chapter; those of sources are not."""
    shown = BeautifulSoup(str(article(page)), "html.parser")
    for link in shown.select("a"):
        link.replace_with("the source")
    for node in shown.select("noscript, table, code, pre, script, .sa-abouts, strong"):
        node.decompose()
    for place in shown.select(PROSE):
        assert REFERENCE.findall(" ".join(place.get_text().split())) == []


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Figure 1 shows", ["Figure 1"]),
        ("as Figures 2 and 3 show, or Exercise 4", ["Figures 2 and 3", "Exercise 4"]),
        ("set the slider of Figure 1 to 100%.", ["Figure 1"]),
        ("the last sentence below Figure 12.", ["Figure 12"]),
        ("after Figure 3 of ", []),
        ("after Figures 1 and 3 of Ishida", []),
        ("Figure 2, 4.5 times as many", ["Figure 2"]),
        ("Figure 1 of the source", []),
        ("the source’s Figure 1, its Figure 2", []),
        ("section 2, Figure 1", []),
    ],
)
def test_a_number_is_ours_unless_its_words_say_whose_it_is(words, numbers):
    """A source has figures too."""
    assert [found[0] for found in REFERENCE.finditer(words)] == numbers


def test_equations_lead_to_where_they_stand():
    """Those of the source that the chapter takes over, by the source's number."""
    links = article("book/group_profit.html").select("a[href='#equation-4']:not(.headerlink)")
    assert links
    derived = article("book/group_profit.html").find(id="equation-4")
    assert derived["class"][0] == "sa-derivation"
    assert derived.select_one("#equation-4-is .math")


def test_the_heading_of_an_exercise_is_known():
    """As the chapters write it."""
    text = "<details>\n<summary><strong>Exercise 12.</strong> Why <em>not</em>?</summary>"
    assert EXERCISE.fullmatch(text)[2] == "12"
