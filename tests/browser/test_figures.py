"""Every live figure of the book: each control moves it and its words, by keyboard and by pointer.

The tests hold for any figure that follows the contract in CONTRIBUTING.md.
"""

import csv
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from tests.browser.ear import require_sense
from tests.browser.loading import FINISHED
from tests.site import LIVE_PAGES

# The chapters that must have a live figure: one that loses its figures fails, unseen no more.
CHAPTERS = [
    "book/alliance_types.html",
    "book/constellations.html",
    "book/convergence.html",
    "book/diagnosis.html",
    "book/diffusion.html",
    "book/group_profit.html",
    "book/growing_groups.html",
    "book/learning_cycles.html",
    "book/learning_phases.html",
    "book/learning_race.html",
    "book/literature.html",
    "book/niche_or_reach.html",
    "book/social_innovation.html",
    "book/stages.html",
    "book/standards_battle.html",
    "book/theories.html",
    "book/threads.html",
    "book/why_ally.html",
]


MEANT = re.compile(r"^-?0*\.?0*|\.|e.*")  # all of a number but its digits

# A question that a figure asks, and its answers.
QUESTION = ".sim-step[role=group]"
ANSWER = f"{QUESTION} button"

HANDLE = "figure.sim [data-handle]"

# Words and axes that a second step of a slider puts in the place of others of their kind.
PUT_IN_PLACE = """() => [...document.querySelectorAll(".sim [type=range]")].flatMap((slider) => {
  const move = (way) => {
    slider[way]();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const fixed = (node) => node.nodeType === Node.TEXT_NODE || node.querySelector(".sim-axis");
  const alike = ({ removedNodes: [gone], addedNodes: [come] }) =>
    come && gone?.nodeName === come.nodeName && fixed(gone);
  move("stepDown");
  const changes = new MutationObserver(() => {});
  changes.observe(slider.closest("figure"), { subtree: true, childList: true });
  move("stepUp");
  const found = changes.takeRecords().filter(alike).map(({ target }) => target.outerHTML);
  changes.disconnect();
  return found;
})"""

# One chapter after the other, since tests share a page that they only look at.
pytestmark = pytest.mark.parametrize("path", sorted({*CHAPTERS, *LIVE_PAGES}), scope="module")


def figures(page):
    """Return the live figures of a page, each of which must be there, with nothing folded."""
    found = page.locator("figure.sim").all()
    page.locator(".sim-more").evaluate_all("all => all.forEach((more) => { more.open = true; })")
    assert found, "no live figure on the page"
    return found


def action(figure, name):
    return figure.locator(f"[data-action={name}]")


def drawing(figure):
    return figure.locator("svg.sim-drawing").first.inner_html()


def words(figure):
    return figure.locator(".sim-summary").inner_text()


def values(figure):
    controls = figure.locator("input[type=range], input[type=search], select")
    answers = figure.locator(f"{ANSWER}[aria-pressed=true]")
    return (
        controls.evaluate_all("all => all.map((x) => x.value)"),
        answers.evaluate_all("all => all.map((x) => x.dataset.set)"),
    )


def step(slider, up="ArrowRight", down="ArrowLeft"):
    """Move a slider one step by keyboard: up, or down when it is at its end."""
    at_end = slider.evaluate("(input) => input.valueAsNumber >= Number(input.max)")
    slider.press(down if at_end else up)


def move_everything(figure):
    for slider in figure.locator("input[type=range]").all():
        step(slider, "PageUp", "PageDown")
    for menu in figure.locator("select").all():
        menu.press("ArrowDown")
    for search in figure.locator("input[type=search]").all():
        search.fill("market for more")
    if figure.locator(ANSWER).count():
        figure.locator(f"{ANSWER}[aria-pressed=false]").first.press("Enter")


def download(page, figure, name):
    with page.expect_download() as waiting:
        action(figure, name).click()
    return Path(waiting.value.path()).read_text(encoding="utf-8")


def test_figures_are_named_and_say_what_they_show(visit, path):
    page = visit(path, share=True)
    names = [figure.get_attribute("data-figure") for figure in figures(page)]
    assert all(names)
    assert len(set(names)) == len(names)
    for figure in figures(page):
        assert words(figure).rstrip().endswith(".")


def test_every_figure_makes_sense_by_ear(visit, path):
    require_sense(visit(path, share=True))


def test_every_control_has_a_label(visit, path):
    for figure in figures(visit(path, share=True)):
        for control in figure.locator("input, select").all():
            assert control.evaluate("(control) => control.labels.length")
        for slider in figure.locator("input[type=range]").all():
            # Without it JupyterLab takes the arrow keys for itself.
            assert slider.get_attribute("data-lm-suppress-shortcuts") is not None


@pytest.mark.parametrize("files", [False, True], ids=["served", "as a file, offline"])
def test_every_slider_moves_the_drawing_and_its_own_words(visit, reader, path, files):
    reader.set_offline(files)
    page = visit(path, files=files, share=True)
    assert page.locator("h1").first.inner_text()
    for figure in figures(page):
        for slider in figure.locator("input[type=range]").all():
            before = drawing(figure), slider.get_attribute("aria-valuetext")
            step(slider)
            after = drawing(figure), slider.get_attribute("aria-valuetext")
            assert after[0] != before[0]
            assert after[1] != before[1]


def test_a_step_of_a_slider_changes_words_and_axes_where_they_stand(visit, path):
    """What is put in their place costs the browser as much as all else that the step changes."""
    page = visit(path, moved=True)
    figures(page)
    assert not page.evaluate(PUT_IN_PLACE)


def test_what_a_search_finds_follows_the_typing(visit, path):
    page = visit(path, moved=True)
    for figure in figures(page):
        for search in figure.locator("input[type=search]").all():
            before = drawing(figure), words(figure), figure.locator("tbody").count()
            search.focus()
            page.keyboard.type("zzz")
            assert search.evaluate("(box) => box === document.activeElement")
            assert "zzz" in words(figure)
            assert (drawing(figure), words(figure)) != before[:2]
            search.fill("")
            now = drawing(figure), words(figure), figure.locator("tbody").count()
            assert now == before


def test_what_is_counted_filters_the_list_and_back(visit, path):
    page = visit(path, moved=True)
    for figure in figures(page):
        before = words(figure)
        for cell in figure.locator("g.sim-count[data-set]").all()[:3]:
            count = int(cell.get_attribute("aria-label").rsplit(": ", 1)[1].split()[0])
            cell.focus()
            page.keyboard.press("Enter")
            assert cell.get_attribute("aria-pressed") == "true"
            assert words(figure).startswith(f"{count} of ")
            assert figure.locator(".sim-list tbody").count() == count
            page.keyboard.press(" ")
            assert words(figure) == before


def test_a_list_sorts_and_opens_by_keyboard_and_keeps_the_focus(visit, path):
    page = visit(path, moved=True)
    for figure in figures(page):
        for button in figure.locator("thead button").all():
            heading = button.locator("xpath=..")
            for order in ("ascending", "descending"):
                button.press("Enter")
                assert heading.get_attribute("aria-sort") == order
                assert figure.locator("th[aria-sort$=ending]").count() == 1
                assert button.evaluate("(node) => node === document.activeElement")
        for button in figure.locator("tbody button").all()[:3]:
            for opened in ("true", "false"):
                button.press("Enter")
                assert button.get_attribute("aria-expanded") == opened
                assert button.evaluate("(node) => node === document.activeElement")
                assert figure.locator("tbody dl").count() == (opened == "true")


def test_a_long_list_shows_ten_records_first_and_then_all(visit, path):
    """The reader is told how many there are, and goes on where the first ones ended."""
    for figure in figures(page := visit(path, moved=True)):
        records = figure.locator(".sim-list tbody")
        if (count := records.count()) <= 10:
            continue
        told = figure.get_by_role("status").filter(has_text="listed").element_handle()
        assert told.text_content().startswith(f"The first 10 of {count} ")
        assert sum(record.is_visible() for record in records.all()) == 10
        figure.locator(".sim-listed button").focus()
        page.keyboard.press("Enter")
        assert told.text_content().startswith(f"All {count} ")
        assert sum(record.is_visible() for record in records.all()) == count
        assert records.nth(10).locator("button").first.evaluate("it => it.matches(':focus')")


def test_data_downloads_as_a_table_of_numbers(visit, path):
    for figure in figures(page := visit(path, moved=True)):
        header, *rows = csv.reader(download(page, figure, "csv").splitlines())
        assert rows
        assert {len(row) for row in rows} == {len(header)}
        numbers = [cell for row in rows for cell in row if re.fullmatch(r"[-+\d.eE]+", cell)]
        assert numbers or figure.locator(".sim-list").count()
        assert all(float(number) < float("inf") for number in numbers)
        assert all(len(MEANT.sub("", number)) <= 6 for number in numbers if "." in number)
        assert not {"NaN", "Infinity", "undefined", "null"} & {cell for row in rows for cell in row}


def test_picture_downloads_and_needs_nothing_else(visit, path):
    """From a dark screen too it is light, and says what it shows, whose it is, and where it was."""
    page = visit(path, moved=True)
    page.emulate_media(color_scheme="dark")
    for figure in figures(page):
        text = download(page, figure, "svg")
        picture = ElementTree.fromstring(text)
        assert picture.tag == "{http://www.w3.org/2000/svg}svg"
        title, says, paper = list(picture)[:3]
        assert title.text == figure.locator(".sim-drawing").get_attribute("aria-label")
        assert says.text == words(figure)
        assert min(map(int, re.findall(r"\d+", paper.get("fill")))) > 240
        written = " ".join("".join(picture.itertext()).split())
        assert "CC BY 4.0" in written
        assert f"#{figure.get_attribute('data-figure')}:" in written
        assert not re.search(
            r"var\(--|<script|<foreignObject|(href|src)=.https?:|url\(.?https?:", text
        )


def test_every_menu_changes_the_drawing_or_its_words(visit, path):
    for figure in figures(visit(path, moved=True)):
        for menu in figure.locator("select").all():
            before = drawing(figure), words(figure), menu.input_value()
            last = menu.evaluate("(menu) => menu.selectedIndex === menu.length - 1")
            menu.press("ArrowUp" if last else "ArrowDown")
            assert menu.input_value() != before[2]
            assert (drawing(figure), words(figure)) != before[:2]


def test_every_answer_is_given_by_keyboard_and_keeps_the_focus(visit, path):
    for figure in figures(visit(path, moved=True)):
        for question in range(figure.locator(QUESTION).count()):
            for answer in figure.locator(QUESTION).nth(question).locator("button").all():
                if answer.get_attribute("aria-pressed") == "true":
                    continue
                before = words(figure), drawing(figure)
                answer.press("Enter")
                assert (words(figure), drawing(figure)) != before
                assert answer.get_attribute("aria-pressed") == "true"
                assert answer.evaluate("(node) => node === document.activeElement")


def test_what_can_be_picked_is_picked_by_keyboard_and_keeps_the_focus(visit, path):
    page = visit(path, moved=True)
    for figure in figures(page):
        for one in figure.locator("[data-pick]:not([data-switch])").all():
            one.focus()
            page.keyboard.press("Enter")
            assert one.get_attribute("aria-pressed") == "true"
            assert figure.locator("[data-pick][aria-pressed=true]").count() == 1
            assert one.evaluate("(node) => node === document.activeElement")
            assert one.get_attribute("aria-label").split(",")[0] in words(figure)


def test_what_can_be_switched_off_is_switched_by_keyboard_and_back(visit, path):
    page = visit(path, moved=True)
    for figure in figures(page):
        for one in figure.locator("[data-switch]").all():
            before = words(figure), drawing(figure)
            one.focus()
            for key, pressed in (("Enter", "true"), (" ", "false")):
                page.keyboard.press(key)
                assert one.get_attribute("aria-pressed") == pressed
                assert one.evaluate("(node) => node === document.activeElement")
                assert ((words(figure), drawing(figure)) == before) == (pressed == "false")


def test_the_point_moves_by_arrow_keys_and_keeps_the_focus(visit, path):
    page = visit(path, moved=True)
    if path == "book/group_profit.html":
        assert page.locator(f"{HANDLE}[tabindex='0']").count()
    for figure in figures(page):
        for handle in figure.locator("[data-handle]").all():
            handle.focus()
            for there, back in (("ArrowRight", "ArrowLeft"), ("ArrowUp", "ArrowDown")):
                before = drawing(figure)
                page.keyboard.press(there)
                page.keyboard.press(there)
                assert drawing(figure) != before
                page.keyboard.press(back)
                page.keyboard.press(back)
                assert drawing(figure) == before


@pytest.mark.parametrize("width", [1280, 375])
def test_the_point_follows_the_pointer(visit, path, width):
    if not visit(path, moved=True).locator(HANDLE).count():
        return
    page = visit(path, width=width, moved=True)
    for figure in figures(page):
        for handle in figure.locator("[data-handle]").all():
            handle.scroll_into_view_if_needed()
            x, y = centre(handle)
            page.mouse.move(x, y)
            page.mouse.down()
            page.mouse.move(x + 24, y - 16, steps=4)
            page.mouse.up()
            assert centre(handle) == pytest.approx((x + 24, y - 16), abs=6)


def centre(handle):
    box = handle.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_scenario_is_left_by_reset_and_opened_again_by_its_link(visit, path):
    told = {}
    for index, figure in enumerate(figures(page := visit(path, share=True))):
        before = values(figure), words(figure), drawing(figure)
        move_everything(figure)
        assert values(figure) != before[0]
        page.wait_for_function(FINISHED)
        action(figure, "link").click()
        link = page.evaluate("navigator.clipboard.readText()")
        assert "#" in link
        told[index, link] = values(figure), words(figure)
        action(figure, "reset").click()
        page.wait_for_function(FINISHED)
        assert (values(figure), words(figure), drawing(figure)) == before
    for (index, link), expected in told.items():
        same = figures(visit(link, share=True))[index]
        assert (values(same), words(same)) == expected


def test_one_figure_can_be_embedded_alone(visit, path):
    names = [figure.get_attribute("data-figure") for figure in figures(visit(path, moved=True))]
    for name in names:
        page = visit(f"{path}?embed={name}", width=375, share=True)
        shown = [figure for figure in figures(page) if figure.is_visible()]
        assert [figure.get_attribute("data-figure") for figure in shown] == [name]
        assert not page.locator("h1").first.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_something_stands_in_for_each_figure_where_no_script_runs(browser, address, path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    views = page.locator('script[type$="widget-view+json"]').count()
    fallbacks = page.locator('script[type$="widget-view+json"] ~ noscript').all()
    assert len(fallbacks) == views > 0
    for fallback in fallbacks:
        assert fallback.locator("img").count() or fallback.inner_text().strip()
    for still in page.locator("noscript img").all():
        assert still.get_attribute("alt")
        assert still.evaluate("(image) => image.naturalWidth") > 0
    context.close()
