"""What Ishida puts into the boxes of Figure 3: what makes up each alliance condition.

The text around the figure, section 6.1, sorts findings of the studies under collective strengths,
conflicts and interdependencies, and says what the outcome is. It is told here in our own words;
the glosses on what a partner brings are this book's.
"""

from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data import studies
from models.data.alliance_roles import SEGMENTS
from models.data.table import COUNT, FOLDER, TEXT, one_of, read, several_of

SOURCE = Source("ishida", "Ishida", "section 6.1, on Figure 3")
PARTS = {
    "collective_strengths": "collective strengths",
    "conflicts": "inter-partner conflicts",
    "interdependencies": "interdependencies",
    "outcome": "outcome",
}
ANY = "any"  # the review names no segment that brings it
COLUMNS = {
    "part": one_of(*PARTS),
    "place": COUNT,
    "item": TEXT,
    "from_segment": one_of(ANY, *SEGMENTS),
    "says": TEXT,
    "studies": several_of("", *studies.TABLE.index),
    "where": TEXT,
}


def load(path: Path = FOLDER / "alliance_conditions.csv") -> pd.DataFrame:
    """The contents of the figure, a row for each, by part and place.

    `studies` has the keys of the studies that the review names for it: none for conflicts.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().loc["interdependencies"].from_segment.to_list()
    ['small_firm', 'small_firm', 'multinational', 'any']
    """
    table = read(path, COLUMNS, key=("part", "place"))
    table["studies"] = [tuple(filter(None, keys)) for keys in table.studies]
    return table


def show(*parts: str) -> Markdown:
    """The contents of some parts as a table, with who brings each and the studies behind it.

    Raises
    ------
    InputError
        If there is no such part.

    Examples
    --------
    >>> print(show("interdependencies").splitlines()[0])
    | part | what | who brings it | in our words | studies |
    """
    for part in parts:
        if part not in PARTS:
            raise InputError(f"the part must be one of {', '.join(PARTS)}, got {part!r}")
    rows = [
        [PARTS[part], one.item, segment(one.from_segment), one.says, named(one.studies)]
        for part in parts
        for one in load().loc[part].itertuples()
    ]
    return markdown_table(["part", "what", "who brings it", "in our words", "studies"], rows)


def segment(name: str) -> str:
    """How people call who brings something."""
    return ANY if name == ANY else SEGMENTS[name]


def named(keys: tuple[str, ...]) -> str:
    """The studies of these keys as people call them.

    Examples
    --------
    >>> named(("babu2020", "to2016"))
    'Babu et al. (2020), To (2016)'
    """
    return ", ".join(studies.TABLE.study[list(keys)]) if keys else "none"
