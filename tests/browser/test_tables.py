"""Tables, long equations and pictures: none is cut, and what scrolls says so."""

import pytest

from tests.site import PAGES

# Tables that are wider than their column; what is folded is unfolded to be measured.
WIDE = """() => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const columns = ".pst-scrollable-table-container, [data-figure], .bd-article";
  return [...document.querySelectorAll(".bd-article table")].filter((table) => {
    const [own, room] = [table, table.closest(columns)].map((node) => node.getBoundingClientRect());
    return own.width && (own.right > room.right + 1 || table.scrollWidth > table.clientWidth + 1);
  }).map((table) => table.textContent.slice(0, 80));
}"""

# What scrolls sideways without a sign: a shadow, a place among the stops of the Tab key, a name.
SILENT = """() => [...document.querySelectorAll(".bd-article *")].filter((node) => {
  const { overflowX, backgroundImage } = getComputedStyle(node);
  if (!/auto|scroll/.test(overflowX) || node.scrollWidth <= node.clientWidth + 1) return false;
  return backgroundImage === "none" || node.tabIndex || !node.ariaLabel;
}).map((node) => `${node.className}: ${node.textContent.slice(0, 80)}`)"""

# How large each picture is shown, and its letters with it, of the size in which it was drawn.
SHOWN = """() => [...document.querySelectorAll(".bd-article .cell_output img")].map((picture) =>
  picture.clientWidth / parseFloat(picture.style.getPropertyValue("--sa-drawn")))"""

ROLES = {"table", "row", "cell", "columnheader"}


@pytest.mark.parametrize("opened", PAGES, indirect=True)
def test_tables_fit_their_column_and_what_scrolls_says_so(look):
    """On a phone wide tables are cards; single equations, code and pictures scroll.

    A picture does so, lest its letters be too small to read, and is not blown up.
    """
    for width in (1280, 375, 320):
        page = look(width)
        assert not page.evaluate(WIDE), width
        assert not page.evaluate(SILENT), width
        shown = page.evaluate(SHOWN)
        assert min(shown, default=1) > 0.8, width
        assert width == 1280 or max(shown, default=1) < 1.01, width


@pytest.mark.parametrize("path", ["book/group_profit.html#parameter-synergy", "book/notation.html"])
def test_the_link_of_a_row_to_itself_is_reached_by_key_and_seen(visit, path):
    """As beside a heading."""
    page = visit(path)
    page.keyboard.press("Tab")
    link = page.locator("tr:is([id^=parameter-], [id^=letter-]) .headerlink").first
    assert link.evaluate("(link) => getComputedStyle(link).opacity") == "0"
    link.focus()
    assert link.evaluate(
        "(link) => [document.activeElement === link, getComputedStyle(link).opacity]"
    ) == [True, "1"]
    assert link.get_attribute("aria-label").startswith("Link to ")


@pytest.mark.parametrize("opened", ["book/intro.html"], indirect=True)
def test_a_table_of_cards_is_heard_as_a_table(look):
    """Each row, cell and head has its role, and no head is heard twice."""
    found = []
    for width in (1280, 375):
        page = look(width)
        tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        told = [(node["role"]["value"], node.get("name", {}).get("value")) for node in tree]
        found.append([each for each in told if each[0] in ROLES])
    wide, narrow = found
    assert wide == narrow
    assert {role for role, _ in wide} == ROLES
