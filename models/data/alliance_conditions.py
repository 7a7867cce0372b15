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


def show(part: str) -> Markdown:
    """The contents of one part as a table: with who brings each, if that is said of any.

    Raises
    ------
    InputError
        If there is no such part.

    Examples
    --------
    >>> print(show("interdependencies").splitlines()[0])
    | interdependencies | brought by | in our words | studies |
    """
    if part not in PARTS:
        raise InputError(f"the part must be one of {', '.join(PARTS)}, got {part!r}")
    contents = load().loc[part]
    rows = [[one.item, one.says, cited(one.studies)] for one in contents.itertuples()]
    head = [PARTS[part], "in our words", "studies"]
    if set(contents.from_segment) == {ANY}:
        return markdown_table(head, rows)
    bringing = [SEGMENTS.get(name, "the review does not say") for name in contents.from_segment]
    rows = [[row[0], who, *row[1:]] for row, who in zip(rows, bringing, strict=True)]
    return markdown_table([head[0], "brought by", *head[1:]], rows)


def cited(keys: tuple[str, ...]) -> str:
    """The studies of these keys, each as a citation."""
    return ", ".join(f"{{cite:t}}`{key}`" for key in keys) or "none"
