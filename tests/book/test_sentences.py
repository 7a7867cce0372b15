"""What is taken for prose: sentences and rows, without code, formulas and what is folded."""

from docutils import nodes
from sphinx import addnodes

from book.extensions.sentences import Section, sections_of

NAMES = {"nash1950": "Nash (1950)"}


def paragraph(*parts):
    return nodes.paragraph("", "", *(nodes.Text(p) if isinstance(p, str) else p for p in parts))


def section(title, anchor, *parts):
    return nodes.section("", nodes.title("", title), *parts, ids=[anchor])


def row(*cells):
    return nodes.row("", *(nodes.entry("", paragraph(cell)) for cell in cells))


def test_sentences_of_each_section_without_formulas_and_code():
    cited = addnodes.pending_xref(
        "", nodes.Text("nash1950"), refdomain="cite", reftarget="nash1950"
    )
    tree = section(
        "First",
        "first",
        paragraph("One firm.\nIt gains ", nodes.math("", "x_i"), ".\nSo says ", cited, "."),
        nodes.literal_block("", "import models"),
        nodes.math_block("", "x = y"),
        section("Second", "second", paragraph("Figure 1. A firm.")),
    )
    first = Section("First", "first", ["One firm.", "So says Nash (1950)."])
    assert sections_of(tree, NAMES) == [first, Section("Second", "second", ["A firm."])]


def test_answers_that_are_folded_are_left_out():
    fold = nodes.raw("", "<details><summary>Answer</summary>", format="html")
    end = nodes.raw("", "</details>", format="html")
    tree = section("A", "a", paragraph("Asked."), fold, paragraph("Told."), end, paragraph("On."))
    assert sections_of(tree, {})[0].lines == ["Asked.", "On."]


def test_a_row_is_a_line_unless_it_has_a_formula_or_heads_the_table():
    with_formula = row("synergy", nodes.math("", "s"))
    body = nodes.tbody("", row("trust", "grows"), with_formula)
    group = nodes.tgroup("", nodes.thead("", row("word", "says")), body)
    assert sections_of(section("A", "a", nodes.table("", group)), {})[0].lines == ["trust · grows"]
