"""Front ends as a notebook shows them: a kernel on the other side, and no page around."""

import pytest

from models.data.learning_diagnosis import MORROW
from models.widgets import Questionnaire

# As ipywidgets has it: all that arrives at once is there before the first listener hears of it.
SHOWN = """async ({ esm, state }) => {
  const url = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
  const { default: { render } } = await import(url);
  const listeners = [];
  const emit = (words) => listeners.forEach(([event, act]) => words.includes(event) && act());
  globalThis.model = {
    get: (word) => state[word],
    set(word, value) { state[word] = value; emit([`change:${word}`]); },
    on: (event, act) => listeners.push([event, act]),
    save_changes() {},
  };
  globalThis.fromKernel = (changes) => {
    Object.assign(state, changes);
    emit(Object.keys(changes).map((word) => `change:${word}`));
  };
  render({ model, el: document.body });
}"""


@pytest.fixture
def page(browser):
    """Return a page with a questionnaire, and what a kernel would do to it."""
    page = browser.new_page()
    widget = Questionnaire("learning_diagnosis")
    state = {"facts": widget.facts, "answers": {}, "alliance": ""}
    page.evaluate(SHOWN, {"esm": str(widget._esm), "state": state})
    yield page
    page.close()


def held(page):
    return page.evaluate("[model.get('answers'), model.get('alliance')]")


def test_what_python_replaces_can_be_brought_back(page):
    """A file that a cell loads is no more than one that the reader opens; one answer is a step."""
    page.fill("input[type=text]", "Ours")
    page.locator("input[type=radio][value='4']").first.check()
    given = held(page)
    page.evaluate(
        "(whole) => fromKernel(whole)", {"answers": MORROW.answers, "alliance": MORROW.alliance}
    )
    key = next(iter(MORROW.answers))
    page.evaluate(
        "(key) => fromKernel({ answers: { ...model.get('answers'), [key]: 1 } })",
        key,
    )
    told = page.locator("[data-action=undo]")
    assert told.inner_text() == "Undo: back to 1 answer for “Ours”"
    told.click()
    assert held(page) == given
    page.locator("[data-action=redo]").click()
    assert held(page) == [{**MORROW.answers, key: 1}, MORROW.alliance]


def test_a_notebook_has_no_link_and_does_not_ask_before_it_is_left(page):
    """The kernel holds the answers, and the address is the notebook's."""
    page.locator("input[type=radio][value='4']").first.check()
    leave = "dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert page.evaluate(leave)
    assert page.locator("[data-action=link]").count() == 0
