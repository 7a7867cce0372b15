"""Launch buttons and repository links appear exactly when the book knows its public repository."""

import subprocess
from types import SimpleNamespace

import pytest
from sphinx.errors import ExtensionError

from book.extensions.launch import add_launch_buttons, public_address


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
    ],
)
def test_any_other_address_is_not_a_public_repository(address):
    assert public_address(address) is None


def test_without_a_repository_there_is_no_button(options):
    found = options()
    assert not found["launch_buttons"]
    assert not found["use_repository_button"]
    assert found["show_toc_level"] == 2


def test_a_private_remote_shows_no_button_and_is_not_published(options):
    found = options(remote="git@internal.example:owner/book.git")
    assert not found["launch_buttons"]
    assert "internal" not in str(found)


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
