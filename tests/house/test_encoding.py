"""Text is UTF-8 on every machine: no file and no program is read as its locale would have it."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("benchmarks", "book", "exercises", "models", "tests")
FILES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
WITHOUT_ENCODING = {"read_text": 0, "write_text": 1}  # how many arguments such a call has
OPENS_NO_TEXT = {"Image", "Interval", "archive", "os", "tarfile"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_text_is_read_and_written_as_utf_8(path):
    """A table or a front end with a letter beyond ASCII opens in any locale."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert not [f"line {call.lineno}" for call in calls if leaves_it_to_the_locale(call)]


@pytest.mark.parametrize(
    ("code", "left"),
    [
        ("path.read_text()", True),
        ("path.write_text(text)", True),
        ("path.open()", True),
        ("path.open('w')", True),
        ("open(path)", True),
        ("run(command, text=True)", True),
        ("run(command, universal_newlines=True)", True),
        ("path.read_text('utf-8')", False),
        ("path.write_text(text, encoding='utf-8')", False),
        ("path.open('rb')", False),
        ("open(path, 'wb')", False),
        ("sp.Interval.open(0, 1)", False),
        ("os.open(path, os.O_WRONLY)", False),
        ("run(command, encoding='utf-8')", False),
        ("run(command)", False),
    ],
)
def test_the_check_knows_what_names_no_encoding(code, left):
    """By a few calls of which the answer is plain."""
    assert leaves_it_to_the_locale(ast.parse(code, mode="eval").body) == left


@pytest.mark.slow
def test_all_of_the_package_can_be_imported_in_ascii():
    """Front ends hold letters that this locale has not, and are read when they are imported."""
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in FILES
        if path.is_relative_to(ROOT / "models")
    ]
    program = "import sys, importlib; list(map(importlib.import_module, sys.argv[1:]))"
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run(
        [sys.executable, "-c", program, *names], cwd=ROOT, env=os.environ | ascii_only, check=True
    )


def leaves_it_to_the_locale(call):
    """Return whether a call reads or writes text without naming the encoding."""
    named = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
    if "encoding" in named:
        return False
    if "True" in (named.get("text"), named.get("universal_newlines")):
        return True
    words = ast.unparse(call.func).split(".")
    if words[-1] == "open" and not OPENS_NO_TEXT & {*words}:
        return not {"'rb'", "'wb'"} & {ast.unparse(argument) for argument in call.args}
    return len(call.args) == WITHOUT_ENCODING.get(words[-1])
