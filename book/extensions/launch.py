"""Launch buttons and repository links: shown when the book knows its public repository.

The repository is the environment's BOOK_REPOSITORY, an address such as
https://github.com/owner/name, or else the git remote `origin`, if it is one on GitHub or GitLab.
Run as a program, this prints it, for `make` to build anew when it changes.
"""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# In any of the ways that git takes: https://host/owner/name, ssh://git@host:port/owner/name,
# git@host:owner/name, with or without .git. What stands before an @, a name or a secret, is never
# kept. GitHub and GitLab take ssh at the port of https too, on hosts of their own.
PUBLIC = re.compile(
    r"(?:(?:git\+)?(?:https?|ssh|git)://)?(?:[^/]*@)?(?:www\.|ssh\.|altssh\.)?"
    r"(?P<host>github\.com|gitlab\.com)(?::\d+(?=/))?[/:]/*"
    r"(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/*",
    re.IGNORECASE | re.ASCII,
)
NO_BUTTONS = (
    "The book has no launch buttons: the git remote `origin` is not of the form "
    "https://github.com/owner/name (or gitlab.com). BOOK_REPOSITORY may name a repository that is."
)


def public_address(address):
    """Return `address` in its https form, or None if it is not a GitHub or GitLab repository."""
    found = PUBLIC.fullmatch(address.strip())
    return found and f"https://{found['host'].lower()}/{found['owner']}/{found['name']}"


def git_remote(folder):
    """Return the remote `origin` of this folder's own repository, not of one around it."""
    git = ["git", "--git-dir", str(Path(folder) / ".git"), "remote", "get-url", "origin"]
    try:
        done = subprocess.run(git, capture_output=True, encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ""
    return done.stdout.strip()


def add_launch_buttons(app, config):
    from sphinx.errors import ExtensionError  # here, since `make` asks before Sphinx is installed

    setting = os.environ.get("BOOK_REPOSITORY", "")
    remote = git_remote(app.srcdir)
    repository = public_address(setting or remote)
    if setting and not repository:
        raise ExtensionError(
            "BOOK_REPOSITORY must look like https://github.com/owner/name "
            f"(or gitlab.com), got {setting!r}"
        )
    if remote and not repository:
        print(NO_BUTTONS)
    config.html_theme_options |= launch_options(repository)


def launch_options(repository):
    """Return the theme's options for this public repository, or for none."""
    if not repository:
        return {"repository_url": "", "launch_buttons": {}, "use_repository_button": False}
    return {
        "repository_url": repository,
        "repository_branch": "HEAD",  # the default branch, whatever its name
        "use_repository_button": True,
        "launch_buttons": {
            "binderhub_url": "https://mybinder.org",
            "notebook_interface": "jupyterlab",
        },
    }


def setup(app):
    app.connect("config-inited", add_launch_buttons)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


if __name__ == "__main__":
    setting = os.environ.get("BOOK_REPOSITORY", "")
    print(setting or public_address(git_remote(ROOT)) or "")
