"""The live cycle, as Python sees it."""

import json
import subprocess

import pytest
from traitlets import TraitError

from models import LEARNING_CYCLE
from models.simulation import box
from models.simulation.learning_cycle import resting_conditions, threshold
from models.widgets import LearningCycle
from models.widgets.linking import write_modules
from tests.node import NODE

CASES = 12


def test_it_starts_where_the_model_does():
    """Default values are written once, in the model; the period is the figure's own."""
    values = LearningCycle().values
    assert values.pop("period") == 5
    assert values == {p.word: p.default for p in LEARNING_CYCLE.parameters}


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = LearningCycle()
    figure.observe(lambda change: seen.append(figure.outputs["conditions"]), "first_conditions")
    figure.set_state({"first_conditions": 0.35})
    assert seen == [pytest.approx(0, abs=0.01)]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"first_conditions": 1.1}, "must be >= 0 and <= 1, got 1.1"),
        ({"time_allowed": 0.5}, "must be >= 1, got 0.5"),
        ({"learning_speed": 0.5}, "must be >= 0 and <= 2/5, got 0.5"),
        ({"forgetting": 0.0}, "must be > 0 and <= 1/5, got 0"),
        ({"period": 81}, "must be a whole number from 0 to 80, got 81"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message, and the figure as it was."""
    figure = LearningCycle()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = LearningCycle(first_conditions=0.4, period=30)
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize("values", [{}, {"first_aspiration": 0.8, "learning_speed": 0.02}])
def test_its_still_marks_the_borders_that_there_are(values):
    """Two levels and a cursor above, five paths below; with no hope, no levels."""
    above, below = LearningCycle(**values).still().axes
    assert len(above.lines) == (3 + 2 + 1 if not values else 3 + 1)
    assert len(below.lines) == 5 + 1


def test_the_page_finds_the_borders_that_python_finds(tmp_path):
    """Halving in JavaScript, brentq and halving in Python: the same to eight digits."""
    drawn = box.draws(LEARNING_CYCLE, CASES, seed=8)
    cases = [{word: float(array[k]) for word, array in drawn.items()} for k in range(CASES)]
    found = in_node(tmp_path, cases)
    del drawn["first_conditions"]
    least = threshold(**drawn)
    for k, case in enumerate(cases):
        rest = resting_conditions(**case)
        assert found[k].get("least") == pytest.approx(least[k], abs=1e-8, nan_ok=True), case
        assert found[k].get("rest") == pytest.approx(rest, abs=1e-8, nan_ok=True), case


def in_node(folder, cases):
    """What the front end's own functions give for each case; nothing where there is nothing."""
    write_modules(folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "ask.js").write_text(
        'import { resting, threshold } from "./learning_cycle.js";\n'
        f"const cases = {json.dumps(cases)};\n"
        "const all = cases.map((one) => ({ least: threshold(one), rest: resting(one) }));\n"
        "console.log(JSON.stringify(all));\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [NODE, folder / "ask.js"], capture_output=True, encoding="utf-8", check=True
    )
    return [{"least": float("nan"), "rest": float("nan")} | one for one in json.loads(done.stdout)]
