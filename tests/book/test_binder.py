"""Binder can start this repository as it is, by the rules of its own tool."""

import re
import subprocess
import sys

import pytest

from tests.site import ROOT


@pytest.fixture(scope="module")
def plan():
    """What repo2docker would do with the repository, without doing it."""
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", "."]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_binder_runs_the_python_that_the_lock_is_for(plan):
    assert "Building conda environment for python=3.11" in plan


def test_binder_installs_the_lock_and_then_the_package(plan):
    assert re.search(r'pip install --no-cache-dir -r "requirements\.txt"', plan)
    assert "-e ." in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()


def test_binder_needs_no_script_of_ours():
    assert not [
        name for name in ("postBuild", "start", "apt.txt", "binder") if (ROOT / name).exists()
    ]
