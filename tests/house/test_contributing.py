"""The lists of files in CONTRIBUTING are those that a real figure, model and table have."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAID = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
TRACKED = subprocess.run(
    ["git", "ls-files"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
).stdout.split("\n")

# By heading: an example of each, and the word by which a file is known to be of it.
EXAMPLES = {
    "A model": ({"CHAPTER": "standards_battle", "NAME": "openness"}, r"\bOPENNESS\b"),
    "A table": ({"CHAPTER": "constellations", "NAME": "risc_ties"}, r"risc_ties\.csv"),
    "A live figure": (
        {"CHAPTER": "alliance_types", "NAME": "profit_rules"},
        r"\bProfitRules\(",
    ),
}
every_example = pytest.mark.parametrize("heading", EXAMPLES)


def listed(heading):
    """Return the files that CONTRIBUTING lists below a heading, for the example."""
    names, _ = EXAMPLES[heading]
    section = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", SAID, re.M | re.S)[1]
    lines = re.search(r"^```\n(.*?)^```", section, re.M | re.S)[1].splitlines()
    files = [line.partition("  #")[0] for line in lines]
    for word, name in names.items():
        files = [file.replace(word, name) for file in files]
    return files


@every_example
def test_every_file_of_the_list_is_there(heading):
    """Who follows the list writes what a real one has."""
    for file in listed(heading):
        assert (ROOT / file).exists(), file


@pytest.mark.skipif(not any(TRACKED), reason="an unpacked copy has no list of its files")
@every_example
def test_no_other_file_has_to_be_touched(heading):
    """Where a real one is named, the list has the file; or it is use of it, not making."""
    _, word = EXAMPLES[heading]
    users = ("book/", "exercises/", "models/claims/", "models/simulation/", "models/exhibits/")
    code = [file for file in TRACKED if file.endswith((".py", ".js", ".mjs"))]
    named = [file for file in code if re.search(word, (ROOT / file).read_text(encoding="utf-8"))]
    assert not [file for file in named if not file.startswith((*users, "tests/", *listed(heading)))]
