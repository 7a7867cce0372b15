"""Launch buttons and repository links appear exactly when the book knows its public repository."""

import shutil
import subprocess
import sys
from types import SimpleNamespace

import pytest
from sphinx.errors import ExtensionError

from book.extensions.launch import add_launch_buttons, git_remote, public_address
from tests.site import ROOT

LAUNCH = "book/extensions/launch.py"


@pytest.fixture
def options(monkeypatch, tmp_path):
    """Return the theme's options for a book with this setting and this git remote."""

    def configure(setting="", remote=""):
        monkeypatch.setenv("BOOK_REPOSITORY", setting)
        subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
        if remote:
            git = ["git", "-C", str(tmp_path), "remote", "add", "origin", remote]
            subprocess.run(git, check=True)
        config = SimpleNamespace(html_theme_options={"show_toc_level": 2})
        add_launch_buttons(SimpleNamespace(srcdir=tmp_path), config)
        return config.html_theme_options

    return configure


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/owner/the.book",
        "https://github.com/owner/the.book.git",
        "https://github.com/owner/the.book/",
        "https://someone:secret@github.com/owner/the.book.git",
        "git@github.com:owner/the.book.git",
        "ssh://git@github.com/owner/the.book.git",
        " https://github.com/owner/the.book\n",
        "http://github.com/owner/the.book",
        "https://www.github.com/owner/the.book",
        "HTTPS://GitHub.COM/owner/the.book",
        "https://github.com:443/owner/the.book.git/",
        "https://someone:sec@ret@github.com/owner/the.book//",
        "github.com:owner/the.book.git",
        "git@github.com:/owner/the.book.git",
        "ssh://git@github.com:22/owner/the.book.git",
        "ssh://git@ssh.github.com:443/owner/the.book.git",
        "git+ssh://git@github.com/owner/the.book.git",
        "git://github.com/owner/the.book",
    ],
)
def test_a_public_repository_is_given_in_its_https_form(address):
    assert public_address(address) == "https://github.com/owner/the.book"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/srv/git/book.git",
        "http://localhost:3000/owner/book.git",
        "https://example.org/owner/book",
        "https://example.org/github.com/owner/book",
        "https://gitlab.com/group/subgroup/book",
        "git@internal.example:owner/book.git",
        "https://github.com.example.org/owner/book",
        "https://example.org/@github.com/owner/book",
        "https://notgithub.com/owner/book",
        "https://github.com/owner",
        "https://github.com/owner/book?tab=readme",
        "https://github.com/owner/b€ok",
        "ssh://git@github.com:port/owner/book",
    ],
)
def test_any_other_address_is_not_a_public_repository(address):
    assert public_address(address) is None


def test_without_a_repository_there_is_no_button(options):
    found = options()
    assert not found["launch_buttons"]
    assert not found["use_repository_button"]
    assert found["show_toc_level"] == 2


def test_a_private_remote_shows_no_button_and_is_not_published(options, capsys):
    found = options(remote="git@internal.example:owner/book.git")
    assert not found["launch_buttons"]
    assert "internal" not in str(found)
    said = capsys.readouterr()
    assert said.out.startswith("The book has no launch buttons: the git remote `origin` is not")
    assert len(said.out.splitlines()) == 1
    assert "internal" not in said.out + said.err


@pytest.mark.parametrize("remote", ["", "git@github.com:owner/book.git"])
def test_nothing_is_said_where_nothing_is_missing(options, capsys, remote):
    options(remote=remote)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("own", ["", "https://github.com/our/book"])
def test_a_repository_around_the_book_is_not_its_own(tmp_path, monkeypatch, own):
    """As where an archive is unpacked in somebody else's; `make` asks and hears the same."""
    monkeypatch.delenv("BOOK_REPOSITORY", raising=False)
    book = tmp_path / "their course" / "book"
    program = book / LAUNCH
    program.parent.mkdir(parents=True)
    shutil.copy2(ROOT / LAUNCH, program)
    remotes = [(tmp_path, "https://github.com/their/course")] + [(book, own)] * bool(own)
    for folder, remote in remotes:
        for words in (["init", "--quiet"], ["remote", "add", "origin", remote]):
            subprocess.run(["git", "-C", folder, *words], check=True)
    assert git_remote(book) == own
    made = subprocess.run(
        [sys.executable, program], cwd=book, capture_output=True, encoding="utf-8", check=True
    )
    assert made.stdout.strip() == own
    assert f"REPOSITORY := $(PYTHON) {LAUNCH}\n" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_a_folder_that_is_linked_to_its_repository_has_its_remote(tmp_path, monkeypatch):
    """A second working tree has a file `.git` in place of a folder; hooks set GIT_DIR."""
    first, second = tmp_path / "first", tmp_path / "second"
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (
        ["init", "--quiet", first],
        ["-C", first, "remote", "add", "origin", "https://github.com/our/book"],
        ["-C", first, *identity, "commit", "--quiet", "--allow-empty", "--message", "first"],
        ["-C", first, "worktree", "add", "--quiet", second],
    ):
        subprocess.run(["git", *words], check=True)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert git_remote(second) == "https://github.com/our/book"


def test_the_setting_brings_the_buttons(options):
    found = options(setting="https://gitlab.com/owner/book")
    assert found["repository_url"] == "https://gitlab.com/owner/book"
    assert found["use_repository_button"]
    assert found["launch_buttons"]["binderhub_url"]


def test_the_remote_brings_the_buttons(options):
    assert options(remote="git@github.com:owner/book.git")["repository_url"].endswith("owner/book")


def test_the_setting_goes_before_the_remote(options):
    found = options(setting="https://github.com/a/b", remote="https://github.com/c/d")
    assert found["repository_url"] == "https://github.com/a/b"


def test_a_setting_that_cannot_work_is_refused(options):
    with pytest.raises(ExtensionError, match="BOOK_REPOSITORY must look like"):
        options(setting="https://example.org/book")
