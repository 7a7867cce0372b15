"""What a link leads to is shown beside it, on hover, focus and tap, and goes with Escape."""

PAGE = "book/group_profit.html"
WORK = "a[href*='#cite-nash1950']"
KINDS = [WORK, "a:has(> .term)", "a.sa-letter", "a.reference[href='#figure-1']"]
TAP = """(link) => {
  link.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch" }));
  link.click();
  return location.href;
}"""


def test_a_preview_opens_stays_and_closes(visit):
    """From a file, too: the page has all that it needs."""
    page = visit(PAGE, files=True)
    preview = page.locator(".sa-preview")

    work = page.locator(WORK).first
    work.hover()
    preview.wait_for()
    assert "The bargaining problem" in preview.inner_text()
    preview.locator("a[href*='doi.org']").hover()
    page.wait_for_timeout(300)
    assert preview.is_visible()  # the pointer may go onto it
    page.keyboard.press("Escape")
    assert not preview.count()

    for kind in KINDS:
        link = page.locator(kind).first
        link.focus()  # after a key, it is the focus of somebody who uses keys
        assert preview.is_visible()
        box = preview.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= page.viewport_size["width"]
        page.keyboard.press("Tab")
        assert not preview.is_visible() or page.evaluate(
            "document.activeElement.matches('[aria-describedby]')"
        )
        page.keyboard.press("Escape")


def test_a_tap_shows_a_second_one_closes_and_the_link_inside_leads_there(visit):
    page = visit(PAGE)
    preview, before = page.locator(".sa-preview"), page.url
    ways = ["bibliography", "glossary", "notation"]
    for kind, way in zip(KINDS, [*(f"Open in the {one}" for one in ways), "Go there"], strict=True):
        link = page.locator(kind).first
        assert link.evaluate(TAP) == before
        there = preview.get_by_role("link", name=way).get_attribute("href")
        assert there == link.evaluate("(link) => link.href")
        assert page.evaluate("document.activeElement.closest('.sa-preview') !== null")
        assert link.evaluate(TAP) == before
        assert not preview.count()
        assert link.evaluate("(link) => link === document.activeElement")
    link.evaluate(TAP)
    preview.get_by_role("link", name="Go there").evaluate(TAP)
    assert page.url.endswith("#figure-1")
    assert not preview.count()


def test_the_key_that_follows_links_follows_one_whose_preview_is_shown(visit):
    page = visit(PAGE)
    page.keyboard.press("Shift")  # somebody uses keys
    page.locator(KINDS[1]).first.focus()
    page.locator(".sa-preview").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary.html#*")
