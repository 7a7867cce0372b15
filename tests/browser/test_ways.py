"""How a chapter opens, and what of it is shown: the short way, the whole of it, its code."""

import pytest

from tests.browser.loading import DRAWN
from tests.site import WITH_CODE, WITH_WAYS

SCREENS = [(1280, 800), (375, 667)]
OPENING = """() => [".sim-question", ".sim, .sim-questionnaire"].map((kind) =>
  document.querySelector(kind).getBoundingClientRect().top + scrollY)"""
CODE = ".cell_input:visible, details.hide:visible"
HEIGHT = f"""() => {DRAWN}.then(() => document.querySelector(".bd-article").offsetHeight)"""
ON_PAPER = """() => {
  dispatchEvent(new Event("beforeprint"));
  const told = document.querySelector(".sa-answers").textContent;
  dispatchEvent(new Event("afterprint"));
  return told;
}"""
SHOWN = """() => [...document.querySelectorAll(".sa-long, .tag_long")]
  .filter((node) => node.checkVisibility()).length"""


def choose(page, name):
    page.get_by_role("button", name=name).press("Enter")


@pytest.fixture
def chapter(visit):
    return visit(WITH_WAYS[0])


@pytest.mark.parametrize("path", WITH_CODE[:1] + WITH_CODE[-1:] + ["book/notation.html"])
def test_code_is_one_switch_for_the_page(visit, path):
    """Not a stub a cell, and no empty box; what code prints stays."""
    page = visit(path)
    assert not page.locator(CODE).count()
    printed = page.locator(".cell_output:visible").count()
    page.get_by_role("button", name="Show the code").press("Enter")
    assert page.locator(".cell_input:visible").count() == page.locator(".cell_input").count()
    assert not page.locator("details.hide > summary:visible").count()
    assert page.locator(".cell_output:visible").count() == printed


def test_the_switch_for_code_is_remembered_and_the_short_way_has_none(visit):
    page = visit(WITH_WAYS[0])
    page.get_by_role("button", name="Show the code").press("Enter")
    page = visit(WITH_WAYS[-1])
    assert page.locator(CODE).count()
    assert page.get_by_role("button", name="Show the code", pressed=True).count()
    choose(page, "Short way")
    assert not page.locator(CODE).count()
    assert not page.get_by_role("button", name="Show the code").is_visible()


def test_the_whole_chapter_is_shown_until_the_reader_chooses(chapter):
    """Nothing is hidden from who has not asked for less."""
    assert chapter.evaluate(SHOWN)
    assert (
        chapter.get_by_role("button", name="Whole chapter").get_attribute("aria-pressed") == "true"
    )


def test_the_short_way_leaves_out_what_is_long_and_code(chapter):
    """By keyboard, and back again; the list of contents goes along."""
    listed = chapter.locator(".page-toc li:visible").count()
    assert "Exercise 1." in chapter.evaluate(ON_PAPER)
    choose(chapter, "Short way")
    assert not chapter.evaluate(SHOWN)
    assert not chapter.locator(".cell_input:visible").count()
    assert "Exercise" not in chapter.evaluate(ON_PAPER)
    assert chapter.locator(".page-toc li:visible").count() < listed
    choose(chapter, "Whole chapter")
    assert chapter.evaluate(SHOWN)
    assert chapter.locator(".page-toc li:visible").count() == listed


def test_the_choice_holds_for_the_book_and_is_remembered(visit):
    """In the next chapter, and after a reload."""
    page = visit(WITH_WAYS[0])
    choose(page, "Short way")
    page.reload()
    assert not page.evaluate(SHOWN)
    assert not visit(WITH_WAYS[-1]).evaluate(SHOWN)


@pytest.mark.parametrize("left_out", ["section.sa-long[id]", "#exercise-3"])
def test_a_link_to_what_is_left_out_shows_it(visit, left_out):
    """Nobody is sent to a place that can't be seen; the choice itself stays."""
    page = visit(WITH_WAYS[0])
    choose(page, "Short way")
    hidden = page.locator(left_out).first.get_attribute("id")
    page.evaluate("(name) => { location.hash = name; }", hidden)
    page.wait_for_function("document.documentElement.dataset.way === 'whole'")
    assert page.locator(f"[id='{hidden}']").is_visible()
    page.evaluate("location.hash = ''")
    page.reload()
    assert not page.evaluate(SHOWN)


def test_a_link_to_a_figure_that_is_left_out_shows_it_on_opening(visit):
    """A bookmark of a figure on the long way opens with it in view, settings and all."""
    path, name = next(
        (path, figure.get_attribute("data-figure"))
        for path in WITH_WAYS
        for figure in visit(path).locator(".tag_long figure.sim, .sa-long figure.sim").all()
    )
    choose(visit(path), "Short way")
    figure = visit(f"{path}#{name}:none=0").locator(f"[data-figure={name}]")
    assert figure.is_visible()
    assert figure.evaluate("(node) => node === document.activeElement")


@pytest.mark.parametrize("code", ["%FF", "%E0%A4%A", "%", "none:%FF=2"])
def test_half_a_code_in_the_address_breaks_nothing(visit, code):
    """Links go on working; `visit` fails at any script error."""
    page = visit(f"{WITH_WAYS[0]}#{code}")
    choose(page, "Short way")
    assert not page.evaluate(SHOWN)


@pytest.mark.parametrize("path", WITH_WAYS)
def test_a_chapter_opens_with_bet_and_figure_and_its_short_way_makes_sense(visit, path):
    """Who comes to play need not look for what to play with.

    What is left on the short way: a bet, a figure to play with, decisions, something to take away,
    and no exercise. On a phone it is at most half as long as the whole chapter.
    """
    page = visit(path)
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        bet, figure = page.evaluate(OPENING)
        assert bet < figure <= 1.5 * height, width
    whole = page.evaluate(HEIGHT)
    choose(page, "Short way")
    assert page.evaluate(HEIGHT) <= whole / 2
    assert not page.locator("[id^=exercise-]:visible").count()
    headings = page.locator("h2:visible").all_inner_texts()
    shown = {heading.rstrip("#").strip() for heading in headings}
    assert {"A bet", "Play", "What this means for you", "Quiz", "To take away"} <= shown
    assert page.locator("figure.sim:visible").count()
    assert not page.locator(".bd-article math[display=block]:visible").count()
