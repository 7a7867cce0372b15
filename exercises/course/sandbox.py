"""Runs a student's cells where they can do no harm, and brings their values out as plain data.

The trust boundary is the pipe between two programs. Inside (`runner.py`, in the place that
`isolation.py` makes) nothing is trusted: a cell shares the process of the runner, and may change,
end or imitate it. Outside, here, is who keeps the time and the memory, and who decides what counts:

- One question at a time. A cell is sent with a token that was not there before; only a line with
  that token answers it, and the first one does. What is said later about a cell changes nothing. So
  a cell can forge what *it* answers, which is the same as answering, but nothing that is finished.
- What comes is read to a limit, taken apart with care, and kept only if it has the form of plain
  data. All else is ignored.
- A cell that ends the process, or takes more than its time or memory, is left out: the others run
  again in a new start. What had an outcome keeps it.

`python -m exercises.course.sandbox` sees to it that there is a sandbox.
"""

import base64
import json
import queue
import re
import secrets
import sys
import tempfile
import threading
import time
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from exercises.core.plain import Plain, sound
from exercises.course import isolation
from exercises.course.isolation import UNSAFE, NoSandbox, Sandbox

__all__ = ["UNSAFE", "Cell", "Limits", "NoSandbox", "Outcome", "Sandbox", "run"]

STARTS = 4
SECONDS_TO_START = 60.0
SECONDS_BETWEEN_LOOKS = 0.05  # at the memory and the clock
LARGEST_ANSWER = 1_000_000  # bytes; the runner keeps well below it
LONGEST_TEXT = 5_000
LONGEST_ERROR = 500
CUT = "\n… (the rest was cut off)"
MOST_FILES = 20_000
MEBIBYTE = 2**20


@dataclass(frozen=True)
class Cell:
    """One answer cell, in the order in which they are run, and what to hand out after it."""

    id: str
    source: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What became of one cell.

    Attributes
    ----------
    values : dict
        By name; a name that was not assigned is absent.
    text : str
        What it printed and displayed, without control codes; at most 5,000 characters.
    error : str
        Nothing, or one line, as `NameError: name 'x' is not defined`; at most 500 characters.
    stopped : str
        Nothing, or why it has no fair outcome: `time`, `memory`, `files` (it made too many),
        `output` (it flooded the channel), `ended` (it ended its process), `starts` (it never ran:
        cells before it used up all starts).
    """

    id: str
    values: dict[str, Plain] = field(default_factory=dict)
    text: str = ""
    error: str = ""
    stopped: str = ""


@dataclass(frozen=True)
class Limits:
    """What a student's cells may take.

    Attributes
    ----------
    seconds_a_cell : float
        By the clock.
    seconds : float
        By the clock, for all cells and all starts together.
    memory : int
        Bytes: of address space for one process, and resident for all together.
    processes : int
        Threads count.
    output : int
        Bytes that may come through the channel beside the answer to a cell. What a cell prints is
        no matter of limits: it is cut.
    file : int
        Bytes of one file, and of all in one folder of the three in which it may write.
    """

    seconds_a_cell: float = 60.0
    seconds: float = 300.0
    memory: int = 2 * 1024 * MEBIBYTE
    processes: int = 64
    output: int = 1_000_000
    file: int = 50_000_000


def run(
    cells: Sequence[Cell],
    *,
    files: Mapping[str, bytes] | None = None,
    limits: Limits = Limits(),
    sandbox: Sandbox | None = None,
) -> list[Outcome]:
    """Run the cells one after another in one process, and return what became of each.

    A name that a cell was to assign, and that is not there or not answered, is looked up once more
    when all have run.

    Raises
    ------
    NoSandbox
        There is none, or it does not start. This says nothing about the cells.
    """
    place = sandbox or Sandbox.find()
    notebook = _Notebook(cells, limits)
    for _ in range(STARTS):
        with _session(place, limits, files or {}) as session:
            if notebook.go_through(session) or notebook.seconds_left() <= 0:
                break
    return notebook.outcomes()


class _Notebook:
    """The cells of one student, and what is known of them after a number of starts."""

    def __init__(self, cells: Sequence[Cell], limits: Limits) -> None:
        self.cells = list(cells)
        self.limits = limits
        self.end = time.monotonic() + limits.seconds
        self.known: dict[int, Outcome] = {}
        self.left_out: set[int] = set()

    def seconds_left(self) -> float:
        return self.end - time.monotonic()

    def go_through(self, session: "_Session") -> bool:
        """Run what is not left out; return whether the last cell was reached."""
        for number, cell in enumerate(self.cells):
            if number in self.left_out:
                continue
            try:
                outcome = _outcome(cell, self.ask(session, cell.source, cell.names))
            except _Stopped as stop:
                self.known.setdefault(number, Outcome(cell.id, stopped=stop.why))
                self.left_out.add(number)
                return False
            self.known.setdefault(number, outcome)
        with suppress(_Stopped):
            self.look_again(session)
        return True

    def ask(self, session: "_Session", source: str | None, names: Sequence[str]) -> dict[str, Any]:
        seconds = min(self.limits.seconds_a_cell, self.seconds_left())
        return session.ask({"source": source, "names": list(names)}, seconds)

    def look_again(self, session: "_Session") -> None:
        missing = {
            number: [name for name in cell.names if self.known[number].values.get(name) is None]
            for number, cell in enumerate(self.cells)
        }
        names = sorted(set().union(*missing.values())) if missing else []
        if not names:
            return
        late = _values(names, self.ask(session, None, names))
        for number, asked in missing.items():
            found = {name: late[name] for name in asked if name in late}
            known = self.known[number]
            self.known[number] = replace(known, values=known.values | found)

    def outcomes(self) -> list[Outcome]:
        why = "starts" if self.seconds_left() > 0 else "time"
        return [
            self.known.get(number, Outcome(cell.id, stopped=why))
            for number, cell in enumerate(self.cells)
        ]


# What comes out ----------------------------------------------------------------------------------


def _outcome(cell: Cell, answer: dict[str, Any]) -> Outcome:
    error = " ".join(clean(answer["error"]).split())[:LONGEST_ERROR]
    return Outcome(
        id=cell.id,
        values=_values(cell.names, answer),
        text=_shortened(clean(answer["text"]), answer["cut"]),
        error=error,
        stopped="memory" if error.startswith("MemoryError") else "",
    )


def _values(names: Sequence[str], answer: dict[str, Any]) -> dict[str, Plain]:
    given = answer["values"]
    return {name: _checked(given[name]) for name in names if name in given}


def _checked(value: Any) -> Plain:
    return value if sound(value) else {"kind": "other", "type": "", "text": "no plain data"}


def _shortened(text: str, cut: bool) -> str:
    if not cut and len(text) <= LONGEST_TEXT:
        return text
    return text[: LONGEST_TEXT - len(CUT)] + CUT


ESCAPES = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b.?")
# Control codes, marks that turn the order of letters round, halves of a character, and what no
# page may hold.
UNWANTED = {"Cc", "Cf", "Cs", "Co", "Cn"}


def clean(text: str) -> str:
    """Return the text without all that is no letter, sign, space or line break."""
    bare = ESCAPES.sub("", text).replace("\r\n", "\n")
    return "".join(
        sign if sign in "\n\t" or unicodedata.category(sign) not in UNWANTED else ""
        for sign in bare
    )


def _answer(line: bytes, token: str) -> dict[str, Any] | None:
    """Return what a line answers to the question with that token, or None."""
    try:
        answer = json.loads(line.decode("ascii"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    if type(answer) is not dict or answer.get("token") != token:
        return None
    form = {name: type(answer.get(name)) for name in FORM}
    return answer if form == FORM or list(answer) == ["token"] else None


FORM = {"text": str, "cut": bool, "error": str, "values": dict}


def _refuse(constant: str) -> None:
    raise ValueError(constant)


# One start ---------------------------------------------------------------------------------------


class _Stopped(Exception):
    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@contextmanager
def _session(sandbox: Sandbox, limits: Limits, files: Mapping[str, bytes]) -> Iterator["_Session"]:
    with ExitStack() as stack:
        folder = sandbox.folder or stack.enter_context(
            tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        )
        session = _Session(sandbox, limits, folder)
        try:
            session.begin(files)
            yield session
        finally:
            session.close()


class _Session:
    """A running sandbox, and the two ends of the channel to it."""

    def __init__(self, sandbox: Sandbox, limits: Limits, folder: str) -> None:
        self.sandbox, self.limits, self.folder = sandbox, limits, folder
        self.process = isolation.start(sandbox, limits.file, folder)
        self.arrived: queue.Queue[bytes] = queue.Queue(maxsize=16)
        self.pending = b""
        self.begun = False
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def begin(self, files: Mapping[str, bytes]) -> None:
        order = {
            "folder": self.folder,
            "repository": str(isolation.REPOSITORY),
            "plain": isolation.PLAIN,
            "fonts": isolation.fonts_inside(self.sandbox),
            "files": {_inside(name): _base64(content) for name, content in files.items()},
            "limits": self._resources(),
            "user": self.sandbox.user(),
            "alone": self.sandbox.isolates,
        }
        try:
            self.ask(order, SECONDS_TO_START)
            self.begun = True
        except _Stopped as stop:
            self._end()
            said = self.process.stderr.read(10_000) if self.process.stderr else b""
            lines = clean(said.decode("utf-8", "replace")).strip().splitlines() or [stop.why]
            raise NoSandbox(f"The sandbox does not start: {lines[-1]}") from None

    def _resources(self) -> dict[str, int]:
        limits = self.limits
        anywhere = {"RLIMIT_CORE": 0, "RLIMIT_FSIZE": limits.file}
        if sys.platform == "win32":
            return {}
        if not self.sandbox.isolates:
            return anywhere
        return anywhere | {
            "RLIMIT_AS": limits.memory,
            "RLIMIT_CPU": int(limits.seconds) + 1,
            "RLIMIT_NOFILE": 128,
            "RLIMIT_NPROC": limits.processes,
        }

    def ask(self, order: Mapping[str, object], seconds: float) -> dict[str, Any]:
        """Send an order, and return the answer to it.

        Raises
        ------
        _Stopped
            There is none; the session is of no more use.
        """
        token = secrets.token_hex(16)
        line = json.dumps({**order, "token": token}).encode() + b"\n"
        # Who is inside need not read: to wait for that would be to wait for ever.
        threading.Thread(target=self._write, args=(line,), daemon=True).start()
        end = time.monotonic() + seconds
        room = LARGEST_ANSWER + self.limits.output
        for chunk in self._chunks(end):
            room -= len(chunk)
            if room < 0:
                raise _Stopped("output")
            *lines, self.pending = (self.pending + chunk).split(b"\n")
            for one in lines:
                if answer := _answer(one, token):
                    return answer
        raise _Stopped("ended")

    def _chunks(self, end: float) -> Iterator[bytes]:
        """What comes, until the channel ends; look at clock and memory now and then."""
        look = 0.0
        while True:
            now = time.monotonic()
            if now >= end:
                raise _Stopped("time")
            if now >= look:
                self._look()
                look = now + SECONDS_BETWEEN_LOOKS
            try:
                chunk = self.arrived.get(timeout=min(SECONDS_BETWEEN_LOOKS, end - now))
            except queue.Empty:
                continue
            if not chunk:
                return
            yield chunk

    def _look(self) -> None:
        # Until the first answer its folders are still those of the machine.
        if not self.begun or not self.sandbox.isolates:
            return
        if isolation.memory(self.process) > self.limits.memory:
            raise _Stopped("memory")
        if isolation.files(self.process) > MOST_FILES:
            raise _Stopped("files")

    def _read(self) -> None:
        assert self.process.stdout is not None
        with suppress(OSError, ValueError):
            while chunk := self.process.stdout.raw.read(65_536):  # type: ignore[attr-defined]
                self.arrived.put(chunk)
        self.arrived.put(b"")

    def _write(self, line: bytes) -> None:
        assert self.process.stdin is not None
        with suppress(OSError, ValueError):
            self.process.stdin.write(line)
            self.process.stdin.flush()

    def close(self) -> None:
        self._end()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe:
                with suppress(OSError):
                    pipe.close()

    def _end(self) -> None:
        """End all inside, and let the reader finish."""
        isolation.end(self.process, self.sandbox)
        patience = time.monotonic() + 2
        while self.reader.is_alive() and time.monotonic() < patience:
            with suppress(queue.Empty):
                self.arrived.get(timeout=0.01)


def _inside(name: str) -> str:
    """The name of a file in the working folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or any(part.startswith(".") for part in path.parts) or not path.parts:
        raise ValueError(f"{name!r} is no name of a file in the working folder")
    return str(path)


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


if __name__ == "__main__":
    try:
        isolation.install()
    except NoSandbox as error:
        sys.exit(f"make: {error}")
