"""Every questionnaire of the book: answered, kept, shared and printed, by keyboard and on a phone.

The tests hold for any questionnaire that `models.widgets.Questionnaire` shows.
"""

import csv
import json
from pathlib import Path

import pytest

from models.data.questionnaire import by_name
from tests.browser.loading import DRAWN
from tests.site import LIVE_PAGES, widgets

CHAPTERS = ["book/diagnosis.html", "book/social_innovation.html"]


# Of every question: its legend, the labels of its answers, and whether these keep their keys.
QUESTIONS = """all => all.map((field) => {
  const choices = [...field.querySelectorAll("input[type=radio]")];
  return [
    field.querySelector("legend").textContent,
    choices.map((choice) => choice.labels[0].textContent),
    choices.every((choice) => "lmSuppressShortcuts" in choice.dataset),
  ];
})"""

PRESS = """(form, answers) => Object.entries(answers).forEach(([key, value]) =>
  form.querySelector(`[data-key=${key}] input[value="${value}"]`).click())"""

# Whether the browser asks before it leaves the page.
ASKS = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"

# Until another tab has kept so many answers that say the same.
HEAR = """([count, same]) => {
  window.heard = new Promise((done) => addEventListener("storage", ({ newValue }) => {
    const given = Object.values(JSON.parse(newValue)?.state.answers ?? {});
    if (given.length === count && given.every((one) => one === same)) done();
  }));
}"""

# The browser has no room to keep anything, and has room again.
FULL = """() => {
  window.setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); };
}"""
ROOM = "() => { Storage.prototype.setItem = window.setItem; }"


def asked_on(path):
    """Return the names of the questionnaires of a page."""
    models, _ = widgets(path)
    return [m["state"]["facts"]["name"] for m in models.values() if "facts" in m["state"]]


PLACES = [(path, name) for path in LIVE_PAGES for name in asked_on(path)]

pytestmark = pytest.mark.parametrize(("path", "name"), PLACES, ids=lambda part: str(part))


def form(page, name):
    return page.locator(f"[data-questionnaire={name}]")


@pytest.fixture
def page(visit, path):
    """The page of the questionnaire, on which other ones may have been answered."""
    return visit(path, moved=True)


@pytest.fixture
def one(page, name):
    """The questionnaire, with no answers."""
    one = form(page, name)
    if given(one):
        action(one, "clear").click()
    return one


def action(form, name):
    return form.locator(f"[data-action={name}]")


def words(form):
    return form.locator(".sim-summary").inner_text()


def say(form):
    return form.locator(".sim-status").element_handle()


def status(form):
    return form.locator(".sim-status").inner_text()


def given(form):
    """The answers as they stand in the form."""
    return form.locator("input[type=radio]:checked").evaluate_all(
        "all => Object.fromEntries(all.map((x) => [x.closest('[data-key]').dataset.key, x.value])"
        ".filter(([, value]) => value !== '0'))"
    )


def answer(form, name, part=2, by_hand=1):
    """Answer some questions, each by another place on the scale; return what was answered.

    So many are pressed where they stand on the screen, the others by their program.
    """
    asked = by_name(name)
    form.locator("details.sim-group").evaluate_all("all => all.forEach((x) => (x.open = true))")
    keys = asked.items.index[::part]
    expected = {key: str(1 + part * place % len(asked.scale)) for place, key in enumerate(keys)}
    for key in keys[:by_hand]:
        form.locator(f"[data-key={key}] input[value='{expected[key]}']").check()
    form.evaluate(PRESS, expected)
    return expected


def download(page, form, name):
    with page.expect_download() as waiting:
        action(form, name).click()
    return Path(waiting.value.path()).read_text(encoding="utf-8")


def choose(page, form, text):
    """Open a file of that text, and wait until the form has said something about it."""
    form.locator(".sim-status").evaluate("(node) => (node.textContent = '')")
    with page.expect_file_chooser() as waiting:
        action(form, "open").click()
    file = {"name": "saved.json", "mimeType": "application/json", "buffer": text.encode()}
    waiting.value.set_files(file)
    form.page.wait_for_function("(node) => node.textContent", arg=say(form))


def test_every_chapter_with_instruments_has_them(path, name):
    """One that loses its questionnaires fails, unseen no more."""
    assert set(CHAPTERS) <= {path for path, _ in PLACES}


@pytest.mark.parametrize("width", [1280, 375])
def test_it_is_answered_by_keyboard_alone(visit, path, name, width):
    """Tab to a question, arrow to an answer, and the words and the profile follow.

    The profile scrolls away, so that it covers nothing of what to do next.
    """
    page = visit(path, width=width)
    one = form(page, name)
    before = words(one), one.locator("svg").inner_html()
    first = by_name(name).items.index[0]
    one.locator(f"[data-key={first}] input[value='0']").focus()
    page.keyboard.press("ArrowRight")
    assert given(one) == {first: "1"}
    assert (words(one), one.locator("svg").inner_html()) != before
    assert words(one).startswith(f"1 of {len(by_name(name).items)} questions are answered.")
    place = one.locator(".sim-stage").evaluate("(node) => getComputedStyle(node).position")
    assert place == "static"
    page.keyboard.press("ArrowLeft")
    assert (words(one), one.locator("svg").inner_html()) == before


def test_every_question_is_a_named_group_of_labelled_answers(one, path, name):
    """What a screen reader needs: fieldset, legend, and a label for each answer."""
    told = one.locator("fieldset").evaluate_all(QUESTIONS)
    items, scale = by_name(name).items, by_name(name).scale
    assert len(told) == len(items)
    for (legend, labels, unshadowed), says in zip(told, items.says, strict=True):
        assert legend.endswith(says)
        assert sorted(labels) == sorted([*scale, "no answer"])
        assert unshadowed  # or JupyterLab takes the arrow keys for itself


def test_saved_answers_are_opened_again_here_and_in_python(page, one, path, name):
    """A file goes round: saved, cleared, opened; Python reads the same."""
    expected = answer(one, name)
    one.locator("input[type=text]").fill("Ours & theirs")
    told = words(one)
    text = download(page, one, "save")
    found = by_name(name).read(text)
    assert found.alliance == "Ours & theirs"
    assert {key: str(value) for key, value in found.answers.items()} == expected
    action(one, "clear").click()
    assert given(one) == {}
    choose(page, one, text)
    assert (given(one), words(one)) == (expected, told)
    assert one.locator("input[type=text]").input_value() == "Ours & theirs"


def test_a_file_of_something_else_is_refused_and_answers_are_kept(page, one, path, name):
    """A clear message, and nothing lost."""
    expected = answer(one, name)
    for text in ("", "no json", "{}", "[1, 2]", '{"format": "minutes", "version": 3}'):
        choose(page, one, text)
        assert status(one).endswith("Your answers have not changed."), text
        assert given(one) == expected


def test_a_damaged_answer_is_refused_by_name(page, one, path, name):
    """The message names the question and the rule."""
    damaged = json.loads(by_name(name).write({}))
    damaged["answers"][0]["answer"] = 99
    choose(page, one, json.dumps(damaged))
    assert f"‘{damaged['answers'][0]['key']}’ must be a whole number from 1" in status(one)
    assert given(one) == {}


def test_a_link_opens_the_same_answers(visit, path, name):
    """In another tab; the name of the alliance is not in it."""
    page = visit(path)
    one = form(page, name)
    expected = answer(one, name)
    one.locator("input[type=text]").fill("Secret")
    told = words(one)
    action(one, "link").click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert "Secret" not in link
    other = form(visit(link), name)
    assert (given(other), words(other)) == (expected, told)


def test_answers_are_kept_until_they_are_cleared(visit, path, name):
    """A reload brings them back unasked, and a link does not take their place."""
    page = visit(path)
    one = form(page, name)
    asked = []

    def leave(dialog):
        asked.append(dialog.type)
        dialog.accept()

    def load_anew(address=None):
        page.goto(address) if address else page.reload()
        page.wait_for_selector(f"[data-questionnaire={name}] .sim-summary:not(:empty)")
        return given(one)

    page.on("dialog", leave)
    expected = answer(one, name)
    one.locator("input[type=text]").fill("Ours & theirs")
    assert load_anew() == expected
    assert one.locator("input[type=text]").input_value() == "Ours & theirs"
    first = next(iter(by_name(name).items.index))
    home = page.url
    page.goto("about:blank")
    assert load_anew(f"{home}#{name}:{first}=2") == {first: "2"}
    action(one, "undo").click()
    assert given(one) == expected
    page.goto("about:blank")
    assert load_anew(home) == expected
    assert not asked
    action(one, "clear").click()
    assert load_anew() == {}
    assert not asked
    page.remove_listener("dialog", leave)


def test_what_is_answered_in_two_tabs_is_kept_from_both(visit, path, name):
    """What is cleared in one can be had back in the other; an example that is looked at stays."""
    one, other = (form(visit(path), name) for _ in range(2))
    first, second, *_ = by_name(name).items.index
    expected = {first: "1", second: "2"}
    one.evaluate(PRESS, {first: 1})
    other.locator(f"[data-key={first}] input[value='1']:checked").wait_for(state="attached")
    other.evaluate(PRESS, {second: 2})
    one.locator(f"[data-key={second}] input[value='2']:checked").wait_for(state="attached")
    assert given(one) == given(other) == expected
    action(one, "clear").click()
    other.locator("input:checked:not([value='0'])").first.wait_for(state="detached")
    assert not other.page.evaluate(ASKS)
    assert status(other) == "The answers were changed elsewhere."
    action(other, "undo").click()
    assert given(other) == expected
    if action(one, "example").count():
        action(one, "example").click()
        shown = given(one)
        one.page.evaluate(HEAR, [2, 1])
        other.evaluate(PRESS, {second: 1})
        one.page.evaluate("heard")
        one.page.evaluate(DRAWN)
        assert given(one) == shown
        action(one, "undo").click()
        assert given(one) == given(other) == {first: "1", second: "1"}


def test_what_another_tab_keeps_while_a_link_is_looked_at_can_be_had_back(visit, path, name):
    """Though the reader goes on with answers from before: by Undo, as anything that is replaced."""
    one, other = (form(visit(path), name) for _ in range(2))
    first, second, *_ = by_name(name).items.index
    one.evaluate(PRESS, {first: 1})
    other.locator(f"[data-key={first}] input[value='1']:checked").wait_for(state="attached")
    one.page.evaluate(f"location.hash = '#{name}:{first}=3'")
    one.locator(f"[data-key={first}] input[value='3']:checked").wait_for(state="attached")
    action(other, "clear").click()
    one.page.evaluate(HEAR, [2, 2])
    other.evaluate(PRESS, {first: 2, second: 2})
    one.page.evaluate("heard")
    found = []
    while action(one, "undo").is_visible():
        action(one, "undo").click()
        found.append(given(one))
    assert found == [{first: "2", second: "2"}, {first: "1"}]
    assert action(one, "redo").inner_text() == "Redo: forward to 2 answers"


def test_where_there_is_no_room_to_keep_answers_it_says_so_at_once(page, one, path, name):
    """As where nothing is kept; and once there is room, that they are kept."""
    keeps, first, second, *_ = one.locator(".sim-note").first, *by_name(name).items.index
    assert "this browser keeps them" in keeps.inner_text()
    page.evaluate(FULL)
    one.evaluate(PRESS, {first: 1})
    told = keeps.inner_text()
    page.evaluate(ROOM)
    assert told.endswith("nothing is kept unless you save it.")
    one.evaluate(PRESS, {second: 1})
    assert "this browser keeps them" in keeps.inner_text()
    assert keeps.get_by_role("link").count() == 1


def test_where_nothing_is_kept_the_browser_asks_before_it_leaves(visit, path, name):
    """In a frame of another page, say, if answers are saved nowhere."""
    page = visit(f"{path}?embed={name}")
    one = form(page, name)
    asked = []

    def leave(dialog):
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    assert answer(one, name)
    page.reload()
    page.wait_for_selector(f"[data-questionnaire={name}] .sim-summary:not(:empty)")
    assert given(one) == {}
    answer(one, name)
    download(page, one, "save")
    page.reload()
    page.remove_listener("dialog", leave)
    assert asked == ["beforeunload"]


def test_what_is_replaced_comes_back_and_so_does_what_came_after(visit, path, name):
    """Cleared, or opened from a file: what stood before is offered in words; nothing is lost."""
    page = visit(path)
    one = form(page, name)
    last = by_name(name).items.index[-1]
    first = answer(one, name)
    one.locator("input[type=text]").fill("Ours & theirs")
    action(one, "clear").click()
    assert given(one) == {}
    second = answer(one, name, part=3)
    choose(page, one, by_name(name).write({last: 1}, "A file"))
    assert one.locator("input[type=text]").input_value() == "A file"
    for _ in range(2):
        assert action(one, "undo").inner_text() == f"Undo: back to {len(second)} answers"
        action(one, "undo").click()
        assert given(one) == second
        told = f"back to {len(first)} answers for “Ours & theirs”"
        assert action(one, "undo").inner_text() == f"Undo: {told}"
        action(one, "undo").press("Enter")
        assert (given(one), status(one)) == (first, f"{told.replace('back to', 'Back to')}.")
        assert one.locator("input[type=text]").input_value() == "Ours & theirs"
        assert action(one, "undo").is_hidden()
        assert action(one, "redo").evaluate("(node) => node === document.activeElement")
        action(one, "redo").click()
        assert given(one) == second
        action(one, "redo").click()
        assert given(one) == {last: "1"}
        assert action(one, "redo").is_hidden()


def test_a_link_is_read_once_and_the_address_stays_true(visit, path, name):
    """To come back to a link brings nothing back, and a link to other answers leaves the bar."""
    first, second, *_ = by_name(name).items.index
    link = f"#{name}:{first}=2"
    page = visit(path + link.replace(":", "%3A"))  # as some programs write it
    one = form(page, name)
    assert given(one) == {first: "2"}
    assert name in page.evaluate("location.hash")
    page.evaluate("location.hash = '#an-anchor'")
    expected = {**answer(one, name), second: "1"}
    one.locator(f"[data-key={second}] input[value='1']").check()
    action(one, "link").click()
    page.evaluate("location.hash = '#another'")
    for address in ("#an-anchor", ""):
        page.go_back()
        page.wait_for_function("(address) => location.hash === address", arg=address)
        assert given(one) == expected
    page.evaluate(f"location.hash = '{link}'")
    page.wait_for_function("(node) => /link/.test(node.textContent)", arg=say(one))
    assert given(one) == {first: "2"}
    action(one, "undo").click()
    assert (given(one), page.evaluate("location.hash")) == (expected, "")


def test_data_and_picture_are_taken_away(page, one, path, name):
    """A row for every question, and a drawing that needs nothing else."""
    expected = answer(one, name, part=1, by_hand=None)
    rows = list(csv.DictReader(download(page, one, "csv").splitlines()))
    assert {row["key"]: row["answer"] for row in rows if row["answer"]} == expected
    assert len(rows) == len(by_name(name).items)
    picture = download(page, one, "svg")
    assert picture.startswith("<svg")
    assert "var(--" not in picture


def test_it_prints_alone_with_every_question_open(page, one, path, name):
    """Print shows this questionnaire and nothing else, and the page is as before after it."""
    page.evaluate("window.print = () => {}")
    folded = one.locator("details:not([open])").count()
    action(one, "print").click()
    page.emulate_media(media="print")
    assert one.locator("legend").last.is_visible()
    assert not page.locator(".bd-article h1").is_visible()
    shown = page.locator("[data-figure]:visible").evaluate_all(
        "all => all.map((x) => x.dataset.figure)"
    )
    assert shown == [name]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator(".bd-article h1").is_visible()
    assert one.locator("details:not([open])").count() == folded


def test_it_can_be_embedded_alone(visit, path, name):
    """In an <iframe> of a course page, on a phone too."""
    page = visit(f"{path}?embed={name}", width=375)
    assert form(page, name).is_visible()
    assert not page.locator(".bd-article h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
