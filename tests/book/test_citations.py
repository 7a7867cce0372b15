"""What chapters cite is in the bibliography, and is written as the prose writes it."""

import re
from functools import cache

import nbformat
import pytest
from docutils import nodes
from docutils.utils import new_document
from pybtex.database import parse_file

from book.extensions.citations import pattern, set_marks
from tests.site import PAGES, ROOT, named, notebooks, soup

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


@cache
def cited(page):
    """Return the anchors on the page of the bibliography to which a page leads, and their words."""
    links = soup(page).select("article a[href*='bibliography.html#']")
    return [(link["href"].partition("#")[2], " ".join(link.get_text().split())) for link in links]


def entries():
    return soup("book/bibliography.html").select("article div.citation")


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_citation_in_the_page_leads_to_its_entry(name):
    """Each work that the notebook cites, by name and year, is a link to an entry of its own."""
    found = cited(f"{name}.html")
    assert {f"cite-{key}" for key in keys(name)} <= {anchor for anchor, _ in found}
    assert {anchor for anchor, _ in found} <= {entry["id"] for entry in entries()}
    for anchor, words in found:
        label = named("book/bibliography.html")[anchor][0].select_one(".label").get_text()
        shown = re.sub(r"[()[\],]|['’]s$", "", words)
        assert shown == " ".join(label.strip("[]").split())


@pytest.mark.parametrize("page", PAGES)
def test_no_source_is_named_by_a_link_to_the_whole_page(page):
    """Only the bibliography itself is."""
    links = soup(page).select("article a[href$='bibliography.html']")
    assert {link.get_text().lower() for link in links} <= {"bibliography"}


def test_entries_are_known_by_author_and_year_and_sorted():
    """No two have one name, and none is a code of letters."""
    names = [entry.select_one(".label").get_text()[1:-1] for entry in entries()]
    assert len(set(names)) == len(names) == len(WORKS)
    years = ("year" in work.fields for work in WORKS.values())
    assert sum(bool(re.search(r"\s(\d{4}[a-z]?|forthcoming)$", name)) for name in names) == sum(
        years
    )
    first = [name.split()[0].lower() for name in names]
    assert first == sorted(first)


def test_a_digital_identifier_is_a_link():
    """And is the work's own: no two works have the same."""
    known = [work.fields["doi"] for work in WORKS.values() if "doi" in work.fields]
    assert len(set(known)) == len(known) > 15
    shown = {link["href"] for link in soup("book/bibliography.html").select("a[href*='doi.org']")}
    assert shown == {f"https://doi.org/{doi}" for doi in known}


def test_an_entry_says_where_it_is_cited():
    """In the chapters that do, and in no others."""
    for entry in entries():
        chapters = [link["href"] for link in entry.select("a.internal")]
        assert all((entry["id"]) in dict(cited(f"book/{page}")) for page in chapters)
    assert soup("book/bibliography.html").find(id="cite-nash1950").select("a.internal")


def test_code_in_an_entry_stays_as_it_is():
    """Words get printed marks, which close after a title in italics too."""
    document = new_document("")
    words = [nodes.Text('"'), nodes.emphasis("", "Nash"), nodes.Text("\" is the firms' ")]
    code = [nodes.literal("", '"a"'), nodes.raw("", '<a href="b">', format="html")]
    document += nodes.citation("", nodes.paragraph("", "", *words, *code))
    set_marks(document)
    assert document.astext() == '“Nash” is the firms’ "a"<a href="b">'


def test_citations_stand_in_round_brackets():
    """As in the prose, Caves (1982); or in the author-year form, within a sentence."""
    text = re.sub(r"\s+", " ", soup("book/niche_or_reach.html").get_text())
    assert "Caves (1982)" in text


@pytest.mark.parametrize("name", CHAPTERS)
def test_no_citation_stands_in_square_brackets(name):
    """What stands before the link to an entry opens no such bracket."""
    for link in soup(f"{name}.html").select("a[href*='bibliography.html#']"):
        before = link.previous_sibling
        assert not str(before or "").rstrip().endswith("["), link


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Nash (1950) and Nash 1950", ["Nash (1950)", "Nash 1950"]),
        ("by Le Ber and Branzei (2010a)", ["Le Ber and Branzei (2010a)"]),
        ("Ishida, section 2, says; Ishida says", ["Ishida"]),
        ("Gomes-Casseres and others (1997)", []),
    ],
)
def test_a_mention_is_one_if_it_has_a_year_or_a_place(words, found):
    """A source without a date is spoken of more often than it is cited."""
    names = ["Nash 1950", "Le Ber and Branzei 2010a", "Ishida", "Gomes-Casseres 1997"]
    assert pattern(names).findall(words) == found
