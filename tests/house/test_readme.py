"""What README and CONTRIBUTING say of the tree and the commands is so."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_folder_and_file_of_the_tree_is_there():
    """The tree in README is the tree on disk."""
    block = re.search(r"```\n(book/.*?)```", README, re.DOTALL).group(1)
    parent = ""
    for line in block.splitlines():
        name = line.split()[0]
        if not line.startswith(" "):
            parent = name
        path = ROOT / (name if name == parent else parent + name)
        assert path.exists(), f"README names {path.relative_to(ROOT)}"


def test_every_folder_of_the_package_is_in_the_tree():
    """A new layer must be introduced to the reader."""
    folders = [p.name for p in (ROOT / "models").iterdir() if p.is_dir() and p.name[0] != "_"]
    missing = [name for name in folders if f"  {name}/" not in README]
    assert not missing


def test_links_lead_somewhere():
    """No dead link between the pages of the repository."""
    for page in ("README.md", "CONTRIBUTING.md"):
        for target in re.findall(
            r"\]\((?!https?:)([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8")
        ):
            assert (ROOT / target).exists(), f"{page} links to {target}"


def test_both_commands_are_targets():
    """`make book` and `make test` are what a stranger types."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("book", "test", "serve", "help"):
        assert f"make {target}" in README
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_versions_of_python_that_were_tried_are_named():
    """README says the same as the package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    *tried, last = (word.rsplit(" ")[-1] for word in project["classifiers"])
    assert f"({', '.join(tried)} and {last} were tried)" in README
    assert project["requires-python"] == f">={tried[0]}"
    assert f"Python {tried[0]} or newer" in README
