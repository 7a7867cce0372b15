"""Search in a browser: from a server and from a disk, by keyboard, and by ear."""

import pytest

FOUND = "document.querySelector('main .sa-found li')"


@pytest.mark.parametrize("files", [False, True], ids=["server", "disk"])
def test_the_page_of_search_finds_as_one_types(visit, files):
    """What is found is counted aloud, its words are marked, and the sign covers no letter."""
    page = visit("search.html?q=exit", files=files, width=375)
    page.wait_for_function(FOUND)
    told = page.locator("main .sa-found [role=status]")
    assert "pages found for “exit”" in told.inner_text()
    first = page.locator("main .sa-found li").first
    assert "stages.html#" in first.locator("a").first.get_attribute("href")
    assert first.locator("mark").count()
    field = page.locator("main input[name=q]")
    sign, room = page.evaluate("""() => {
      const field = document.querySelector("main input[name=q]");
      const { right } = field.form.querySelector("i, svg").getBoundingClientRect();
      const start = parseFloat(getComputedStyle(field).paddingInlineStart);
      return [right, field.getBoundingClientRect().left + start];
    }""")
    assert sign <= room
    field.fill("xyzzy")
    page.wait_for_function("!document.querySelector('main .sa-found li')")
    assert told.inner_text().startswith("Nothing found for “xyzzy”")
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_by_keyboard_one_goes_from_any_page_to_what_is_found(visit):
    """Nothing of it is loaded before."""
    page = visit("book/run.html")
    loaded = "performance.getEntriesByType('resource').filter((one) => /search\\//.test(one.name))"
    assert page.evaluate(f"{loaded}.length") == 0
    page.keyboard.press("Control+k")
    page.keyboard.type("absorptive capac")
    page.wait_for_function("document.querySelector('dialog .sa-found li')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    href = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(href)
    # What is found on the page itself can be seen.
    page.keyboard.press("Control+k")
    page.keyboard.type("absorptive capac")
    page.wait_for_function("document.querySelector('dialog .sa-found li')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_function("!document.querySelector('dialog[open]')")
    assert page.url == href


@pytest.mark.parametrize("key", ["ArrowDown", "Tab"])
def test_what_is_found_stays_under_who_goes_into_it_at_once(visit, key):
    """Before the pause is over, after which what one has typed would be looked for."""
    page = visit("book/run.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("absorptive")
    page.wait_for_function("document.querySelector('dialog .sa-found li')")
    page.keyboard.type(" c")
    page.keyboard.press(key)
    first = page.query_selector("dialog .sa-found li")
    page.wait_for_timeout(300)
    assert first.evaluate("(node) => node.isConnected")
    in_list = page.evaluate("document.activeElement.matches('.sa-found a')")
    assert in_list or key == "Tab"  # which stops at the button first
