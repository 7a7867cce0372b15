"""Imports run one way: core, notation, data, theory, simulation, then claims, widgets, exhibits."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "models").rglob("*.py"))

# What each room may import of the others.
MAY_IMPORT = {
    "core": set(),
    "notation": {"core"},
    "data": {"core"},
    "theory": {"core", "notation"},
    "simulation": {"core", "notation", "data", "theory"},
    "claims": {"core", "notation", "data", "theory", "simulation"},
    "palette": set(),
    "chapter_map": {"core", "data", "palette"},
    "front_page": {"chapter_map", "data", "palette"},
    "in_words": {"palette"},
    "figures": {"in_words", "palette"},
    "stills": {"core", "simulation", "figures", "palette"},
    # What live figures are made of finds the figures by their names.
    "widgets": {"core", "data", "theory", "simulation", "palette", "exhibits"},
    "exhibits": {
        "core",
        "notation",
        "data",
        "theory",
        "simulation",
        "figures",
        "palette",
        "stills",
        "widgets",
    },
    "__init__": {"core", "theory"},
    "terminal": set(),
    "__main__": {"core", "theory", "terminal"},
}


def room(path):
    """Return the folder below `models`, or the file there, that a path belongs to."""
    return path.relative_to(ROOT / "models").parts[0].removesuffix(".py")


def imported(path):
    """Return the full names of all modules a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(name):
    """Return the room of an imported name; what the package itself offers is theory."""
    _, *below = name.split(".")
    return below[0] if below and below[0] in MAY_IMPORT else "theory"


every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))


@every_file
def test_a_file_imports_only_from_rooms_before_its_own(path):
    """Theory never waits for a widget."""
    own = room(path)
    rooms = {room_of(name) for name in imported(path) if name.split(".")[0] == "models"}
    assert rooms - {own} <= MAY_IMPORT[own]


@every_file
def test_a_chapter_shows_nothing_of_another(path):
    """What two chapters need is in the kit, in the simulation or among the stills of several."""
    if room(path) == "exhibits":
        rooms = [name.split(".") for name in imported(path) if name.startswith("models.exhibits")]
        assert {parts[2] for parts in rooms} <= {path.parent.name}


@every_file
def test_theory_is_symbols_only(path):
    """Theory imports no NumPy and no plotting: it is SymPy, and reads like the source."""
    if room(path) == "theory":
        others = [name for name in imported(path) if not name.startswith("collections.abc.")]
        assert {name.split(".")[0] for name in others} <= {"models", "sympy"}


@every_file
def test_nothing_imports_tests_or_book(path):
    """The package stands alone."""
    assert not {name.split(".")[0] for name in imported(path)} & {"tests", "book", "exercises"}
