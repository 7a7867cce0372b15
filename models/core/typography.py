"""Quotation marks and apostrophes as print has them, where our texts are handed to readers.

Whoever writes a question, a figure or a table types `'` and `"`. Markdown needs none of this: the
page sets it.
"""

import re
from typing import Any

# Where a word begins, but not a decade: the ’90s.
OPENING = re.compile(r"(?<![^\s(\[{–—])(?!'\d\ds)[\"']+(?=\S)")
OPEN, CLOSE = (str.maketrans("\"'", marks) for marks in ("“‘", "”’"))


def typeset(told: Any) -> Any:
    """A text with printed marks, or data like JSON with all its texts so, also those of its keys.

    Examples
    --------
    >>> typeset({"source": "Serrat, 'Culture'", "says": ["the firms' \\"plug 'A'\\"."]})
    {'source': 'Serrat, ‘Culture’', 'says': ['the firms’ “plug ‘A’”.']}
    """
    if isinstance(told, dict):
        return {typeset(key): typeset(value) for key, value in told.items()}
    if isinstance(told, (list, tuple)):
        return type(told)(map(typeset, told))
    if not isinstance(told, str):
        return told
    return OPENING.sub(lambda found: found[0].translate(OPEN), told).translate(CLOSE)
