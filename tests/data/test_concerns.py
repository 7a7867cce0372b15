"""Each concern of a reader leads to a figure that is there, at settings that it can have."""

from pathlib import Path

import nbformat
import pytest

import models.widgets
from models.core.errors import InputError
from models.data.concerns import load

BOOK = Path(__file__).parents[2] / "book"
CONCERNS = load()


@pytest.mark.parametrize("row", [*CONCERNS.itertuples()], ids=lambda row: row.Index)
def test_the_figure_is_shown_in_the_chapter_and_takes_the_settings(row):
    """Whether their values are possible, the browser tests of all such links say."""
    cells = nbformat.read(BOOK / f"{row.chapter}.ipynb", 4).cells
    shown = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    figures = {
        getattr(models.widgets, name).exhibit.name: getattr(models.widgets, name).exhibit
        for name in models.widgets.__all__
        if f"{name}(" in shown and hasattr(getattr(models.widgets, name), "exhibit")
    }
    assert figures
    assert row.figure in {"", *figures}


@pytest.mark.parametrize(
    ("chapter", "figure", "settings", "wrong"),
    [
        ("no_chapter", "", "", "line 2, column chapter: must be one of why_ally"),
        ("stages", "stages", "", "Why\\?: a figure and its settings go together"),
        ("stages", "", "moment=20", "Why\\?: a figure and its settings go together"),
    ],
)
def test_a_concern_that_leads_nowhere_is_refused(tmp_path, chapter, figure, settings, wrong):
    path = tmp_path / "concerns.csv"
    head = "concern,says,chapter,figure,settings"
    path.write_text(f"{head}\nWhy?,So.,{chapter},{figure},{settings}\n", encoding="utf-8")
    with pytest.raises(InputError, match=wrong):
        load(path)
