"""Notebooks are run side by side before the book reads them."""

from types import SimpleNamespace

import nbformat
import pytest
from jupyter_cache import get_cache

from book.extensions.cache import is_in, run_side_by_side


@pytest.fixture
def run(tmp_path):
    """Run notebooks of one cell each; return those that the cache then has."""
    cache = get_cache(tmp_path / "cache")
    config = SimpleNamespace(
        execution_mode="cache", execution_cache_path=tmp_path / "cache", execution_timeout=60
    )
    env = SimpleNamespace(
        mystnb_config=config, doc2path=lambda name: str(tmp_path / f"{name}.ipynb")
    )

    def run_all(**cells):
        for name, code in cells.items():
            notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
            nbformat.write(notebook, env.doc2path(name))
        run_side_by_side(None, env, [*cells])
        return [name for name in cells if is_in(cache, tmp_path / f"{name}.ipynb")]

    return run_all


def test_what_fails_is_left_to_the_build_and_hinders_no_other(run):
    """The build runs it again and says what is wrong."""
    assert run(first="1", wrong="1 / 0", last="2") == ["first", "last"]


def test_a_notebook_whose_kernel_dies_is_named(run):
    """Nobody has to look for it."""
    with pytest.raises(RuntimeError, match=r"deadly\.ipynb: Kernel died"):
        run(deadly="import os; os._exit(1)")
