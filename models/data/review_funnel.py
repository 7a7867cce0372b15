"""How the review of Ishida narrows what it looks at: from 180 articles to 42 to 21."""

from pathlib import Path

import pandas as pd

from models.core.origin import Source
from models.data.explorer import Choice, Explorer
from models.data.table import COUNT, FOLDER, TEXT, read

SOURCE = Source("ishida", "Ishida", "sections 3.1 to 5.1")
COLUMNS = {
    "step": TEXT,
    "articles": COUNT,
    "label": TEXT,
    "kept": TEXT,
    "left_out": TEXT,
    "remark": TEXT,
    "where": TEXT,
}


def load(path: Path = FOLDER / "review_funnel.csv") -> pd.DataFrame:
    """The steps, from the widest to the narrowest.

    `kept` and `left_out` are told of the source; `remark` is this book's.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().articles.to_dict()
    {'searched': 180, 'allied': 42, 'classified': 21}
    """
    return read(path, COLUMNS, key=("step",))


TABLE = load()
EXPLORER = Explorer(
    name="review_funnel",
    title="From 180 articles to 21",
    parameters=(
        Choice("step", "step", "which articles are looked at", TABLE.label.to_dict()),
        Choice(
            "compared",
            "in per cent of",
            "what the number is a share of",
            {"before": "the step before", "all": "all 180"},
        ),
    ),
    facts={"steps": TABLE.reset_index().to_dict("records"), "source": SOURCE.text},
)
