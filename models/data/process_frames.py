"""The lists that Ishida's review reports from its studies: steps, levels, agents and capacities."""

from pathlib import Path
from typing import Any

import pandas as pd

from models.core.errors import InputError
from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.table import COUNT, FOLDER, TEXT, one_of, read

SOURCE = Source("ishida", "Ishida", "sections 5.2, 6.2 and 7, Table 3")
# Each list with its study, and what stands in the first column when it is shown.
FRAMES = {
    "nine_steps": ("Sirine et al. (2020)", "step"),
    "frame_fusion": ("Le Ber and Branzei (2010a)", "stage of the process"),
    "people_by_level": ("Battisti (2019)", "level and person"),
    "bridging_agents": ("Manning and Roessler (2014)", "bridging agent"),
    "absorptive_capacity": ("Murphy et al. (2012)", "aspect"),
    "relational_capacity": ("Murphy et al. (2012)", "aspect"),
}
COLUMNS = {
    "frame": one_of(*FRAMES),
    "place": COUNT,
    "item": TEXT,
    "says": TEXT,
    "stage": one_of("formation", "formation or operation", "operation", "outcome"),
    "placed_by": one_of("Ishida", "book"),
    "where": TEXT,
}


def load(path: Path = FOLDER / "process_frames.csv") -> pd.DataFrame:
    """The lists, a row for each item, with the stage it belongs to and who places it there.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().loc["nine_steps"].stage.value_counts(sort=False).to_dict()
    {'formation': 3, 'operation': 3, 'outcome': 3}
    """
    return read(path, COLUMNS, key=("frame", "place"))


def show(frame: str) -> Markdown:
    """One list as a table, in order; with a column for the stage if the items differ in it.

    Raises
    ------
    InputError
        If there is no such list.

    Examples
    --------
    >>> print(show("bridging_agents").splitlines()[0])
    | bridging agent | in our words (formation) |
    """
    if frame not in FRAMES:
        raise InputError(f"the list must be one of {', '.join(FRAMES)}, got {frame!r}")
    items = load().loc[frame]
    rows = [[f"{one.Index}. {one.item}", one.says, _stage(one)] for one in items.itertuples()]
    if items.stage.nunique() > 1:
        return markdown_table([FRAMES[frame][1], "in our words", "stage"], rows)
    head = [FRAMES[frame][1], f"in our words ({items.stage.iloc[0]})"]
    return markdown_table(head, [row[:-1] for row in rows])


def show_capacities() -> Markdown:
    """Absorptive beside relational capacity, aspect by aspect."""
    one, other = (load().loc[name] for name in ("absorptive_capacity", "relational_capacity"))
    rows = zip(one["item"], one["says"], other["says"], strict=True)
    return markdown_table(["aspect", "absorptive capacity", "relational capacity"], rows)


def _stage(one: Any) -> str:
    return one.stage + (" (this book's reading)" if one.placed_by == "book" else "")
