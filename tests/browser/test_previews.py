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

    figure = page.locator(KINDS[-1]).first
    before = page.url
    assert figure.evaluate(TAP) == before  # the first tap shows
    assert preview.locator("a:has-text('Go there')").get_attribute("href").endswith("#figure-1")
    assert figure.evaluate(TAP).endswith("#figure-1")  # the second goes
    assert not preview.count()
