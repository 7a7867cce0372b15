"""Links that set a figure lead to a figure, and are no links to a heading."""

import re

import nbformat
import pytest

from book.extensions.scenarios import SCENARIO
from models.widgets.scenario import whole
from tests.site import ROOT, notebooks, soup


@pytest.mark.parametrize(
    ("fragment", "sets"),
    [
        ("stages:moment=40", True),
        ("iso_profit:relative_size=0.2,synergy=1.5", True),
        ("the-model", False),
        ("stages", False),
        ("stages:", False),
        ("", False),
    ],
)
def test_a_link_sets_a_figure_if_it_names_one_and_a_setting(fragment, sets):
    """Headings, and a figure without settings, are found as any other place is."""
    assert bool(SCENARIO.fullmatch(fragment)) == sets


@pytest.mark.parametrize("name", notebooks())
def test_every_such_link_of_a_chapter_is_in_its_page(name):
    """None is taken for the name of a heading, and lost."""
    cells = nbformat.read(ROOT / f"{name}.ipynb", as_version=4).cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    written = filter(SCENARIO.fullmatch, re.findall(r"\]\([^)#\s]*#([^)]+)\)", text))
    shown = [
        link["href"].partition("#")[2] for link in soup(f"{name}.html").select("article a[href]")
    ]
    assert [there for there in map(whole, written) if there not in shown] == []
