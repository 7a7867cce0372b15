"""`make` works in a folder of any name, and says so at once where it can't."""

import os
import shutil
import subprocess

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.site import ROOT

# A space, letters beyond ASCII, and what shells, make, addresses or patterns read as their own.
ODD = "-ü 'a\" $HOME $$ #c %20 & (e) `id` x]; | <b> {f} =, ~!^"
NEEDED = ("Makefile", "_config.yml", "package.json", "package-lock.json", "pyproject.toml")
FOLDERS = ("models", "book/assets", "book/root", "book/extensions")


@pytest.fixture
def place(tmp_path):
    """Put what a build needs, with one short page, into a folder of this name below a new one."""

    def put(name):
        folder = tmp_path / name / "-book"
        folder.mkdir(parents=True)
        for file in (*NEEDED, "requirements-dev.txt", ".npmrc"):
            shutil.copy2(ROOT / file, folder / file)
        for part in FOLDERS:
            unwanted = shutil.ignore_patterns("__pycache__", ".*")
            shutil.copytree(ROOT / part, folder / part, ignore=unwanted)
        for part in (".venv", "node_modules"):
            (folder / part).symlink_to(ROOT / part)
        (folder / "_toc.yml").write_text("format: jb-book\nroot: book/page\n", encoding="utf-8")
        cells = [new_markdown_cell("# A short page"), new_code_cell("print(6 * 7)")]
        nbformat.write(new_notebook(cells=cells), folder / "book" / "page.ipynb")
        (folder / "book" / "own notes #1.md").write_text("# Not ours\n", encoding="utf-8")
        (folder / "book" / "references.bib").touch()
        return folder

    return put


def make(folder, *words):
    """Run make there as from a terminal, though make runs the tests, with that folder's models."""
    outer = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "MAKEOVERRIDES", "JUPYTER_PATH"}
    environment = {name: value for name, value in os.environ.items() if name not in outer}
    environment["PYTHONPATH"] = str(folder)
    return subprocess.run(
        ["make", *words], cwd=folder, env=environment, capture_output=True, encoding="utf-8"
    )


def test_the_book_is_built_in_a_folder_of_any_name(place):
    """Assets, colours, a page that runs; then nothing is left to do, until something changes."""
    folder = place(ODD)
    done = make(folder, "book")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "IPKernelApp" not in done.stderr  # no kernel has anything to complain of
    site = folder / "_build" / "html"
    for file in ("book/page.html", "_static/palette.css", "_static/mathematics.woff2"):
        assert (site / file).stat().st_size > 0
    assert "42" in (site / "book" / "page.html").read_text(encoding="utf-8")
    assert {path.name for path in folder.parent.iterdir()} == {"-book"}
    assert "Building" not in make(folder, "book").stdout
    assert "Building" not in make(folder, "--dry-run", "_build/.strict").stdout
    (folder / "book" / "own notes #1.md").unlink()
    assert "Building" in make(folder, "--dry-run", "book").stdout


def test_a_warning_stops_the_tests_but_not_the_book(place):
    """The book is built all the same, and the strict build still counts as not done."""
    folder = place("book")
    (folder / "build").write_text("case $* in *-W*) exit 1; esac; touch plain", encoding="utf-8")
    done = make(folder, "book", "BOOK=sh build")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (folder / "plain").exists()
    assert "Building" in make(folder, "--dry-run", "_build/.strict").stdout
    assert make(folder, "_build/.strict", "BOOK=sh build").returncode


def test_a_book_that_cannot_be_built_is_none(place):
    folder = place("book")
    assert make(folder, "book", "BOOK=false").returncode
    assert "Building" in make(folder, "--dry-run", "book").stdout


@pytest.mark.parametrize("target", ["help", "serve", "test", "notebooks", "benchmark", "lock"])
def test_every_command_is_understood_in_a_folder_of_any_name(place, target):
    """No path of it stands in what the shell is given, nor in what make waits for."""
    folder = place(ODD)
    done = make(folder, "--dry-run", target)
    assert done.returncode == 0, done.stderr
    assert "%20" not in done.stdout


@pytest.mark.parametrize(
    "name", ["half:past", "two\nlines", "book [1]", "what?", "a*", "back\\slash"]
)
def test_a_name_that_can_not_work_is_refused_at_once(place, name):
    """By the folder's own fault, not by that of a tool."""
    done = make(place(name), "book")
    assert done.returncode == 2
    assert "This folder has one of : * ? [ \\ or a line break in its path." in done.stderr
    assert "Building" not in done.stdout


def test_no_program_of_the_environment_is_started_by_its_first_line():
    """It holds the path of the folder, which a shell may read in a way of its own."""
    recipes = (ROOT / "Makefile").read_text(encoding="utf-8").split("$(BIN)/")[1:]
    assert recipes
    assert all(recipe.startswith("python ") for recipe in recipes)
