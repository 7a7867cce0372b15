"""What chapters cite is in the bibliography, and is written as the prose writes it."""

import re

import nbformat
import pytest
from pybtex.database import parse_file

from tests.site import ROOT, notebooks, soup

CITED = re.compile(r"\{cite(?::[a-z]+)?\}`([^`]+)`")
WORKS = parse_file(ROOT / "book" / "references.bib").entries

# The list of references of gomescasseres1997, and the source of its Figure 2.
OF_GOMES_CASSERES = {
    "acs1997", "buckley1983", "buckleymirza", "caves1982", "cavescrookellkilling1983",
    "chandler1990", "churchgandal1992", "cusumano1992", "gomescasseres1988", "gomescasseres1994",
    "gomescasseres1996", "gomescassereskohn", "conner1992", "hackett1977", "horst1972", "kohn1988",
    "mascarenhas1986", "namiki1988", "newbould1978", "niosi", "ozawa", "penrose1959",
    "stopfordwells1972", "sweeney1970", "commerce1992", "vernon1970", "vlachoutsikos1989",
}  # fmt: skip


def keys(name):
    """The works that a chapter cites."""
    cells = nbformat.read(ROOT / f"{name}.ipynb", as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return {key.strip() for found in CITED.findall(text) for key in found.split(",")}


CHAPTERS = [name for name in notebooks() if keys(name)]


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_work_that_is_cited_is_in_the_bibliography(name):
    """By key."""
    assert keys(name) <= set(WORKS)


def test_the_works_that_gomes_casseres_argues_with_are_cited():
    """gomescasseres1997, 'References': none is listed in the bibliography only."""
    cited = set().union(*map(keys, CHAPTERS))
    assert set(WORKS) >= OF_GOMES_CASSERES
    assert cited >= OF_GOMES_CASSERES


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_citation_in_the_page_leads_to_its_entry(name):
    """Each work that the notebook cites is a link to the bibliography."""
    links = {
        link["href"].partition("#")[2]
        for link in soup(f"{name}.html").select("a[href*='bibliography.html#id']")
    }
    assert len(links) >= len(keys(name))


def test_citations_stand_in_round_brackets():
    """As in the prose, Caves (1982); or in the author-year form, within a sentence."""
    text = re.sub(r"\s+", " ", soup("book/niche_or_reach.html").get_text())
    assert "Caves (1982)" in text


@pytest.mark.parametrize("name", CHAPTERS)
def test_no_citation_stands_in_square_brackets(name):
    """What stands before the link to an entry opens no such bracket."""
    for link in soup(f"{name}.html").select("a[href*='bibliography.html#id']"):
        before = link.previous_sibling
        assert not str(before or "").rstrip().endswith("["), link
