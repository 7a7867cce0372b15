"""What a reader sets in a live figure besides its model's parameters.

The Python file of a figure declares its `DIALS` above its class. A front end imports those of NAME
from `./dials/NAME.js`, which is printed from there; in Python they are traits. So both take the
same values.
"""

import json
from importlib import import_module


def module(name: str) -> str:
    """An ES module that exports the dials of the figure in `NAME.py`, by word.

    Examples
    --------
    >>> module("stages")[:36]
    'export const stages_dials = {\\n "mome'
    """
    dials = import_module(f"models.widgets.{name}").DIALS
    described = {dial.word: dial.described for dial in dials}
    facts = json.dumps(described, ensure_ascii=False, allow_nan=False, indent=1)
    return f"export const {name}_dials = {facts};\n"
