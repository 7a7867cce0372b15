"""What the success of an alliance is put down to, as Serrat lists it.

Note 21 names what matters in each partner: how it behaves, how it is built and how it is
controlled. The section "Moreover" names what success is attributed to. The source explains none of
them; the words that do are this book's.
"""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.data.chapters import link
from models.data.table import ANYTHING, FOLDER, TEXT, one_of, read

KINDS = {
    "behaviour": "how a partner behaves",
    "structure": "how a partner is built",
    "control": "how a partner controls",
    "success": "what success is put down to",
}
NOTE_21 = Source("serrat", "Serrat", "note 21")
SOURCES = dict.fromkeys(KINDS, NOTE_21) | {
    "success": Source("serrat", "Serrat", "section 'Moreover'")
}
COLUMNS = {"kind": one_of(*KINDS), "factor": TEXT, "says": TEXT, "chapter": ANYTHING}


def load(path: Path = FOLDER / "success_factors.csv") -> pd.DataFrame:
    """The factors in the order of the source; `chapter` is where a model here has something of it.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> list(load().query("kind == 'structure'").index)
    ['formalisation', 'centralisation', 'complexity']
    """
    return read(path, COLUMNS, key=("factor",))


def show(table: pd.DataFrame) -> Markdown:
    """The factors by kind, each with the chapter in which a model has something of it.

    Examples
    --------
    >>> show(load()).splitlines()[3]
    '|  | coordination | The work of the partners fits together. | no model here |'
    """
    names = table.kind.map(KINDS).mask(table.kind.duplicated(), "")
    rows = [
        [name, factor, row.says, link(row.chapter)]
        for name, (factor, row) in zip(names, table.iterrows(), strict=True)
    ]
    return markdown_table(["", "factor", "in our words", "in the chapter on"], rows)
