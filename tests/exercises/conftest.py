"""The course to which all assignments belong."""

import shutil

import pytest

from tests.exercises.marking import EXERCISES


@pytest.fixture(scope="session")
def course_folder(tmp_path_factory):
    """A copy of `exercises/` in which nbgrader may work."""
    root = tmp_path_factory.mktemp("course")
    ignored = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
    shutil.copytree(EXERCISES, root / "exercises", ignore=ignored)
    return root
