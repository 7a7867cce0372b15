"""Tables as cards: which become cards, and what the style sheet needs to lay them out."""

import pytest
from docutils import nodes

from book.extensions import tables
from models.core.showing import EQUATIONS, PARAMETERS
from tests.site import PAGES, soup


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


@pytest.mark.parametrize("page", PAGES)
def test_a_table_of_a_model_is_named(page):
    """By what it holds, and of which model: that is heard when somebody comes to it."""
    for table in soup(page).select("article table"):
        heads = tuple(head.get_text(strip=True) for head in table.select("th"))
        kind = {EQUATIONS: "Equations: ", PARAMETERS: "Parameters: "}.get(heads)
        if kind:
            assert table["aria-label"].startswith(kind)
            assert len(table["aria-label"]) > len(kind)


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
