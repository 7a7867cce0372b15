"""Every number in a chapter has a home."""

from dataclasses import replace

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tests.words import numbers
from tests.words.prose import ROOT, name

CHAPTERS = sorted(path for path in ROOT.glob("book/*.ipynb") if path.stem != "notation")


def chapter(*texts: str, code: str = "run(4)", printed: str = "") -> numbers.Page:
    """A small chapter: paragraphs, and one cell that prints."""
    output = new_output("execute_result", data={"text/plain": printed})
    cells = [*map(new_markdown_cell, texts), new_code_cell(code, outputs=[output])]
    return numbers.of("book/made_up.ipynb", new_notebook(cells=cells))


def bare(page: numbers.Page) -> list[str]:
    """The numbers without a home."""
    return [number for _, number in numbers.homeless(page)]


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_number_is_computed_or_cited_or_given(path):
    """Or in the list, with what computes it or a reason."""
    assert not [f"{at}: {number}" for at, number in numbers.homeless(numbers.page(path))]


def test_what_a_still_says_is_no_home():
    """A page shows the picture; its words are for who sees none."""
    said = "They last 87.31 months."
    assert not bare(chapter(said, printed="months: 87.31"))
    assert bare(chapter(said, printed="Still of 1 panel\n  own line across at 87.31")) == ["87.31"]


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_sum_is_right(path):
    """Both sides of every equation between numbers, to the places that are printed."""
    assert not [f"{at}: {said}" for at, said in numbers.wrong_sums(numbers.page(path).passages)]


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_bare_number_is_found_in_any_chapter(path):
    """A sentence that one might slip in is red there."""
    cells = nbformat.read(path, 4)
    cells.cells.append(new_markdown_cell("Such alliances last 87.31 months in the mean."))
    assert "87.31" in bare(numbers.of(name(path), cells))


def answered(page: numbers.Page) -> list[numbers.Number]:
    """The numbers of three digits and more in the text of a page that the page answers for."""
    asked = [n for said in page.passages if said.kind == "text" for n in numbers.asked(said.text)]
    long = [n for n in asked if abs(n.value) * 10**n.places >= 100]
    return [n for n in long if any(map(n.is_from, page.homes))]


def test_a_number_of_three_digits_that_is_altered_is_found():
    """One up in the last place, for every such number of the book."""
    slipped, tried = 0, 0
    for page in map(numbers.page, CHAPTERS):
        for number in answered(page):
            altered = replace(number, value=number.value + 10**-number.places)
            tried += 1
            slipped += any(map(altered.is_from, page.homes))
    assert tried > 30
    assert slipped < tried / 20


@pytest.mark.parametrize(
    "text",
    [
        "Alliances last 37 months.",
        "It gains 12.5% by it.",
        "Of 1,300 alliances half fail.",
        "Thirteen firms allied.",
        "About a dozen of them failed.",
        "Seven studies say so.",
        "It happens once in twenty times.",
    ],
)
def test_a_bare_number_is_found(text):
    """In digits and in words."""
    assert bare(chapter(text))


@pytest.mark.parametrize(
    "text",
    [
        "Alliances last 37 months (Ishida, section 4).",
        "The source counts thirteen firms.",
        "The numbers are invented: it earns 37.",
        "**Exercise 2.** A firm earns 37. What does it gain?",
        "See Figure 37, and section 5.2.1 and note 12.",
        "The band is a 95% interval.",
        "In 1997 it was so.",
        "**You need** about 50 minutes: 20 for the text, 30 for the exercises.",
        "It lies between 0 and 1.",
        "Two things follow, and three more.",
        "With $x = 37$ it holds.",
    ],
)
def test_a_number_with_a_home_is_let_pass(text):
    """A citation, a given, a name, a convention."""
    assert not bare(chapter(text))


def test_a_number_that_the_page_prints_or_sets_is_let_pass():
    """Rounded as the prose rounds it."""
    page = chapter("It gains 0.37, or 37%, of 4000.", code="run(4000)", printed="0.3712")
    assert not bare(page)


def test_a_number_beside_what_the_page_prints_is_found():
    """Rounding is not a licence."""
    assert bare(chapter("It gains 0.38.", printed="0.3712")) == ["0.38"]


def test_a_number_in_a_string_of_code_is_prose():
    """What a quiz says does not vouch for itself."""
    assert bare(chapter(code='answers = {"No": "Of them 37 fail."}')) == ["37"]


def test_a_sum_makes_its_result_known():
    """A worked answer may go on with what it has worked out."""
    assert not bare(chapter("$2 \\cdot 18.5 = 37$", "So it earns 37."))


@pytest.mark.parametrize("sum_", ["2 / 0.25 - 4 = 5", "\\frac{1}{3} = 0.34", "1 - 0.9^2 = 18\\%"])
def test_a_wrong_sum_is_found(sum_):
    """Fractions, powers and percentages."""
    assert list(numbers.wrong_sums(chapter(f"${sum_}$").passages))


@pytest.mark.parametrize("sum_", ["2 / 0.25 - 4 = 4", "\\frac{1}{3} = 0.33", "1 - 0.9^2 = 19\\%"])
def test_a_right_sum_is_let_pass(sum_):
    """To the places that are printed."""
    assert not list(numbers.wrong_sums(chapter(f"${sum_}$").passages))


@pytest.mark.parametrize("row", numbers.listed(), ids=lambda row: row["words"])
def test_every_listed_number_is_used_and_has_a_home(row):
    """What computes it gives it, or a reason is told; and its words stand in the chapter."""
    assert not numbers.wrong(row)
