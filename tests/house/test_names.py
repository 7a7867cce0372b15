"""The same name in every room, and every symbol of the book from one place."""

import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest

import models
from models import exhibits, notation, widgets

ROOT = Path(__file__).resolve().parents[2]
VAGUE = {"utils", "util", "helpers", "helper", "misc", "common", "tools", "stuff"}
MIRRORED = ("core", "data", "theory", "simulation", "claims")
CAPTION = re.compile(r"\*\*(Figure|Instrument) \d+\.\*\*")
# What only passes names on, or is tested wherever it is raised.
WITHOUT_TESTS = {"core/errors.py"}


@pytest.mark.parametrize("folder", MIRRORED)
def test_every_file_has_its_tests_under_the_same_name(folder):
    """A newcomer finds the tests of a file in ten seconds."""
    for path in sorted((ROOT / "models" / folder).glob("*.py")):
        if path.name != "__init__.py" and f"{folder}/{path.name}" not in WITHOUT_TESTS:
            test = ROOT / "tests" / folder / f"test_{path.name}"
            assert test.exists(), f"write {test.relative_to(ROOT)}"


@pytest.mark.parametrize("folder", MIRRORED)
def test_every_test_file_has_its_file(folder):
    """Tests of what is no longer there are gone with it."""
    for path in sorted((ROOT / "tests" / folder).glob("test_*.py")):
        assert (ROOT / "models" / folder / path.name.removeprefix("test_")).exists(), path


def test_every_room_of_exhibits_is_that_of_a_chapter():
    """In the package and in its tests; each figure is one name in Python, in the page and here."""
    chapters = {path.stem for path in (ROOT / "book").glob("*.ipynb")}
    for top in ("models/exhibits", "tests/exhibits"):
        rooms = {path.name for path in (ROOT / top).iterdir() if path.is_dir()} - {"__pycache__"}
        assert rooms <= chapters
    for test in (ROOT / "tests" / "exhibits").glob("*/*.test.mjs"):
        front_end = test.name.replace(".test.mjs", ".js")
        assert (ROOT / "models" / "exhibits" / test.parent.name / front_end).exists(), test


def test_what_must_be_seen_is_said_of_every_figure():
    """Beside its tests, under its name; `test_every_picture` holds the picture to it."""
    said = {
        path.stem: path.parent.name
        for path in (ROOT / "tests" / "exhibits").glob("*/*.py")
        if not path.name.startswith("test_")
    }
    assert said == {name: home.split(".")[-2] for name, home in exhibits.HOMES.items()}


def test_every_figure_is_declared_under_the_name_of_its_files():
    """The class, the exhibit and both files."""
    declared = {path.stem for path in (ROOT / "models" / "exhibits").glob("*/*.py")}
    assert set(exhibits.HOMES) == declared - {"__init__", "stills"}  # none without its front end
    for name, home in exhibits.HOMES.items():
        assert exhibits.by_name(name).name == name
        assert home.rsplit(".", 1)[1] == name
        kind = widgets.class_of(name)
        figure = getattr(widgets, kind, None)
        assert figure, f"{name}.py must have a class {kind}"
        assert figure.exhibit is exhibits.by_name(name)


def test_every_figure_is_shown_in_a_chapter_above_its_caption():
    """No figure is declared and nowhere to be seen."""
    shown = set()
    for path in (ROOT / "book").glob("*.ipynb"):
        cells = nbformat.read(path, 4).cells
        for cell, below in pairwise(cells):
            if cell.cell_type == "code" and CAPTION.match(below.source):
                shown |= {*re.findall(r"\b[A-Z]\w+(?=\()", cell.source)}
    kinds = {*widgets.HOMES} - {"Question", "Questionnaire"}
    assert kinds <= shown, f"in no chapter, or without a caption: {', '.join(kinds - shown)}"


def test_no_file_and_no_folder_has_a_vague_name():
    """A name says what is in it."""
    for top in ("models", "tests", "book", "exercises"):
        for path in (ROOT / top).rglob("*"):
            assert path.stem.lower() not in VAGUE, path


def test_every_theory_file_defines_the_model_of_its_name():
    """`theory/iso_profit.py` holds ISO_PROFIT, and nothing but sources is without a model."""
    files = {path.stem for path in (ROOT / "models" / "theory").glob("*.py")}
    assert files - {"__init__", "sources"} == {model.name for model in models.ALL}


def test_no_word_of_the_notation_is_used_twice():
    """One word, one meaning."""
    words = [quantity.word for quantity in notation.quantities()]
    assert len(words) == len(set(words))


def test_every_quantity_of_the_notation_is_one_of_a_model():
    """Readers look it up, and students: what nothing uses is not printed."""
    used = {quantity for model in models.ALL for quantity in model.quantities}
    idle = [q.word for q in notation.quantities() if not {q, q.is_vector and q.single} & used]
    assert not idle


def test_every_quantity_of_a_model_is_one_of_the_notation():
    """Or the same for one member: letter, word, meaning and unit are written once."""
    known = {*notation.quantities(), *(q.single for q in notation.quantities() if q.is_vector)}
    for model in models.ALL:
        for quantity in model.quantities:
            assert quantity in known, (model.name, quantity.word)


def test_every_quantity_of_the_notation_has_meaning_and_unit():
    """A symbol without a meaning is no help, one without a unit is half of one."""
    for quantity in notation.quantities():
        assert quantity.meaning
        assert quantity.unit
        assert "|" not in quantity.meaning


def test_the_notation_page_has_a_row_for_every_quantity():
    """The page is printed from the notation."""
    _, _, *rows = notation.page().splitlines()
    for row, quantity in zip(rows, notation.quantities(), strict=True):
        *cells, _ = [cell.strip() for cell in row[1:-1].split("|")]
        letter, name, meaning = cells
        label, _, code = name.partition(", `")
        assert (letter, label) == (f"${quantity.latex}$", quantity.label)
        assert (code.strip("`") or label.replace(" ", "_")) == quantity.word
        assert meaning == f"{quantity.meaning} ({quantity.unit})"
