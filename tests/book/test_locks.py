"""The locks pin every version and work with whatever registry a machine is set up for."""

import json
import re

import pytest

from tests.site import ROOT

LOCKS = ["requirements.txt", "requirements-dev.txt"]


def pins(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith(("#", "-e "))]


@pytest.mark.parametrize("name", LOCKS)
def test_every_python_package_is_pinned(name):
    assert pins(name)
    assert not [line for line in pins(name) if not re.match(r"[\w.-]+(\[[\w,-]+\])?==\d", line)]


def test_readers_and_authors_run_the_same_versions():
    assert set(pins("requirements.txt")) <= set(pins("requirements-dev.txt"))


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_names_a_host(name):
    """Whoever installs chooses where from."""
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_no_npm_package_comes_from_a_named_host():
    """Where a package asks for gifts is no place that it comes from."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = [{**package, "funding": None} for package in lock["packages"].values()]
    assert "://" not in json.dumps(packages)


def test_every_npm_package_is_pinned():
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    versions = package["dependencies"] | package["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())
