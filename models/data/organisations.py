"""The organisations that the sources name, for the index."""

from pathlib import Path

from models.data.table import ANYTHING, FOLDER, TEXT, read

COLUMNS = {"name": TEXT, "forms": ANYTHING}


def load(path: Path = FOLDER / "organisations.csv") -> dict[str, tuple[str, ...]]:
    """By name, all ways to write it, in the order of the alphabet.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load()["Hewlett-Packard"]
    ('Hewlett-Packard', 'HP')
    """
    table = read(path, COLUMNS, key=("name",))
    return {name: (name, *filter(None, forms.split(";"))) for name, forms in table.forms.items()}
