"""How soon a hand-in is marked, and a class gets its notebooks.

Ours is the command as an instructor runs it, sandbox and all. Beside it nbgrader's own `autograde`
on the same notebook, which runs it with the instructor's rights.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.table import Row

NAME = "group_profit"
CLASS = 12
ROUNDS = 3


def measure() -> list[Row]:
    with TemporaryDirectory() as folder:
        course, plain = Path(folder, "course"), Path(folder, "plain")
        students = Path(folder, "students.csv")
        rows = "".join(f"student{number},Student {number}\n" for number in range(CLASS))
        students.write_text(f"id,name\n{rows}", encoding="utf-8")
        _ours("new", course, "--students", students, "--assignment", NAME)
        released = _ours("release", course)
        _hand_in(course)
        _ours("collect", course)
        marked = [_ours("grade", course, "--again") / CLASS for _ in range(ROUNDS)]
        beside = _nbgrader(plain, course / "release" / "student0" / f"{NAME}.ipynb")
    question = "A hand-in marked"
    return [
        Row(question, f"ours, {CLASS} in one run", "s", tuple(marked), "<= 1.5 of nbgrader's"),
        Row(question, "nbgrader, one", "s", tuple(beside)),
        Row("A notebook and its page released", "ours", "s", (released / CLASS,), "<= 0.4"),
    ]


def _timed(command: list, **more) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True, **more)
    return perf_counter() - start


def _ours(*words) -> float:
    return _timed([sys.executable, "-m", "exercises", *map(str, words)])


def _hand_in(course: Path) -> None:
    """Hand in what was released, as it is: all its cells run."""
    for folder in (course / "release").iterdir():
        shutil.copytree(folder, course / "inbox" / folder.name)


def _nbgrader(plain: Path, notebook: Path) -> list[float]:
    """Return the seconds of `nbgrader autograde` for one hand-in."""
    for folder in (plain / "source" / NAME, plain / "submitted" / "student0" / NAME):
        folder.mkdir(parents=True)
        shutil.copy(notebook, folder / f"{NAME}.ipynb")
    grader = [sys.executable, "-m", "nbgrader"]
    scripts = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    here = {"cwd": plain, "env": os.environ | {"PATH": scripts}}
    _timed([*grader, "generate_assignment", NAME], **here)
    command = [*grader, "autograde", NAME, "--force"]
    return [_timed(command, **here) for _ in range(ROUNDS)]
