"""The page of form fields that goes with an assignment, filled in as a student would."""

import json
import re
from pathlib import Path

import pypdfium2
import pytest

from exercises.core.assignment import load
from exercises.faces.form import student_form
from tests.browser.axe import violations
from tests.browser.loading import READY
from tests.site import ROOT

NAMES = sorted(path.parent.name for path in (ROOT / "exercises").glob("*/tasks.py"))
SECRET = b"a secret of these tests"
WINDOW = 375, 667  # a phone
BEGUN = "form:not([inert])"

# Stores as Chromium gives them to a page under load: empty, and gone with it.
NO_STORES = """(() => {
  const kept = {};
  Storage.prototype.getItem = (key) => kept[key] ?? null;
  Storage.prototype.setItem = (key, text) => { kept[key] = text; };
})()"""

NOTHING_IN_BROWSER = """(() => {
  const { getItem } = Storage.prototype;
  Storage.prototype.getItem = function (key) {
    return this === localStorage ? null : getItem.call(this, key);
  };
})()"""

REFUSED = """Storage.prototype.getItem = Storage.prototype.setItem = () => {
  throw new DOMException("", "SecurityError");
}"""


@pytest.fixture
def open_form(open_file, tmp_path):
    """Open the form of a student as a file."""

    def open_form(name, student="anna"):
        sheet = load(name).of_student(SECRET, student)
        path = tmp_path / f"{name} {student}.html"
        path.write_text(student_form(sheet, f"tag of {student}"), encoding="utf-8")
        page = open_file(path)
        page.locator(BEGUN).wait_for()
        return sheet, page

    return open_form


def typed(plain):
    """An answer as somebody types it who writes decimals with a comma."""
    return f"{plain:.9g}".replace(".", ",") if isinstance(plain, float) else str(plain)


def put(field, value):
    """Give a field its value, whatever field it is."""
    if field.evaluate("field => field.tagName") == "SELECT":
        field.select_option(value)
    else:
        field.fill(typed(value))


def fill(page, question, answer):
    """Give the right answer."""
    at = page.locator(f'[data-question="{question.id}"][data-name="{answer.name}"]')
    right = answer.right()
    if answer.KIND == "choices":
        for one in right or ["none of these"]:
            at.get_by_label(one, exact=True).check()
        return
    values = {
        "table": lambda: [value for _, value in right["rows"]],
        "series": lambda: [" ".join(map(typed, right))],
    }
    for place, value in enumerate(values.get(answer.KIND, lambda: [right])()):
        put(at.locator("input, select, textarea").nth(place), value)


def save(page):
    with page.expect_download() as waited:
        page.get_by_role("button", name="Save the file to hand in").click()
    return json.loads(Path(waited.value.path()).read_text(encoding="utf-8"))


def come_back(page):
    """Load the page anew, and wait until something can be entered."""
    page.reload()
    page.locator(BEGUN).wait_for()


def another_tab(page, *scripts):
    """Open the same file in a tab of its own, in which scripts run before the page's."""
    tab = page.context.new_page()
    for script in scripts:
        tab.add_init_script(script)
    tab.goto(page.url)
    tab.locator(BEGUN).wait_for()
    return tab


@pytest.mark.parametrize("name", NAMES)
def test_right_answers_in_the_fields_earn_all_points(open_form, name):
    """Typed on a phone, kept when the page is left, and marked by the rules of the notebook."""
    sheet, page = open_form(name)
    for question in sheet.questions:
        for answer in question.answers:
            fill(page, question, answer)
    assert page.locator(".note.wrong").count() == 0
    come_back(page)
    saved = save(page)
    assert saved["strategic_alliances"]["tag"] == "tag of anna"
    for question in sheet.questions:
        for answer in question.answers:
            mark = answer.mark(saved["answers"][question.id][answer.name])
            assert mark.points == (None if answer.by_hand else answer.points), mark
    live = [asked.live for asked in sheet.asked if asked.live]
    page.wait_for_function(READY)
    assert page.locator(".sa-live svg").count() >= len(live)


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("Object.defineProperty(window, 'indexedDB', {})", id="no database"),
        pytest.param("IDBFactory.prototype.open = () => ({})", id="none that answers"),
        pytest.param("IDBFactory.prototype.open = () => { throw Error() }", id="refused"),
        pytest.param("IDBDatabase.prototype.transaction = () => { throw Error() }", id="broken"),
    ],
)
def test_answers_are_kept_on_a_slow_machine_and_in_any_browser(open_form, script):
    _, page = open_form("group_profit")
    field = page.locator("[data-question='1a'] input")
    field.fill("1/s")
    page.add_init_script(script)
    come_back(page)
    assert field.input_value() == "1/s"


def test_stores_that_are_none_cost_no_answers(open_form):
    """What was typed while they were none is in the database, and in true stores after that."""
    _, page = open_form("group_profit")
    other = another_tab(page, NO_STORES)
    field, text = "[data-question='1a'] input", "1/s"
    other.locator(field).fill(text)
    come_back(other)
    assert other.locator(field).input_value() == text
    come_back(page)
    assert page.locator(field).input_value() == text
    assert page.evaluate("localStorage.length") == 1


def test_a_store_that_was_none_costs_no_answers_in_the_tab(open_form):
    """What was typed into it is given to the true one when the page is loaded anew."""
    _, page = open_form("group_profit")
    field = page.locator("[data-question='1a'] input")
    field.fill("1/s")
    page.evaluate("localStorage.clear()")
    come_back(page)
    assert field.input_value() == "1/s"
    assert page.evaluate("localStorage.length") == 1
    page.add_init_script(NOTHING_IN_BROWSER)
    come_back(page)
    assert field.input_value() == "1/s"


OF_THE_BROWSER = """(() => {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, text) {
    if (this !== localStorage) setItem.call(this, key, text);
    else if (FULL) throw new DOMException("", "QuotaExceededError");
  };
})()"""


@pytest.mark.parametrize("full", ["true", "false"])
def test_an_older_store_of_the_browser_hides_nothing_that_the_tab_has(open_form, full):
    """One that takes nothing more, because it is full or is none."""
    _, page = open_form("group_profit")
    page.locator("[data-question='1a'] input").fill("1/s")
    page.evaluate(OF_THE_BROWSER.replace("FULL", full))
    page.locator("[data-question='1a'] input").fill("2/s")
    page.locator("[data-name=largest] input").fill("70")
    come_back(page)
    assert page.locator("[data-question='1a'] input").input_value() == "2/s"
    assert page.locator("[data-name=largest] input").input_value() == "70"


def test_what_is_typed_into_an_empty_store_costs_no_other_answer(open_form):
    """In a new tab, which Chromium may give a store without the answers."""
    _, page = open_form("group_profit")
    page.locator("[data-question='1a'] input").fill("1/s")
    page.locator("[data-name=largest] input").fill("70")
    page.evaluate("sessionStorage.clear()")
    empty = another_tab(page, NOTHING_IN_BROWSER, OF_THE_BROWSER.replace("FULL", "false"))
    empty.locator("[data-name=largest] input").fill("71")
    mine = empty.evaluate("Object.entries(sessionStorage)[0]")
    page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", mine)
    come_back(page)
    assert page.locator("[data-question='1a'] input").input_value() == "1/s"
    assert page.locator("[data-name=largest] input").input_value() == "71"


@pytest.mark.parametrize("text", ["{", "null", "5", '{"answers":{"1a":null}}'])
def test_a_damaged_store_costs_no_answers(open_form, text):
    """Neither here nor in another tab, which hears of it."""
    _, page = open_form("group_profit")
    page.locator("[data-question='1a'] input").fill("1/s")
    other = another_tab(page)
    other.locator("[data-name=largest] input").fill("70")
    page.evaluate("text => localStorage.setItem(Object.keys(localStorage)[0], text)", text)
    come_back(page)
    for one in (page, other):
        one.wait_for_function("document.querySelector('[data-name=largest] input').value === '70'")
        assert one.locator("[data-question='1a'] input").input_value() == "1/s"


def test_an_older_tab_takes_nothing_from_a_newer_one(open_form):
    """When the browser's store is cleared, each gives back what it has."""
    _, older = open_form("group_profit")
    older.locator("[data-question='1a'] input").fill("1/s")
    newer = another_tab(older)
    newer.locator("[data-question='1a'] input").fill("2/s")
    newer.evaluate("localStorage.clear()")
    older.reload()
    for page in (older, newer):
        page.locator(BEGUN).wait_for()
        page.wait_for_function("document.querySelector('[data-name=power] input').value === '2/s'")


def test_an_answer_that_the_form_does_not_ask_for_is_kept(open_form):
    """A form that is issued again may have other questions, and the first be opened once more."""
    _, page = open_form("group_profit")
    page.locator("[data-question='1a'] input").fill("1/s")
    page.evaluate("""() => {
      for (const store of [localStorage, sessionStorage]) {
        const [key] = Object.keys(store);
        store.setItem(key, store.getItem(key).replaceAll("1a", "9a"));
      }
    }""")
    come_back(page)
    page.locator("[data-name=largest] input").fill("70")
    assert '"9a":{"power":"1/s"}' in page.evaluate("Object.values(localStorage)[0]")
    assert "9a" not in save(page)["answers"]


def test_a_browser_that_keeps_nothing_says_so_before_anything_is_entered(open_form):
    _, page = open_form("group_profit")
    page.add_init_script(REFUSED)
    come_back(page)
    assert page.locator("#state").inner_text().startswith("This browser keeps nothing")


def test_what_is_entered_in_two_tabs_is_kept_from_both(open_form):
    _, one = open_form("group_profit")
    other = another_tab(one)
    answers = [("[data-question='1a'] input", "1/s"), ("[data-name=largest] input", "70")]
    for page, next_one, (field, text) in zip((other, one), (one, other), answers, strict=True):
        page.locator(field).fill(text)
        next_one.wait_for_function(
            "([field, text]) => document.querySelector(field).value === text", arg=[field, text]
        )
    come_back(one)
    assert [one.locator(field).input_value() for field, _ in answers] == ["1/s", "70"]


def test_what_cannot_be_read_is_said_and_nothing_is_lost(open_form):
    """A unit, a share as a percentage, an unknown letter: each has a sentence below its field."""
    _, page = open_form("group_profit")
    page.locator("[data-name=largest] input").fill("70")
    page.locator("[data-question='1a'] input").fill("(1 - t)/s")
    page.locator("[data-question='1b'] input").fill("s(1 + s)")
    notes = page.locator(".note.wrong").all_inner_texts()
    assert [re.sub(r"\d", "0", note) for note in notes] == [
        "t is not given here. Use s, numbers and + - * / **.",
        "Write * between factors, as in 0*s.",
        "This must be at most 0.",
    ]
    assert save(page)["answers"]["1c"]["largest"] == "70"
    assert "3 of the answers cannot be read" in page.locator("#state").inner_text()


def test_a_saved_file_is_gone_on_with_and_no_other(open_form, tmp_path):
    """Of the same student and assignment; another file changes nothing and says why."""
    _, page = open_form("group_profit")
    page.locator("[data-question='1a'] input").fill("1/s")
    saved = save(page)
    mine, other, bare, null = (
        tmp_path / f"{name}.json" for name in ("mine", "other", "bare", "null")
    )
    null.write_text("null", encoding="utf-8")
    mine.write_text(json.dumps(saved), encoding="utf-8")
    bare.write_text(json.dumps(saved | {"answers": None}), encoding="utf-8")
    saved["strategic_alliances"]["tag"] = "tag of ben"
    other.write_text(json.dumps(saved), encoding="utf-8")
    page.locator("[data-question='1a'] input").fill("2/s")
    said = page.locator("#state")
    refused = (
        (other, "another student"),
        (bare, "no saved answers"),
        (null, "another assignment"),
        (Path(__file__), "no saved answers"),
    )
    for path, why in refused:
        page.locator("[type=file]").set_input_files(path)
        said.get_by_text(re.compile(f"^{path.name} was not opened: .*{why}")).wait_for()
        assert page.locator("[data-question='1a'] input").input_value() == "2/s"
    page.locator("[type=file]").set_input_files(mine)
    said.get_by_text("is opened").wait_for()
    assert page.locator("[data-question='1a'] input").input_value() == "1/s"
    back = page.get_by_role("button", name="Back to what was here")
    come_back(page)
    page.locator("[type=file]").set_input_files(mine)
    for there in ("2/s", "1/s"):
        back.click()
        assert page.locator("[data-question='1a'] input").input_value() == there
        assert save(page)["answers"]["1a"]["power"] == there


def test_a_copy_of_the_page_that_was_gone_back_to_shows_what_was_entered_since(open_form):
    """A browser may keep it as it was left, and it hears nothing meanwhile."""
    _, page = open_form("group_profit")
    page.locator("[data-question='1a'] input").fill("1/s")
    page.evaluate("""() => {
      const [key] = Object.keys(localStorage);
      localStorage.setItem(key, localStorage.getItem(key).replace("1/s", "2/s"));
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }""")
    assert page.locator("[data-question='1a'] input").input_value() == "2/s"
    page.locator("[data-name=largest] input").fill("70")
    assert save(page)["answers"]["1a"]["power"] == "2/s"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("1a", "1/s"),
        ("1a", {"power": {}}),
        ("2b", {"worse_off": "all"}),
        ("2b", {"worse_off": ["no such answer"]}),
        ("3a", {"gains": {"rows": "0"}}),
        ("3a", {"gains": {"rows": [["a row", "1"]] * 20}}),
    ],
)
def test_a_file_with_something_else_for_an_answer_is_refused_whole(
    open_form, tmp_path, question, answer
):
    """Not read in part."""
    _, page = open_form("group_profit")
    page.locator("[data-name=largest] input").fill("70")
    before = save(page)
    odd = tmp_path / "odd.json"
    changed = before["answers"] | {"1c": {"largest": "71"}, question: answer}
    odd.write_text(json.dumps(before | {"answers": changed}), encoding="utf-8")
    page.locator("[type=file]").set_input_files(odd)
    page.locator("#state").get_by_text(f"what it holds for {question} is no answer").wait_for()
    assert save(page) == before


def test_enter_in_a_field_saves_no_file(open_form):
    """As it would in a form of few fields; the button does, by Enter too."""
    _, page = open_form("group_profit")
    files = []
    page.on("download", lambda file: files.append(file))
    field = page.locator("[data-question='1a'] input")
    field.fill("1/s")
    field.press("Enter")
    page.locator("figure.sim input[type=range]").first.press("Enter")
    page.locator("[data-name=argument] textarea").press("Enter")
    assert "1 of" in page.locator("#state").inner_text()
    with page.expect_download():
        page.get_by_role("button", name="Save the file to hand in").press("Enter")
    assert len(files) == 1


def test_a_long_text_is_printed_whole(open_form):
    _, page = open_form("group_profit")
    field = page.locator("[data-name=argument] textarea")
    lines = [f"Reason {number}" for number in range(90)]
    field.fill("\n".join(lines))
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4"))
    told = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    assert all(line in told for line in lines)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_form_is_accessible(open_form, scheme):
    _, page = open_form("group_profit")
    page.emulate_media(color_scheme=scheme)
    page.reload()
    page.locator(".sa-live").wait_for()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
