"""Long Markdown in pieces, each short enough for a slide."""

import re
from collections.abc import Iterator

ROOM = 560  # letters that a slide holds in large type
WHOLE = ("|", "$$", "```", ">")  # how a block begins that is not cut


def cut(text: str, room: int = ROOM) -> list[str]:
    """Return the text in pieces of at most so many letters, unless one sentence is longer.

    Examples
    --------
    >>> cut("One.\\nTwo.\\n\\nThree.", room=10)
    ['One.\\nTwo.', 'Three.']
    >>> cut("- a\\n- b", room=3)
    ['- a', '- b']
    """
    pieces: list[str] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        for joint, part in _parts(block, room):
            if pieces and len(pieces[-1]) + len(part) < room:
                pieces[-1] += joint + part
            else:
                pieces.append(part)
    return pieces


def _parts(block: str, room: int) -> Iterator[tuple[str, str]]:
    """Yield the block, or its lines if it is too long, each with what joins it on."""
    if len(block) <= room or block.startswith(WHOLE):
        yield "\n\n", block
        return
    joint = "\n\n"
    for line in re.split(r"\n(?!\s)", block):
        yield joint, line
        joint = "\n"
