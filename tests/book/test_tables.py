"""Tables as cards: which become cards, and what the style sheet needs to lay them out."""

import re

import nbformat
import pytest
from docutils import nodes

import models
from book.extensions import tables
from models.core.showing import EQUATIONS, PARAMETERS
from models.core.typography import typeset
from tests.site import PAGES, ROOT, notebooks, soup


def entries(*texts):
    """The cells of a row."""
    return [nodes.entry("", nodes.paragraph("", text)) for text in texts]


def table(*rows):
    """A table as its page is read, the first row its head."""
    lines = [nodes.row("", *entries(*row)) for row in rows]
    group = nodes.tgroup("", nodes.thead("", lines[0]), nodes.tbody("", *lines[1:]))
    return nodes.table("", group)


@pytest.mark.parametrize(
    ("rows", "fits"),
    [
        ([["members", "gain"], ["2", "0.919"]], True),
        ([["period", "Mips", "Sun", "HP", "IBM"], ["0", "0.437", "0.39", "0.085", "0.089"]], True),
        ([["theory", "what it says"], ["relational theory", "a long answer " * 8]], False),
        ([["question", "answer"], ["incommensurability", "counterintuitively"]], False),
    ],
)
def test_a_table_stays_one_where_a_phone_has_room_for_it(rows, fits):
    """For the longest words side by side, and for few lines a row."""
    assert tables.fits([entries(*row) for row in rows]) == fits
    shown = table(*rows)
    tables.label(None, nodes.section("", shown))
    assert (tables.CARDS in shown["classes"]) != fits


def kind_of(table):
    """What a table that a model prints holds, as its heads tell."""
    heads = tuple(head.get_text(strip=True) for head in table.select("th"))
    known = {EQUATIONS: "Equations", PARAMETERS: "Parameters"}
    return known.get(heads, "Results" if heads[0] == "gives" else "")


@pytest.mark.parametrize("name", notebooks())
def test_a_table_of_a_model_is_named(name):
    """By what it holds, and of which model: that is heard when somebody comes to it."""
    cells = nbformat.read(ROOT / f"{name}.ipynb", as_version=4).cells
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    calls = re.findall(r"\b(equations|parameters|results)\(\w+\.(\w+)", code)
    named = soup(f"{name}.html").select("article table[aria-label]")
    assert [table["aria-label"] for table in named] == [
        typeset(f"{kind.capitalize()}: {models.by_name(model.lower()).title}")
        for kind, model in calls
    ]
    assert [table["aria-label"].partition(": ")[0] for table in named] == [*map(kind_of, named)]


def test_each_table_of_a_cell_has_a_name_of_its_own():
    """And one that no call prints has none."""
    code = "display(equations(models.ISO_PROFIT), parameters(models.GROUP_PROFIT))"
    shown = [table(["gives"], ["gain"]) for _ in range(3)]
    cell = nodes.container("", nodes.literal_block(code, code), *shown, classes=["cell"])
    tables.label(None, nodes.section("", cell))
    titles = [
        f"Equations: {models.ISO_PROFIT.title}",
        f"Parameters: {models.GROUP_PROFIT.title}",
        "",
    ]
    assert [each["called"] for each in shown] == titles


def test_each_cell_of_a_card_has_its_head_and_its_role():
    """But for an empty one, which has nothing to head."""
    shown = table(EQUATIONS, ["gain", "a long equation " * 8, ""])
    tables.label(None, nodes.section("", shown))
    *_, gives, equation, origin = shown.findall(nodes.entry)
    assert [cell["label"] for cell in (gives, equation, origin)] == [*EQUATIONS[:2], ""]
    assert {cell["role"] for cell in (gives, equation, origin)} == {"cell"}
    assert tables.EQUATION in shown["classes"]


@pytest.mark.parametrize("page", PAGES)
def test_the_pages_say_what_the_extension_notes(page):
    """Roles of all parts, and heads in words: a style sheet sets no mathematics."""
    for shown in soup(page).select("table.sa-cards"):
        assert shown["role"] == "table"
        assert {part["role"] for part in shown.select("thead, tbody")} == {"rowgroup"}
        assert all(row["role"] == "row" for row in shown.select("tr"))
        heads = [head.get_text(" ", strip=True) for head in shown.select("thead tr > *")]
        assert not shown.select("thead .math")
        for row in shown.select("tbody tr"):
            for cell, head in zip(row.select("td"), heads, strict=True):
                assert cell.get("data-label", head) == head
