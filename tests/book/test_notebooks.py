"""Every notebook is stored in its plain form and is run, its outputs compared, as a test."""

import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from book.notebooks import ROOT, find, normalise
from tests import site

NOT_OURS = {".venv", "_build", "node_modules", ".ipynb_checkpoints"}


def test_every_notebook_is_where_the_tests_look(pytestconfig):
    everywhere = {path for path in ROOT.rglob("*.ipynb") if not NOT_OURS & {*path.parts}}
    assert {ROOT / f"{name}.ipynb" for name in site.notebooks()} <= everywhere
    assert set(find()) == everywhere
    assert {"book", "exercises"} <= set(pytestconfig.getini("testpaths"))
    assert pytestconfig.option.nbval
    assert not pytestconfig.option.nbval_lax


def test_every_notebook_is_stored_in_its_plain_form():
    check = [sys.executable, "book/notebooks.py", "--check"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert not done.stdout + done.stderr
    assert done.returncode == 0


@pytest.mark.parametrize("path", find(), ids=lambda path: path.stem)
def test_no_cell_is_kept_from_being_compared(path):
    for cell in nbformat.read(path, as_version=4).cells:
        assert "NBVAL" not in cell.source
        assert not [tag for tag in cell.metadata.get("tags", []) if tag.startswith("nbval")]


def test_what_a_run_leaves_behind_is_dropped_and_what_it_says_is_kept():
    data = {
        "text/plain": "GroupProfit(synergy=1.2)",
        "image/png": "...",
        "application/vnd.jupyter.widget-view+json": {"model_id": "1"},
    }
    grader = {"grade": True, "grade_id": "a"}
    code = new_code_cell(
        "x",
        execution_count=7,
        metadata={"tags": ["hide-input"], "nbgrader": grader, "execution": {"at": "noon"}},
        outputs=[
            new_output("execute_result", data, execution_count=7, metadata={"image/png": {}}),
            new_output("display_data", {"image/svg+xml": "<svg/>"}),
            new_output("stream", name="stdout", text="said"),
        ],
    )
    notebook = new_notebook(
        cells=[code], metadata={"widgets": {}, "language_info": {"name": "python", "version": "3"}}
    )
    normalise(notebook)
    cell = notebook.cells[0]
    assert cell.id == code.id
    assert cell.metadata == {"nbgrader": grader, "tags": ["hide-input"]}
    assert cell.execution_count == cell.outputs[0].execution_count == 1
    assert [output.get("data", output.get("text")) for output in cell.outputs] == [
        {"text/plain": "GroupProfit(synergy=1.2)"},
        "said",
    ]
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert "version" not in notebook.metadata.language_info
