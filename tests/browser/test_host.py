"""The script that brings figures to life in a built page, on pages made for the purpose."""

import json
from copy import deepcopy

import pytest

from book.extensions.widgets import share_texts
from models.widgets import Questionnaire, Stages

HOST = "book/assets/host.js"
MIME = "application/vnd.jupyter.widget"
COUNTER = """
globalThis.loaded = (globalThis.loaded ?? 0) + 1;
export default () => ({
  initialize({ model }) { model.set("log", []); },
  render({ model, el }) {
    const write = (event) => () => model.get("log").push(event);
    const gone = write("gone");
    model.on("change:count", gone);
    model.off("change:count", gone);
    model.on("change:count", write("count"));
    model.on("change", write("any"));
    model.set("count", 1);
    model.set("count", 1);
    model.save_changes();
    model.send({});
    el.textContent = model.get("log").join(" ");
  },
});
"""


def anywidget(esm, **state):
    return {"model_module": "anywidget", "model_name": "AnyModel", "state": {"_esm": esm, **state}}


@pytest.fixture
def host(browser, pytestconfig, tmp_path):
    """Open, as a file, a page that shows each of these models once."""
    page = browser.new_page()

    def open_page(models, query=""):
        state = share_texts({"state": deepcopy(models)})
        tags = [f'<script type="{MIME}-state+json">{json.dumps(state)}</script>']
        for identity in models:
            view = json.dumps({"model_id": identity})
            tags.append(f'<div><script type="{MIME}-view+json">{view}</script></div>')
        script = (pytestconfig.rootpath / HOST).read_text(encoding="utf-8")
        path = tmp_path / "page.html"
        path.write_text(f"<body>{''.join(tags)}<script>{script}</script>", encoding="utf-8")
        page.goto(path.as_uri() + query)
        page.wait_for_function(
            "(n) => document.querySelectorAll('.sa-live, .sa-failed').length === n", arg=len(models)
        )
        return page

    yield open_page
    page.close()


def test_a_model_keeps_values_and_tells_who_listens(host):
    page = host({"a": anywidget(COUNTER, count=0)})
    assert page.locator(".sa-live").inner_text() == "count any"


def test_widgets_share_a_text_but_not_their_values(host):
    page = host({"a": anywidget(COUNTER, count=0), "b": anywidget(COUNTER, count=1)})
    assert page.locator(".sa-live").all_inner_texts() == ["count any", ""]
    assert page.evaluate("loaded") == 1


def test_a_style_is_added_once(host):
    css = "div { color: red }"
    page = host({name: anywidget(COUNTER, _css=css, count=0) for name in "ab"})
    assert page.locator("style").count() == 1


def test_what_needs_jupyter_says_so(host):
    slider = {
        "model_module": "@jupyter-widgets/controls",
        "model_name": "IntSliderModel",
        "state": {},
    }
    page = host({"a": slider})
    assert page.locator(".sa-failed").inner_text().endswith("IntSliderModel needs Jupyter.")


def test_a_figure_that_fails_says_why_and_leaves_the_others_alone(host):
    broken = "export default { render() { throw new Error('no such firm'); } }"
    page = host({"a": anywidget(broken), "b": anywidget(COUNTER, count=0)})
    assert page.locator(".sa-failed").inner_text().endswith("no such firm.")
    assert page.locator(".sa-live").count() == 1


def test_a_state_of_another_version_is_shown_as_far_as_it_goes(host):
    """Values that are none, and those that are missing, are as declared; the first are named."""
    state = {"moment": 100.5, "arrow_j": 0.5, "arrow_k": 1, "reform": "much"}
    asked = Questionnaire("twelve_steps")
    answers = {"vision": 3, "moon": 1, "launch": 2.5, "partners": "3"}
    page = host(
        {
            "a": anywidget(Stages._esm, **state),
            "b": anywidget(asked._esm, facts=asked.facts, answers=answers, alliance=None),
        }
    )
    assert page.locator(".sa-live").count() == 2
    moment, arrow = (page.locator(f"input[data-word={word}]") for word in ("moment", "hurdle"))
    assert moment.input_value() == str(Stages().moment)
    assert arrow.input_value() == str(Stages().hurdle)
    assert page.locator("figure .sim-notice").inner_text() == (
        "Not used: “moment=100.5” (no value of period shown); "
        "“reform=much” (no value of readiness to re-form)."
    )
    assert page.locator("input[type=radio]:not([value='0']):checked").count() == 1


def test_an_unknown_figure_to_embed_leaves_the_page_as_it_is(host):
    page = host({"a": anywidget(COUNTER, count=0)}, query="?embed=nothing")
    assert page.locator(".sa-live").is_visible()
    assert not page.locator("html.sa-embed").count()
