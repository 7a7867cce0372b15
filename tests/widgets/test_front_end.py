"""The front end's pure functions, in Node, on the modules as they stand."""

import os
import subprocess
import sys
from pathlib import Path

from models.widgets.linking import write_modules

HERE = Path(__file__).parent
NODE = Path(sys.executable).parent / "node"


def test_the_front_end_passes_its_own_tests(tmp_path):
    """`node --test` over every `*.test.mjs` beside this file."""
    write_modules(tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    tests = sorted(map(str, HERE.glob("*.test.mjs")))
    environment = {**os.environ, "MODULES": tmp_path.as_uri()}
    result = subprocess.run(
        [NODE, "--test", *tests], env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"# tests {_count(tests)}" in result.stdout or f"tests {_count(tests)}" in result.stdout


def _count(tests: list[str]) -> int:
    """How many tests the files hold, so that none is lost unseen."""
    return sum(Path(path).read_text().count("\ntest(") for path in tests)
