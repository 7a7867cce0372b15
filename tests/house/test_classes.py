"""Style sheets and what they style name the same things."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("book", "models")
MADE_BY = (".html", ".js", ".mjs", ".py")
COMMENT = re.compile(r"/\*.*?\*/", re.S)
CLASS = re.compile(r"\.((?:sa|sim)-[\w-]+)")
NAME = re.compile(r"(?<![\w-])((?:sa|sim)-[\w-]*)")
WORD = re.compile(r"""["']([a-z-]+)["']""")


def files(*endings):
    found = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*"))
    return [path for path in found if path.suffix in endings]


@cache
def named():
    """Return all names in code; where only their beginning is, with each word that may follow."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in files(*MADE_BY))
    names, words = set(NAME.findall(code)), set(WORD.findall(code))
    return names | {f"{name}{word}" for name in names if name.endswith("-") for word in words}


@pytest.mark.parametrize("path", files(".css"), ids=lambda path: path.stem)
def test_every_class_that_has_a_style_is_given_to_something(path):
    """Else its rules are a remainder, or its name is wrong."""
    styled = set(CLASS.findall(COMMENT.sub("", path.read_text(encoding="utf-8"))))
    assert styled - named() == set()
