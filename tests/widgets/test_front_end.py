"""The front end's pure functions, in Node, on the modules as they stand."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from unicodedata import category

from models.data import explorer
from models.data.records import matching, words_of
from models.simulation.small_sample import finding
from models.widgets.linking import write_modules
from models.widgets.node import NODE

TESTS = Path(__file__).parents[1]
COMMENT = re.compile(r"(?:^|(?<= ))//.*", re.MULTILINE)
TYPED = re.compile(r".{0,40}\w'\w.{0,40}")


def test_the_front_end_passes_its_own_tests(tmp_path):
    """`node --test` over every `*.test.mjs` of the kit and of the figures."""
    write_modules(tmp_path)
    (tmp_path / "small_samples.json").write_text(
        json.dumps(list(_small_samples())), encoding="utf-8"
    )
    (tmp_path / "records.json").write_text(json.dumps(list(_records())), encoding="utf-8")
    (tmp_path / "words.json").write_text(json.dumps(_words()), encoding="utf-8")
    tests = sorted(map(str, TESTS.rglob("*.test.mjs")))
    environment = {**os.environ, "MODULES": tmp_path.as_uri()}
    result = subprocess.run(
        [NODE, "--test", *tests],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"# tests {_count(tests)}" in result.stdout or f"tests {_count(tests)}" in result.stdout


def test_no_front_end_has_a_typed_apostrophe(tmp_path):
    """What Python prints is set by `typeset`; what is written by hand stands as it is seen."""
    write_modules(tmp_path)
    sources = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.js")}
    typed = {name: TYPED.findall(COMMENT.sub("", text)) for name, text in sources.items()}
    assert {name: found for name, found in typed.items() if found} == {}


def _small_samples():
    """What scipy finds for some counts, to compare with what the page solves by itself."""
    for size in (1, 7, 12, 36, 60):
        for successes in {0, size // 7, size // 2, size}:
            for share in (0.05, 0.3, 0.86):
                given = {"sample_size": size, "successes": successes, "reference_share": share}
                yield {"given": given, **vars(finding(successes, size, share))}


def _records():
    """What Python finds in lists for some searches, filters and orders."""
    searches = ("", "small firm", "ROLES", "2018 employees", "journal", "zzz")
    for name in ("studies", "journals"):
        listed = explorer.by_name(name)
        menus = [p for p in listed.parameters if isinstance(p, explorer.Choice) and not p.quiet]
        given = [{"search": text} for text in searches]
        given += [{menu.word: option} for menu in menus for option in menu.options]
        given += [{"search": "the", "order": "study_down"}] if name == "studies" else []
        for values in given:
            expected = matching(listed, values).index.to_list()
            yield {"name": name, "given": values, "expected": expected}


def _words():
    """What Python takes for the words of a text, with every letter, mark and sign of the world."""
    letters = map(chr, range(0x20, sys.maxunicode))
    texts = [f"a{letter}b" for letter in letters if category(letter) not in ("Cn", "Co", "Cs")]
    return [[text, words_of(text)] for text in texts]


def _count(tests: list[str]) -> int:
    """How many tests the files hold, so that none is lost unseen."""
    return sum(Path(path).read_text(encoding="utf-8").count("\ntest(") for path in tests)
