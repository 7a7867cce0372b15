"""Formulas are set as the book is built."""

import re

import pytest
from docutils import nodes
from sphinx.errors import ExtensionError

from book.extensions.mathematics import formula, keep_together, mathml
from tests.site import PAGES, soup

# What has so many parts, in MathML Core, and no others.
PARTS = {
    2: ("mfrac", "mroot", "msub", "msup", "munder", "mover"),
    3: ("msubsup", "munderover"),
}


# Where a formula in the text may go on in the next line.
GAP = '<mtext aria-hidden="true" class="sa-gap">\N{ZERO WIDTH SPACE}</mtext>'


def rows(tex, alone=True):
    """Return the texts of the rows in which a formula may be broken."""
    (made,) = mathml([(tex, alone)])
    outer = re.search(r"<math[^>]*>(.*)</math>", made)[1]
    parted = re.split(rf"</mrow>{'' if alone else GAP}<mrow><mo form=", outer)
    return [re.sub("<[^>]*>", "", row) for row in parted]


def test_a_formula_needs_no_script_and_no_style():
    (made,) = mathml([(r"\frac{a}{2}", False)])
    assert made == "<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>"


@pytest.mark.parametrize(
    "tex",
    [
        r"\begin{aligned} a &= b + 1 \\ c &= d \end{aligned}",
        r"\begin{cases} 1 & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}",
        r"\operatorname{share}_i = \max_j \hat{x}_j \cdot \binom{n}{k}",
        r"\sum_{j=1}^{n} \sqrt{\pi_j} \iff \sigma' \geq \bar{\sigma}",
    ],
)
def test_what_a_chapter_may_write_is_set(tex):
    assert mathml([(tex, True)])[0].startswith('<math display="block"')


@pytest.mark.parametrize("tex", [r"\nonsense{x}", r"\frac{1}{", "a & b"])
def test_what_cannot_be_set_stops_the_build(tex):
    with pytest.raises(ExtensionError, match="cannot be set"):
        mathml([(tex, False)])


def test_a_long_formula_goes_on_before_a_relation_a_plus_or_a_minus():
    """The first relation stays with a short left side, and what stands in parentheses together."""
    assert len(rows(r"f = m \left(1 - F\right) + \frac{a + b}{c} - 1 \geq 0")) == 4
    assert len(rows(r"\left(a + b\right)")) == 1
    assert len(rows(r"x = - 1")) == 1


def test_in_the_text_only_a_long_formula_is_broken():
    assert len(rows(r"\displaystyle a + \frac{1}{2}", False)) == 1
    assert len(rows(r"70 + 0.4 \cdot 30 + \frac{64 + 24}{100 - 20} = 83.1", False)) == 4


def test_parentheses_grow_with_what_they_hold_and_not_otherwise():
    low, high = mathml([(r"\left(a\right)", True), (r"\left(\frac{a}{b}\right)", True)])
    assert 'stretchy="false"' in low
    assert 'stretchy="true"' in high


def test_numbers_of_equations_are_those_of_the_book():
    """An environment that would count by itself does not."""
    block = nodes.math_block("", r"\begin{align} a &= b \end{align}")
    assert formula(block) == (r"\begin{align*} a &= b \end{align*}", True)
    assert formula(nodes.math_block("", "a\n\nb")) == (r"\begin{aligned}a\\b\end{aligned}", True)


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("up to ", ", because", "x,"),
        ("so (", "), and", "(x),"),
        ("for ", "’s own", "x’s"),
        ("the ", "-th firm", None),
        ("for ", "\N{NO-BREAK SPACE}years in all", "x\N{NO-BREAK SPACE}years"),
        ("from ", "–", None),
        ("", ".\nNext", "x."),
        ("", "", None),
    ],
)
@pytest.mark.parametrize("link", [[], [nodes.raw("", "<a href='#x'>"), nodes.raw("", "</a>")]])
def test_a_formula_stays_with_what_touches_it_and_no_word_is_lost(before, after, whole, link):
    math = nodes.math("", "x")
    inside = [*link[:1], math, *link[1:]]
    line = nodes.paragraph("", "", nodes.Text(before), *inside, nodes.Text(after))
    said = line.astext()
    keep_together(math)
    assert line.astext() == said
    together = "".join(node.astext() for node in line.findall(nodes.inline))
    assert re.sub("<.*?>", "", together) == (whole or "")


@pytest.mark.parametrize("page", PAGES)
def test_every_formula_of_a_page_is_set(page):
    math = soup(page).select(".math")
    assert all(node.find("math") for node in math)
    assert not [node for node in math if "\\" in node.get_text()]


@pytest.mark.parametrize("page", PAGES)
def test_every_fraction_root_and_index_has_all_its_parts(page):
    """A browser shows one that has more or fewer as an error, or as a row."""
    for count, names in PARTS.items():
        found = soup(page).select(", ".join(f"math {name}" for name in names))
        wrong = [node for node in found if len(node.find_all(recursive=False)) != count]
        assert not wrong
