"""Tables: their rows can be linked to, and as cards they are heard as what they are."""

import pytest

ROLES = {"table", "row", "cell", "columnheader"}


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
