"""The package of a chapter in a run-time of SCORM, as a learning platform opens it."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from exercises.teaching.chapter import Chapter
from exercises.teaching.scorm import MASTERY, scorm

ROOT = Path(__file__).resolve().parents[2]
RUN_TIME = ROOT / "node_modules" / "scorm-again" / "dist" / "scorm12.min.js"
NAME = "group_profit"
QUIZ = Chapter(NAME).quiz
PLATFORM = "http://platform.test/"
PAGE = """<!doctype html><meta charset="utf-8"><title>Platform</title>
<script src="/scorm.js"></script>
<script>
  window.API = new Scorm12API({ autocommit: false, logLevel: 5, lmsCommitUrl: false });
  const kept = JSON.parse(localStorage.getItem("kept") ?? "null");
  if (kept) API.loadFromJSON(kept, "cmi");
  window.calls = [];
  for (const name of ["LMSInitialize", "LMSCommit", "LMSFinish"])
    API.on(name, () => calls.push(name));
  API.on("LMSSetValue.*", (element, value) => calls.push([element, value]));
  const keep = () => localStorage.setItem("kept", JSON.stringify(API.renderCommitCMI(true).cmi));
  API.on("LMSFinish", keep);
</script>
<iframe src="/sco/index.html" width="1000" height="700"></iframe>"""


@pytest.fixture(scope="module")
def package():
    with zipfile.ZipFile(io.BytesIO(scorm(NAME))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def platform(browser, package):
    """Open a platform; whoever comes back finds what it kept. What goes wrong is a fault."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    faults = []
    files = {"": PAGE, "scorm.js": RUN_TIME.read_bytes()}
    files |= {f"sco/{name}": content for name, content in package.items()}

    def answer(route):
        name = route.request.url.removeprefix(PLATFORM)
        if name in files:
            kind = "text/javascript" if name.endswith(".js") else "text/html"
            route.fulfill(body=files[name], content_type=kind)
        else:
            faults.append(route.request.url)
            route.abort()

    context.route("**/*", answer)

    def platform(mode="normal"):
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(PLATFORM)
        frame = page.frame(url="**/sco/index.html")
        frame.wait_for_selector(".sa-live")
        return page, frame

    yield platform
    context.close()
    assert [fault for fault in faults if "favicon" not in fault] == []


def value(page, element):
    return page.evaluate("element => API.cmi && API.lmsGetValue(element)", element)


def answer(frame, place, right):
    form = frame.locator(f"#question-{place}")
    asked = QUIZ[place]
    texts = list(asked.answers)
    wanted = asked.right if right else next(one for one in texts if one != asked.right)
    form.locator("input").nth(texts.index(wanted)).check()
    form.locator("button").click()
    return asked.answers[wanted], form.locator(".says").inner_text()


def leave(page):
    page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    page.wait_for_function("calls.includes('LMSFinish')")
    return page.evaluate("JSON.parse(localStorage.getItem('kept'))")


def test_a_chapter_is_incomplete_until_the_quiz_is_answered(platform):
    page, frame = platform()
    assert value(page, "cmi.core.lesson_status") == "incomplete"
    for place in range(len(QUIZ)):
        assert value(page, "cmi.core.lesson_status") == "incomplete"
        told, said = answer(frame, place, right=True)
        assert " ".join(said.split()) == " ".join(told.split())
    assert value(page, "cmi.core.lesson_status") == "passed"
    assert value(page, "cmi.core.score.raw") == "100"
    assert (value(page, "cmi.core.score.min"), value(page, "cmi.core.score.max")) == ("0", "100")
    assert page.evaluate("API.lmsGetLastError()") in ("0", 0)


def test_completion_score_and_time_are_kept_when_it_is_left(platform):
    page, frame = platform()
    for place in range(len(QUIZ)):
        answer(frame, place, right=place == 0)
    kept = leave(page)
    score = round(100 / len(QUIZ))
    assert score < MASTERY
    core = kept["core"]
    assert core["lesson_status"] == "failed"
    assert core["score"]["raw"] == str(score)
    # The platform adds hundredths only to a time that is not whole.
    assert re.fullmatch(r"00:00:\d\d(\.\d\d?)?", core["session_time"])
    told = page.evaluate("calls.filter(([name]) => name === 'cmi.core.session_time').at(-1)[1]")
    assert re.fullmatch(r"0000:00:\d\d\.\d\d", told)
    answers = kept["interactions"]
    given = answers.values() if isinstance(answers, dict) else answers
    results = [one["result"] for one in given]
    assert results == ["correct"] + ["wrong"] * (len(QUIZ) - 1)


def test_who_comes_back_goes_on_where_it_was_left(platform):
    page, frame = platform()
    answer(frame, 0, right=True)
    told, _ = answer(frame, 1, right=False)
    frame.locator("#quiz").scroll_into_view_if_needed()
    page.wait_for_function("calls.some((call) => call[0] === 'cmi.core.lesson_location')")
    kept = leave(page)
    assert kept["core"]["exit"] == "suspend"
    assert kept["core"]["lesson_status"] == "incomplete"
    page.close()
    page, frame = platform()
    assert frame.locator("#question-1 .says").inner_text() == told
    assert frame.locator("#question-0 input").first.is_disabled()
    assert not frame.locator("#question-2 input").first.is_disabled()
    assert "Go on where you stopped" in frame.locator("#resume").inner_text()
    for place in range(2, len(QUIZ)):
        answer(frame, place, right=True)
    score = round(100 * (len(QUIZ) - 1) / len(QUIZ))
    assert value(page, "cmi.core.score.raw") == str(score)
    assert value(page, "cmi.core.lesson_status") == "passed"


def test_damaged_kept_data_count_as_none(platform):
    page, frame = platform()
    core = {"lesson_status": "incomplete", "lesson_location": "nowhere"}
    kept = {"suspend_data": '{"chapter":"group_profit","taken":[99,"x",null,', "core": core}
    page.evaluate("kept => localStorage.setItem('kept', kept)", json.dumps(kept))
    page.close()
    page, frame = platform()
    assert not frame.locator("#question-0 input").first.is_disabled()
    answer(frame, 0, right=True)
    assert json.loads(value(page, "cmi.suspend_data"))["taken"][0] is not None


def test_a_decision_sets_the_figure(platform):
    _, frame = platform()
    summary = frame.locator(".sim-summary").first
    before = summary.inner_text()
    frame.locator('a[href^="#iso_profit:"]').nth(2).click()
    frame.wait_for_function(
        "before => document.querySelector('.sim-summary').innerText !== before", arg=before
    )


def test_without_a_platform_it_works_as_a_page_and_says_so(browser, package, tmp_path):
    path = tmp_path / "index.html"
    path.write_bytes(package["index.html"])
    page = browser.new_page()
    asked, faults = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(path.as_uri())
    page.wait_for_selector(".sa-live")
    assert "was not opened by a learning platform" in page.locator("#platform").inner_text()
    for place in range(len(QUIZ)):
        answer(page, place, right=True)
    assert "100 of 100" in page.locator("#result").inner_text()
    page.locator("#again").click()
    assert "0 of" in page.locator("#result").inner_text()
    assert faults == []
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
    page.close()
