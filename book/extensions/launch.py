"""Launch buttons and repository links: shown when the book knows its public repository.

The repository is the environment's BOOK_REPOSITORY, an address such as
https://github.com/owner/name, or else the git remote `origin`, if it is one on GitHub or GitLab.
"""

import os
import re
import subprocess

from sphinx.errors import ExtensionError

# https://host/owner/name, ssh://git@host/owner/name or git@host:owner/name, with or without .git.
# What stands before an @, a name or a secret, is never kept.
PUBLIC = re.compile(
    r"(?:https://|ssh://)?(?:[^@/]+@)?(?P<host>github\.com|gitlab\.com)[/:]"
    r"(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?"
)


def public_address(address):
    """Return `address` in its https form, or None if it is not a GitHub or GitLab repository."""
    found = PUBLIC.fullmatch(address.strip())
    return found and "https://{host}/{owner}/{name}".format(**found.groupdict())


def git_remote(folder):
    git = ["git", "-C", str(folder), "remote", "get-url", "origin"]
    try:
        return subprocess.run(git, capture_output=True, encoding="utf-8").stdout
    except FileNotFoundError:
        return ""


def add_launch_buttons(app, config):
    setting = os.environ.get("BOOK_REPOSITORY", "")
    repository = public_address(setting or git_remote(app.srcdir))
    if setting and not repository:
        raise ExtensionError(
            "BOOK_REPOSITORY must look like https://github.com/owner/name "
            f"(or gitlab.com), got {setting!r}"
        )
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
