"""Every live page in Firefox and in WebKit: each figure is drawn, and each control moves it."""

import pytest

from tests.browser import engines
from tests.site import LIVE_PAGES

# Selenium's own affair.
pytestmark = pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning")

# Each control is moved as its engine would move it; what it moves, it must move back.
SMOKE = """async () => {
  const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  dispatchEvent(new Event("sa-all"));
  const views = document.querySelectorAll('script[type$="widget-view+json"]').length;
  const live = () => document.querySelectorAll(".sa-live, .sa-failed").length;
  const undrawn = () => [...document.querySelectorAll("svg.sim-drawing:not(:has(text))")]
    .map((drawing) => drawing.closest("[data-figure]").dataset.figure);
  for (let tries = 0; (live() < views || undrawn().length) && tries < 600; tries++) await rest(50);
  const found = [...document.querySelectorAll(".sa-failed")].map((node) => node.textContent);
  if (live() < views) found.push(`${views - live()} figures did not come`);
  found.push(...undrawn().map((name) => `${name}: not drawn`));

  const shown = (figure) => [...figure.querySelectorAll("svg, .sim-summary, .sim-numbers")]
    .map((node) => node.innerHTML).join();
  const send = (control, event) => control.dispatchEvent(new Event(event, { bubbles: true }));
  function moves(figure, control) {
    const [first, event] = [control.value, control.matches("select") ? "change" : "input"];
    const others = control.matches("select")
      ? [...control.options].map((option) => option.value)
      : [control.min, control.max];
    const before = shown(figure);
    const moved = others.filter((value) => value !== first).some((value) => {
      control.value = value;
      send(control, event);
      return shown(figure) !== before;
    });
    figure.querySelector("[data-action=reset]")?.click();
    return moved && control.value === first;
  }
  for (const figure of document.querySelectorAll("figure.sim")) {
    const name = figure.dataset.figure;
    const drawings = [...figure.querySelectorAll("svg.sim-drawing")];
    const small = ({ clientWidth, clientHeight }) => clientWidth < 200 || clientHeight < 40;
    if (drawings.some(small)) found.push(`${name}: no room`);
    for (const control of figure.querySelectorAll("input[type=range], select"))
      if (!moves(figure, control)) found.push(`${name}: ${control.dataset.word} moves nothing`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${name}: the page is ${scrollWidth} wide`);
  }
  return found;
}"""


@pytest.fixture(scope="module", params=["Firefox", "WebKit"])
def visit(request):
    if request.param in engines.missing():
        pytest.skip(f"no {request.param} here; continuous integration has it")
    with getattr(engines, request.param.lower())(SMOKE) as visit:
        yield visit


@pytest.mark.parametrize("page", LIVE_PAGES)
def test_every_figure_lives_in_every_engine(visit, address, page):
    assert visit(address + page) == []
