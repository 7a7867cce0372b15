"""A questionnaire as Python sees it, and the page's scores and files beside Python's."""

import json
import subprocess

import numpy as np
import pytest
from traitlets import TraitError

from models.core.errors import InputError
from models.core.typography import typeset
from models.data.learning_diagnosis import MORROW
from models.data.questionnaire import HOMES, by_name
from models.simulation.second_opinion import profile
from models.widgets import Questionnaire
from models.widgets.linking import write_modules
from models.widgets.node import NODE

IN_NODE = """
import { readFileSync } from "node:fs";
const [folder, path] = process.argv.slice(2);
const { profile, records } = await import(`${folder}/kit/answers.js`);
const { fromFile, toFile } = await import(`${folder}/kit/answer_file.js`);
const found = JSON.parse(readFileSync(path)).map(({ facts, answers, alliance, text }) => ({
  profile: profile(facts, answers),
  file: toFile(facts, answers, alliance),
  read: fromFile(facts, new TextEncoder().encode(text)),
  records: records(facts, answers).length,
}));
process.stdout.write(JSON.stringify(found));
"""


def answered(name):
    """Return answers to two of three questions of a questionnaire, spread over its scale."""
    asked = by_name(name)
    keys = [key for place, key in enumerate(asked.items.index) if place % 3]
    return {key: 1 + place % len(asked.scale) for place, key in enumerate(keys)}


@pytest.fixture(scope="module")
def in_node(tmp_path_factory):
    """Return what the page's functions make of every questionnaire, by name."""
    folder = tmp_path_factory.mktemp("page")
    write_modules(folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    cases = [
        {
            "facts": by_name(name).facts,
            "answers": answered(name),
            "alliance": "ours – «both»",
            "text": by_name(name).write(answered(name), "ours"),
        }
        for name in HOMES
    ]
    (folder / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    (folder / "run.mjs").write_text(IN_NODE, encoding="utf-8")
    done = subprocess.run(
        [NODE, folder / "run.mjs", folder.as_uri(), folder / "cases.json"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(zip(HOMES, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("name", HOMES)
def test_the_page_finds_the_scores_of_python(name, in_node):
    """Scores, bands and chances, to a relative 1e-12."""
    expected = profile(by_name(name), answered(name))
    found = in_node[name]["profile"]
    assert [row["title"] for row in found] == typeset(list(expected.index))
    assert [row["kind"] for row in found] == list(expected.kind)
    for column in ("score", "answered", "asked", "low", "high", "lowest"):
        page = np.array([row[column] for row in found], dtype=float)
        np.testing.assert_allclose(page, expected[column], rtol=1e-12, atol=1e-15, err_msg=column)


@pytest.mark.parametrize("name", HOMES)
def test_the_page_writes_the_file_of_python_and_reads_it(name, in_node):
    """One format, to the letter, and a row of data for every question."""
    asked = by_name(name)
    assert in_node[name]["file"] == asked.write(answered(name), "ours – «both»")
    assert in_node[name]["read"] == {"alliance": "ours", "answers": answered(name)}
    assert in_node[name]["records"] == len(asked.items)


def test_python_sees_every_answer():
    """What the reader clicks reaches `observe`, with the scores already up to date."""
    seen = []
    steps = Questionnaire("twelve_steps")
    steps.observe(lambda change: seen.append(steps.scores.score["Launch"]), "answers")
    steps.set_state({"answers": {"launch": 2}})
    assert seen == [0.5]


@pytest.mark.parametrize(
    ("answers", "message"),
    [({"launch": 4}, "from 1 to 3"), ({"moon": 1}, "‘moon’ is not a question here")],
)
def test_what_is_no_answer_changes_nothing(answers, message):
    """The questionnaire's own message, and the answers as they were."""
    steps = Questionnaire("twelve_steps", answers={"vision": 3})
    with pytest.raises(TraitError, match=message):
        steps.answers = answers
    assert steps.answers == {"vision": 3}


def test_a_state_of_another_version_is_taken_answer_by_answer():
    """Questions that are asked no more and answers off the scale are left out alone."""
    steps = Questionnaire("twelve_steps", answers={"vision": 3})
    steps.set_state({"answers": {"moon": 1, "vision": 9, "launch": 2}, "alliance": 5, "old": 1})
    assert (steps.answers, steps.alliance) == ({"launch": 2}, "")
    steps.set_state({"answers": "none", "alliance": "ours"})
    assert (steps.answers, steps.alliance) == ({"launch": 2}, "ours")


def test_answers_are_saved_and_loaded():
    """From one instrument to another; a foreign file changes nothing."""
    one = Questionnaire("learning_diagnosis", MORROW.answers, MORROW.alliance)
    other = Questionnaire("learning_diagnosis")
    other.load(one.save())
    assert (other.answers, other.alliance) == (one.answers, one.alliance)
    with pytest.raises(InputError, match="this questionnaire is “learning_diagnosis”"):
        other.load(Questionnaire("twelve_steps").save())
    assert other.answers == one.answers


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes it again."""
    steps = Questionnaire("twelve_steps", answers={"vision": 3})
    assert eval(repr(steps)).answers == steps.answers


@pytest.mark.parametrize("name", HOMES)
def test_it_can_be_filled_in_with_a_pencil(name):
    """Print, mail and a page without JavaScript show every question and the scale."""
    data, _ = Questionnaire(name)._repr_mimebundle_()
    asked = by_name(name)
    assert all(says in data["text/markdown"] for says in (*asked.items.says, *asked.scale))


def test_there_must_be_such_a_questionnaire():
    """The message names those there are."""
    with pytest.raises(InputError, match="no questionnaire 'taxes'"):
        Questionnaire("taxes")
