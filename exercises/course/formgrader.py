"""nbgrader's formgrader, set up for one course: it shows what was marked, and runs nothing."""

import os
import subprocess
import sys

from tornado.netutil import bind_sockets

from exercises.course.course import Course
from exercises.course.files import CourseError, write
from exercises.course.gradebook import sound

# `autograde` and its like would run students' code with the instructor's rights: no button does.
CONFIGURATION = '''"""Written by `python -m exercises mark`, each time anew."""

from nbgrader.apps.api import NbGraderAPI
from nbgrader.exchange import ExchangeError
from nbgrader.exchange.default.list import ExchangeList


def no_exchange(self):
    raise ExchangeError


def refused(self, *_, **__):
    why = "Use `python -m exercises` for this: it runs students' code in a sandbox."
    return {{"success": False, "error": why, "log": why}}


for step in (
    "assign", "autograde", "collect", "generate_assignment", "generate_feedback", "release",
    "release_assignment", "release_feedback", "unrelease",
):
    if hasattr(NbGraderAPI, step):
        setattr(NbGraderAPI, step, refused)

ExchangeList.start = no_exchange
c = get_config()  # noqa: F821 (nbgrader provides it)
c.CourseDirectory.course_id = "strategic_alliances"
c.CourseDirectory.root = {root!r}
c.CourseDirectory.db_url = {database!r}
c.CourseDirectory.source_directory = "marking/assignments"
c.CourseDirectory.submitted_directory = "collected"
c.CourseDirectory.autograded_directory = "marking"
c.CourseDirectory.feedback_directory = "marking/feedback"
'''


def mark(course: Course, port: int) -> list[str]:
    """Start JupyterLab on the course and say where answers in words are marked, until it ends."""
    sound(course.gradebook)
    _require_free(port)
    where = {"root": str(course.root), "database": f"sqlite:///{course.gradebook}"}
    write(course.root / "nbgrader_config.py", CONFIGURATION.format(**where))
    quiet = ["--no-browser", "--log-level=ERROR", f"--port={port}", "--ServerApp.port_retries=0"]
    command = [sys.executable, "-m", "jupyterlab", *quiet, f"--ServerApp.root_dir={course.root}"]
    if hasattr(os, "geteuid") and not os.geteuid():
        command.append("--allow-root")
    token = os.urandom(16).hex()
    environment = os.environ | {"JUPYTER_TOKEN": token, "PYTHONWARNINGS": "ignore"}
    print(f"http://localhost:{port}/formgrader?token={token}  (Ctrl-C stops it)", flush=True)
    with subprocess.Popen(command, cwd=course.root, env=environment) as server:
        try:
            status = server.wait()
        except KeyboardInterrupt:
            server.terminate()
            server.wait()
            status = 0  # it was to end
    if status:
        raise CourseError(
            f"JupyterLab has failed (status {status}); what it said stands above. What is marked "
            "is kept. Run `mark` again."
        )
    return ["JupyterLab has ended. Now run `feedback` and `export`."]


def _require_free(port: int) -> None:
    """Refuse a port that is none or in use: the address would lead nowhere, or to another server.

    It is tried as JupyterLab itself will.
    """
    where = f"--port {port}: the port of JupyterLab on this machine must be"
    if not 1 <= port <= 65535:
        raise CourseError(f"{where} a whole number from 1 to 65535.")
    try:
        for tried in bind_sockets(port, "localhost"):
            tried.close()
    except OSError as error:
        raise CourseError(
            f"{where} free, but: {error.strerror}. Name another, as in `--port 8890`."
        ) from None
