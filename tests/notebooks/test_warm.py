"""A warm kernel is like a cold one, but for the time that it takes to start."""

import subprocess
import sys
from pathlib import Path

import IPython
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell, new_notebook

from tests.notebooks import warm


def printed(code, **options):
    """Run a notebook of one cell in a kernel of its own; return what it prints."""
    notebook = new_notebook(cells=[new_code_cell(code)])
    NotebookClient(notebook, **options).execute()
    return "".join(output.text for output in notebook.cells[0].outputs)


def test_a_kernel_has_at_once_what_most_notebooks_load():
    """In a worker of the tests as well."""
    code = "import sys; print({'pandas', 'models.theory.threads'} <= {*sys.modules})"
    assert printed(code) == "True\n"


def test_a_notebook_leaves_nothing_to_the_next_one():
    """It is in another process, and has not even what the other has loaded."""
    look = "; print('models.simulation.joining' in sys.modules, hasattr(models, 'left'))"
    first = "import os, sys, models.simulation.joining; models.left = 1" + look
    assert printed(first) == "True True\n"
    assert printed("import sys, models" + look) == "False False\n"
    assert printed("import os; print(os.getpid())") != printed("import os; print(os.getpid())")


def test_a_kernel_stands_where_jupyter_starts_it(tmp_path, monkeypatch):
    """In the folder and with the environment of the notebook."""
    monkeypatch.setenv("ANY_NAME", "a value")
    code = "import os; print(os.getcwd(), os.environ['ANY_NAME'])"
    found = printed(code, resources={"metadata": {"path": str(tmp_path)}})
    assert found == f"{tmp_path} a value\n"


def test_a_wide_table_is_shown_whole():
    """What is loaded before there is a kernel would hold its output for a terminal's."""
    told = printed("import pandas; print(pandas.get_option('display.max_columns'))")
    assert told == "20\n"


def test_a_kernel_that_dies_or_takes_too_long_is_noticed():
    with pytest.raises(DeadKernelError):
        printed("import os; os._exit(1)")
    with pytest.raises(CellTimeoutError):
        printed("while True: pass", timeout=1)


def test_without_a_process_to_copy_a_kernel_starts_cold(tmp_path):
    stand_in = Path(warm.__file__).with_name("stand_in.py")
    command = [sys.executable, "-I", "-S", str(stand_in), str(tmp_path / "nowhere"), "--version"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.stdout.strip() == IPython.__version__
