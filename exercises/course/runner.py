"""The program inside the sandbox: it runs the cells of one student and hands out their values.

Nothing here is trusted once the first cell has run, for the cell shares this process. So nothing
here decides anything: `sandbox.py`, outside, keeps the time, counts, checks what comes out, and
takes one answer to each question. What this program does against a cell that breaks things is for
the sake of the *next* cell, which may be honest: it keeps its own hold on what it needs, and sets
right what all Python code stands on.

It takes orders from standard input and answers on standard output, a line of JSON each; before a
cell runs, both are moved away. It imports no module of this package, and is started by its path.
"""

import _json  # the functions in C that `json` is made of: no cell can change those
import base64
import builtins
import contextlib
import importlib.util
import io
import os
import signal
import sys

# The functions below keep to these, whatever a cell makes of Python's own.
__builtins__ = dict(vars(builtins))

CHANNEL = 100  # where the two ends of the channel are put, out of the way of what a cell opens
LONGEST_SHOWN = 6_000  # characters; who reads it cuts further
LONGEST_ERROR = 1_000
MOST_TOGETHER = 500_000  # bytes of JSON for all values of one cell
LARGEST_VALUE = 130_000  # bytes of JSON


class Channel:
    """Two pipes. All that is needed to use them is held here, as it was at the start."""

    def __init__(self):
        self.read, self.write = os.read, os.write
        self.pending = b""
        self.scan = _json.make_scanner(_Reading)
        self.encode = _json.make_encoder(
            {}, None, _json.encode_basestring_ascii, None, ":", ",", False, False, False
        )
        self.orders, self.answers = (self._moved(fd) for fd in (0, 1))
        self._leave(0, 1, 2)

    @staticmethod
    def _moved(fd):
        try:
            from fcntl import F_DUPFD_CLOEXEC, fcntl
        except ImportError:  # Windows
            return os.dup(fd)
        return fcntl(fd, F_DUPFD_CLOEXEC, CHANNEL)

    @staticmethod
    def _leave(*fds):
        nowhere = os.open(os.devnull, os.O_RDWR)
        for fd in fds:
            os.dup2(nowhere, fd)

    def order(self):
        """Return the next order, or None when there is nobody to give one."""
        while b"\n" not in self.pending:
            more = self.read(self.orders, 65_536)
            if not more:
                return None
            self.pending += more
        line, _, self.pending = self.pending.partition(b"\n")
        return self.scan(line.decode(), 0)[0]

    def json(self, value):
        return "".join(self.encode(value, 0))

    def answer(self, text):
        # A cell may have left half a line: this one begins anew.
        rest = b"\n" + text.encode() + b"\n"
        while rest:
            rest = rest[self.write(self.answers, rest) :]


class _Reading:
    """How the scanner reads JSON."""

    strict = False
    object_hook = object_pairs_hook = None
    parse_float, parse_int, parse_constant, memo = float, int, None, {}


class Shown(io.TextIOBase):
    """Keeps the beginning of what is written, and remembers whether there was more."""

    encoding = "utf-8"

    def __init__(self):
        self.parts, self.length, self.cut = [], 0, False

    def writable(self):
        return True

    def write(self, text):
        if not issubclass(type(text), str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        length = str.__len__(text)
        start = str.__getitem__(text, slice(max(LONGEST_SHOWN - self.length, 0)))
        self.cut = self.cut or len(start) < length
        if start:
            self.parts.append(start)
            self.length += len(start)
        return length


# Before the first cell ---------------------------------------------------------------------------


def confine(order):
    """Set the limits, for good, and become somebody who may do nothing."""
    if order["limits"]:
        import resource

        for name, most in order["limits"].items():
            kind = getattr(resource, name)
            hard = resource.getrlimit(kind)[1]
            if hard != resource.RLIM_INFINITY:
                most = min(most, hard)
            resource.setrlimit(kind, (most, most))
    if order["user"]:
        os.setgroups([])
        os.setresgid(*3 * [order["user"]])
        os.setresuid(*3 * [order["user"]])


def furnish(order):
    """Lay out the working folder, and say where modules are found."""
    os.chdir(order["folder"])
    for name, content in order["files"].items():
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "wb") as file:
            file.write(base64.b64decode(content))
    if order["fonts"]:
        settings = os.environ["MPLCONFIGDIR"]
        os.makedirs(settings, exist_ok=True)
        os.symlink(order["fonts"], os.path.join(settings, os.path.basename(order["fonts"])))
    # A student's own `models.py` or `numpy.py` comes after the real ones.
    here = os.path.dirname(__file__)
    found = [path for path in sys.path if path and path != here]
    sys.path[:] = [order["repository"], *found, order["folder"]]


def private(path):
    """A module that is nowhere in `sys.modules`."""
    spec = importlib.util.spec_from_file_location("_private", path)
    module = importlib.util.module_from_spec(spec)
    module.__builtins__ = dict(vars(builtins))
    spec.loader.exec_module(module)
    return module


def new_shell():
    """IPython as in a notebook, but it draws nothing and shows errors to nobody."""
    from IPython.core.displayhook import DisplayHook
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    class Plainly(DisplayHook):
        def write_output_prompt(self):
            pass

        def write_format_data(self, format_dict, md_dict=None):
            print(format_dict.get("text/plain", ""))

    class Shell(InteractiveShell):
        displayhook_class = Plainly

        def nothing(self, *_, **__):
            pass

        showtraceback = showsyntaxerror = showindentationerror = ask_exit = nothing
        enable_gui = nothing

        def enable_matplotlib(self, gui=None):
            return gui, "agg"

        def _tee(self, channel):
            return contextlib.nullcontext()

    settings = Config()
    settings.HistoryManager.enabled = False
    settings.InteractiveShell.colors = "NoColor"
    shell = Shell.instance(config=settings)
    shell.display_formatter.active_types = ["text/plain"]
    return shell


# A cell ------------------------------------------------------------------------------------------


class World:
    """What all code stands on, as it was before the first cell, to be set right after each."""

    def __init__(self):
        self.restore = builtins.__dict__.update
        self.builtins = dict(builtins.__dict__)
        self.modules, self.loaded = sys.modules, dict(sys.modules)
        self.path = list(sys.path)
        self.hooks = sys.excepthook, sys.unraisablehook, sys.displayhook
        self.limit = sys.getrecursionlimit()
        self.calls = sys.settrace, sys.setprofile, sys.setrecursionlimit
        self.handlers = {number: signal.getsignal(number) for number in signal.valid_signals()}
        self.handle, self.timer = signal.signal, getattr(signal, "setitimer", None)
        self.nowhere = open(os.devnull, encoding="utf-8")  # noqa: SIM115
        self.streams = []

    def set_right(self):
        self.restore(self.builtins)
        trace, profile, recursion = self.calls
        trace(None)
        profile(None)
        recursion(self.limit)
        self._signals()
        sys.modules = self.modules
        self.modules.update(self.loaded)
        sys.path = list(self.path)
        sys.excepthook, sys.unraisablehook, sys.displayhook = self.hooks
        # A thread of the cell may still print to what stands here when it ends. `print` keeps no
        # hold of that: once let go of, it would take this process with it.
        self.streams += [sys.__dict__.get("stdout"), sys.__dict__.get("stderr")]
        sys.stdin, sys.stdout, sys.stderr = self.nowhere, Shown(), Shown()

    def _signals(self):
        if self.timer:
            for clock in (0, 1, 2):
                self.timer(clock, 0)
        for number, handler in self.handlers.items():
            if handler is not None and number not in UNCHANGEABLE:
                self.handle(number, handler)


UNCHANGEABLE = {getattr(signal, name, None) for name in ("SIGKILL", "SIGSTOP")}


class Room:
    """Where the cells run, one after another."""

    def __init__(self, order):
        self.plain = private(os.path.join(order["repository"], *order["plain"])).plain
        shell = new_shell()
        self.names = shell.user_ns
        self.run_cell = shell.run_cell
        self.alone = order["alone"]
        self.process = os.getpid()
        self.hold = os.getpid, os.kill, os.waitpid, os._exit
        self.world = World()
        self.set_right()

    def set_right(self):
        """Do it again if what a cell left behind (a signal, say) breaks in."""
        for _ in range(5):
            try:
                return self.world.set_right()
            except BaseException:
                continue

    def run(self, source):
        """Run a cell; return what it showed, whether that was all, and its error in one line."""
        shown = sys.stdout
        try:
            result = self.run_cell(source, store_history=True)
            error = result.error_before_exec or result.error_in_exec
        except BaseException as broken:
            error = broken
        self.set_right()
        self.send_home()
        line = "" if error is None else one_line(error)
        self.set_right()
        return "".join(shown.parts)[:LONGEST_SHOWN], shown.cut, line

    def send_home(self):
        """End what the cell started, and this process if it is but a copy."""
        getpid, kill, waitpid, end = self.hold
        if getpid() != self.process:
            end(0)
        if not self.alone:
            return
        # All but this one, and the first of this name space.
        with contextlib.suppress(ProcessLookupError):
            kill(-1, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while True:
                waitpid(-1, 0)

    def values(self, names):
        found = {}
        for name in names:
            if name in self.names:
                try:
                    found[name] = self.plain(self.names[name])
                except BaseException as error:
                    text = f"{type(error).__name__} when it was read"
                    found[name] = {"kind": "other", "type": "", "text": text}
        self.set_right()
        return found

    def close_figures(self):
        """As a notebook does after each cell."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None:
            with contextlib.suppress(BaseException):
                pyplot.close("all")
            self.set_right()


def one_line(error):
    try:
        return " ".join(f"{type(error).__name__}: {error}"[:LONGEST_ERROR].split())
    except BaseException:
        return "an error that cannot be read"


def packed(values, channel):
    """The values as JSON, those left out that are too large."""
    parts, together = [], 0
    for name, value in values.items():
        text = channel.json(value)
        together += len(text)
        if len(text) > LARGEST_VALUE or together > MOST_TOGETHER:
            text = '{"kind":"other","type":"","text":"too large"}'
        parts.append(f"{channel.json(name)}:{text}")
    return "{" + ",".join(parts) + "}"


def main():
    channel = Channel()
    order = channel.order()
    confine(order)
    furnish(order)
    room = Room(order)
    answer = channel.json({"token": order["token"]})
    while True:
        channel.answer(answer)
        order = channel.order()
        if order is None:
            room.hold[-1](0)
        answer = answered(room, channel, order)


def answered(room, channel, order):
    text, cut, error = "", False, ""
    if order["source"] is not None:
        text, cut, error = room.run(order["source"])
    values = packed(room.values(order["names"]), channel)
    room.close_figures()
    head = channel.json({"token": order["token"], "text": text, "cut": cut, "error": error})
    return f'{head[:-1]},"values":{values}}}'


if __name__ == "__main__":
    main()
