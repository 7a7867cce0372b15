"""What the build asks of Node: a script beside this file reads JSON and answers in JSON."""

from pathlib import Path

from sphinx.errors import ExtensionError

from models.widgets import node


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
    try:
        return node.ask(Path(__file__).with_name(script), question)
    except RuntimeError as error:
        raise ExtensionError(f"{script}: {error}") from None
