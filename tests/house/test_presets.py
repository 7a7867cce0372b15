"""What a preset sets is said by its name, in the links and in the code of chapters."""

import ast
from pathlib import Path

import nbformat
import pytest

from models import exhibits
from models.widgets.scenario import LINK, settings, whole

BOOK = Path(__file__).resolve().parents[2] / "book"
NOTEBOOKS = sorted(BOOK.glob("*.ipynb"))
EXHIBITS = {name: exhibits.by_name(name) for name in exhibits.HOMES}
PRESETS = {
    (name, preset.name): {*preset.values.items()}
    for name, exhibit in EXHIBITS.items()
    for preset in getattr(exhibit, "presets", ())
    if preset.values
}
every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path, kind):
    """Return the texts of the cells of one kind."""
    return [c.source for c in nbformat.read(path, 4).cells if c.cell_type == kind]


def links(path):
    """Return the scenarios to which a chapter links."""
    text = "\n".join(cells(path, "markdown"))
    return [link["scenario"] for link in LINK.finditer(text)]


def own(scenario):
    """Return a scenario's figure, and what it says itself, as pairs of word and value."""
    name, values = settings(scenario)
    words = (pair.split("=")[0] for pair in scenario.partition(":")[2].split(","))
    return name, {(word, values[word]) for word in words if word in values}


def given(code):
    """Yield what each call and each dictionary of a code cell sets, as pairs of word and value."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(keywords=keywords):
                yield {(word.arg, value(word.value)) for word in keywords}
            case ast.Dict(keys=keys, values=values):
                yield {(value(key), value(one)) for key, one in zip(keys, values, strict=True)}


def value(node):
    """Return what stands in the code, or nothing if it is worked out."""
    return node.value if isinstance(node, ast.Constant) else None


@every_notebook
def test_every_link_sets_what_its_figure_takes(path):
    """The build writes in each all that the figure sets, and stops at one that it can't."""
    for link in links(path):
        assert whole(whole(link)) == whole(link)


@every_notebook
def test_no_link_repeats_the_numbers_of_a_preset(path):
    """`preset=Failing` follows when the preset changes."""
    for link in links(path):
        name, pairs = own(link)
        assert not [one for one, its in PRESETS.items() if one[0] == name and its <= pairs], link


@every_notebook
def test_no_code_repeats_the_numbers_of_a_preset(path):
    """It takes them from the presets that the figure has too."""
    for code in cells(path, "code"):
        for pairs in given(code):
            assert not [one for one, its in PRESETS.items() if its <= pairs], code
