"""What a reader answers, types or sets in a figure comes back after Reset, a link, or a slip."""

import json

import pytest


def figure(page, name):
    return page.locator(f"[data-figure={name}]")


def action(figure, name):
    return figure.locator(f"[data-action={name}]")


def press(figure, **answer):
    """Press the button of an answer."""
    figure.locator(f"[data-set='{json.dumps(answer, separators=(',', ':'))}']").click()


def pressed(figure):
    return figure.locator("[aria-pressed=true]").all_inner_texts()


def address(page):
    return page.evaluate("location.hash")


def test_answers_that_hang_on_another_come_back(visit):
    """To change the first answer takes the others back; so does Reset; both can be undone."""
    one = figure(visit("book/alliance_types.html"), "alliance_form")
    path = {"pooled": "yes", "independent": "yes", "new_company": "no", "stake": "yes"}
    for key, answer in path.items():
        press(one, **{key: answer})
    assert action(one, "undo").is_hidden()
    given = pressed(one)
    assert len(given) == 4
    press(one, pooled="no")
    assert len(pressed(one)) == 1
    action(one, "reset").click()
    assert pressed(one) == []
    assert action(one, "undo").inner_text() == "Undo: back to 1 answer"
    action(one, "undo").click()
    assert action(one, "undo").inner_text() == "Undo: back to 4 answers"
    action(one, "undo").click()
    assert pressed(one) == given


def test_a_search_outlives_its_link_and_reset(visit):
    """Back to where a link was copied, the newer search stays; after Reset it can be had again."""
    page = visit("book/literature.html")
    one = figure(page, "studies")
    box = one.locator("[data-word=search]")
    box.fill("network")
    action(one, "link").click()
    assert "search=network" in address(page)
    page.evaluate("location.hash = '#an-anchor'")
    box.fill("small firm")
    page.go_back()
    page.wait_for_function("location.hash === ''")
    assert box.input_value() == "small firm"
    action(one, "reset").click()
    assert box.input_value() == ""
    assert action(one, "undo").inner_text() == "Undo: back to your 1 setting"
    action(one, "undo").press("Enter")
    assert box.input_value() == "small firm"


@pytest.mark.parametrize(("path", "name", "word"), [("group_profit", "iso_profit", "synergy")])
def test_a_link_leaves_the_bar_once_the_settings_are_others(visit, path, name, word):
    """A link that was opened or copied is there until the reader moves a slider."""
    page = visit(f"book/{path}.html#{name}%3A{word}=1.2")
    one = figure(page, name)
    slider = one.locator(f"input[data-word={word}]")
    assert (slider.input_value(), name in address(page)) == ("1.2", True)
    slider.press("ArrowRight")
    moved = slider.input_value()
    assert address(page) == ""
    page.evaluate(f"location.hash = '#{name}:{word}=1.7'")
    page.wait_for_function("(node) => node.value === '1.7'", arg=slider.element_handle())
    assert name in address(page)
    action(one, "undo").click()
    assert (slider.input_value(), address(page)) == (moved, "")
