"""One alliance through four models, and five sources beside each other, as Python sees them."""

import json
import os
import subprocess

import numpy as np
import pytest
from traitlets import TraitError

from models.simulation import box, threads
from models.simulation.threads import ASKED, PRESETS
from models.widgets import Threads, Voices
from models.widgets.linking import write_modules
from tests.node import NODE

CHAIN = """
import { readFile } from "node:fs/promises";
const { thread } = await import(`${process.env.MODULES}/threads.js`);
const points = JSON.parse(await readFile(process.argv[2], "utf8"));
console.log(JSON.stringify(points.map((point) => {
  const { passed, life, race, performance } = thread(point);
  const [stages, learning_race, convergence] = [life, race, performance].map((run) => run.at(-1));
  return { threads: passed, stages, learning_race, convergence };
})));
"""


def points(count):
    """Draws from the box, half of them with bridges whole or broken, and its corners."""
    drawn = box.draws(ASKED, count)
    for p in ASKED.parameters:
        if p.word.startswith("bridge_"):
            drawn[p.word][::2] = np.round(drawn[p.word][::2])
    corners = {word: array[::16] for word, array in box.corners(ASKED).items()}
    return {word: np.concatenate([drawn[word], corners[word]]) for word in drawn}


def test_the_chain_in_the_page_is_the_chain_in_python(tmp_path):
    """All that the four models give in the last period, at random points and corners of the box."""
    given = points(100)
    write_modules(tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (tmp_path / "chain.js").write_text(CHAIN, encoding="utf-8")
    count = len(given["synergy"])
    rows = [{word: float(array[k]) for word, array in given.items()} for k in range(count)]
    (tmp_path / "points.json").write_text(json.dumps(rows), encoding="utf-8")
    done = subprocess.run(
        [NODE, tmp_path / "chain.js", tmp_path / "points.json"],
        env={**os.environ, "MODULES": tmp_path.as_uri()},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    in_page = json.loads(done.stdout)
    run = threads.thread(**given)
    for model, outputs in run.items():
        for word, array in outputs.items():
            last = array if model == "threads" else array[-1]
            there = [record[model][word] for record in in_page]
            np.testing.assert_allclose(there, last, rtol=1e-10, atol=1e-12, err_msg=word)


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = Threads()
    figure.observe(lambda change: seen.append(figure.outputs["rest_gain"]), "profit_share")
    figure.set_state({"profit_share": 0.3})
    assert seen == [pytest.approx(1.3)]


@pytest.mark.parametrize(
    ("word", "value", "message"),
    [
        ("synergy", -1, "must be > 0, got -1"),
        ("prior_ties", 1.5, "must be >= 0 and <= 1, got 1.5"),
        ("bridge_3", 2, "must be >= 0 and <= 1, got 2"),
    ],
)
def test_what_the_models_cannot_take_changes_nothing(word, value, message):
    """The model's own message, whichever of the two it is, and the figure as it was."""
    figure = Threads()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(word, value)
    assert figure.values == before


def test_it_starts_where_the_models_do():
    """Default values are written once, in the models; each trait is its own parameter."""
    assert Threads().values == {p.word: p.default for p in ASKED.parameters}
    for p in ASKED.parameters:
        assert Threads.class_traits()[p.word].help == str(p.quantity)


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = Threads(relative_size=0.5, bridge_4=0)
    assert eval(repr(figure)).values == figure.values


def test_its_presets_are_sent_to_the_page_and_cannot_be_changed():
    """One list for Python and the page, in its order."""
    figure = Threads()
    assert dict(figure.get_state("presets")["presets"]) == PRESETS
    assert [name for name, _ in figure.presets] == list(PRESETS)
    with pytest.raises(TraitError, match="read-only"):
        figure.presets = []


@pytest.mark.parametrize("values", [{}, *PRESETS.values()], ids=["defaults", *PRESETS])
def test_it_carries_its_still_twin(values):
    """Print, mail and a page without JavaScript show the still."""
    data, _ = Threads(**values)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
    assert "application/vnd.jupyter.widget-view+json" in data


def test_python_sees_what_the_reader_picks():
    """The voices of the thread picked, by source."""
    seen = []
    figure = Voices()
    figure.observe(lambda change: seen.append(figure.outputs.index.to_list()), "thread")
    figure.set_state({"thread": "what_size_means"})
    assert seen == [["gomescasseres1997", "ishida"]]


def test_what_is_no_thread_is_refused():
    """The message lists the threads, and the figure stays as it was."""
    figure = Voices()
    with pytest.raises(TraitError, match="must be one of who_splits"):
        figure.thread = "what_is_profit"
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize("verdict", ["any", "agree", "differ", "gap"])
def test_the_table_of_voices_carries_its_still(verdict):
    """For all threads, and for those of each verdict."""
    data, _ = Voices(verdict=verdict)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
