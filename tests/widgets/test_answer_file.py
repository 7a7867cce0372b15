"""Files of answers in the page: the verdicts of Python, for the table and for any damage."""

import json
import random
import subprocess
from base64 import b64encode

import pytest

from models.core.errors import InputError
from models.data.questionnaire import Example, by_name
from models.widgets import Questionnaire
from models.widgets.linking import write_modules
from models.widgets.node import NODE
from tests.data.answer_files import CASES, NAME, WHOLE, content

DAMAGED = 3000
SCRAPS = [*'{}[]",:\\ \n\r\t0123456789.-+eE', "\ufeff", "\0", "\x1f", '"key"', '"answer"']
SCRAPS += 'null true false NaN Infinity 1e9 // \\u \\ud83d ä 🤝 "__proto__"'.split()
IN_NODE = """
import { readFileSync } from "node:fs";
const [folder, path] = process.argv.slice(2);
const { fromFile } = await import(`${folder}/kit/answer_file.js`);
const { facts, files } = JSON.parse(readFileSync(path));
const verdict = (file) => {
  try {
    return fromFile(facts, Buffer.from(file, "base64"));
  } catch (error) {
    return error.message;
  }
};
process.stdout.write(JSON.stringify(files.map(verdict)));
"""


def damaged(number):
    """Return so many small files with some bytes taken out, doubled or put in, seeded."""
    chance = random.Random(20)
    whole = [content(case) for case in CASES if len(content(case)) < 4000]
    for _ in range(number):
        file = bytearray(chance.choice(whole))
        for _ in range(chance.randint(1, 4)):
            start = chance.randint(0, len(file))
            end = min(len(file), start + chance.choice((0, 0, 1, 1, 2, 12)))
            scrap = chance.choice((b"", bytes(file[start:end]) * 2, chance.randbytes(1)))
            file[start:end] = chance.choice((scrap, chance.choice(SCRAPS).encode()))
        yield bytes(file)


def in_python(file):
    try:
        found = by_name(NAME).read(file)
    except InputError as error:
        return str(error)
    return vars(found)


@pytest.fixture(scope="module")
def in_page(tmp_path_factory):
    """Return what the page's function makes of each of some files."""
    folder = tmp_path_factory.mktemp("page")
    write_modules(folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "run.mjs").write_text(IN_NODE, encoding="utf-8")

    def verdicts(files):
        coded = [b64encode(file).decode() for file in files]
        cases = json.dumps({"facts": by_name(NAME).facts, "files": coded})
        (folder / "cases.json").write_text(cases, encoding="utf-8")
        done = subprocess.run(
            [NODE, folder / "run.mjs", folder.as_uri(), folder / "cases.json"],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return verdicts


@pytest.fixture(scope="module")
def of_table(in_page):
    return dict(zip(CASES, in_page(map(content, CASES)), strict=True))


@pytest.mark.parametrize("case", CASES)
def test_the_page_gives_the_verdict_of_the_table(case, of_table):
    """The answers, or the reason, to the letter: as Python has it."""
    expected = CASES[case][1]
    assert of_table[case] == (vars(expected) if isinstance(expected, Example) else expected)


def test_whatever_happens_to_a_file_the_page_and_python_agree(in_page):
    """Thousands of files damaged at random, many of which can still be read."""
    files = list(damaged(DAMAGED))
    expected = [in_python(file) for file in files]
    for file, page, python in zip(files, in_page(files), expected, strict=True):
        assert page == python, file
    read = sum(isinstance(one, dict) for one in expected)
    assert DAMAGED / 50 < read < DAMAGED / 2
    assert len({one for one in expected if isinstance(one, str)}) > 20


@pytest.mark.parametrize("case", [case for case, (_, told) in CASES.items() if type(told) is str])
def test_a_file_that_is_refused_changes_nothing(case):
    """Answers and name are as they were."""
    steps = Questionnaire(NAME, WHOLE.answers, WHOLE.alliance)
    with pytest.raises(InputError):
        steps.load(content(case))
    assert Example(steps.alliance, steps.answers) == WHOLE
