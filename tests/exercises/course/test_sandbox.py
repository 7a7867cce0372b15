"""Students' cells: honest ones are read fairly, whatever stands beside them."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from exercises.course import isolation
from exercises.course.sandbox import (
    UNSAFE,
    Cell,
    Limits,
    NoSandbox,
    Outcome,
    Sandbox,
    _answer,
    clean,
    run,
)

QUICK = Limits(seconds_a_cell=2, seconds=60)
ROOT = os.geteuid() == 0


@pytest.fixture(scope="module", autouse=True)
def sandbox():
    """There is one: a machine without it fails here."""
    return Sandbox.find()


def ran(*sources, limits=QUICK, **others):
    """Run cells of which each is to assign `a`, `b`, `c` ... in turn."""
    cells = [
        Cell(f"cell-{name}", source, (name,))
        for name, source in zip("abcdefgh", sources, strict=False)
    ]
    return run(cells, limits=limits, **others)


def value_of(source, name="found", **others):
    (outcome,) = run([Cell("cell", source, (name,))], limits=Limits(seconds_a_cell=30), **others)
    assert (outcome.error, outcome.stopped) == ("", "")
    return outcome.values[name]


# Ordinary notebooks ------------------------------------------------------------------------------


def test_cells_give_values_text_and_errors():
    first, second, third = run(
        [
            Cell(
                "one",
                "import sympy\nx = 6 * 7\ns = sympy.Symbol('s') / 2\nprint('hello')\nx",
                ("x", "s"),
            ),
            Cell("two", "y = x + unknown", ("y",)),
            Cell("three", "z = '0,5'\n1 +", ("z",)),
        ]
    )
    assert first == Outcome(
        "one", {"x": 42, "s": {"kind": "formula", "text": "s/2"}}, "hello\n42\n"
    )
    assert second == Outcome("two", {}, "", "NameError: name 'unknown' is not defined")
    assert third.values == {}
    assert third.error.startswith("SyntaxError: ")


def test_what_a_notebook_may_do_it_may_do_here():
    outcomes = ran(
        "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\na = 1",
        "import asyncio\nawait asyncio.sleep(0)\nb = plt.get_fignums()",
        "6 * 7",
        "d = _",
        "%matplotlib widget\nfrom IPython.display import HTML\ndisplay(HTML('<b>x</b>'))\ne = 5",
        "%%time\n%pip install nothing\nf = 6",
        limits=Limits(seconds_a_cell=30),
    )
    assert [outcome.error for outcome in outcomes] == [""] * 6
    assert [outcome.values for outcome in outcomes] == [
        {"a": 1}, {"b": []}, {}, {"d": 42}, {"e": 5}, {"f": 6},
    ]  # fmt: skip
    assert "<b>" not in outcomes[4].text


def test_a_name_is_looked_up_again_at_the_end():
    outcomes = ran("a = ...\nb = 2", "", "c = ...", "a, c = 1, 'late'\nb = 3")
    assert [outcome.values for outcome in outcomes[:3]] == [{"a": 1}, {"b": 2}, {"c": "late"}]


def test_models_are_the_real_ones():
    files = {"models.py": b"GROUP_PROFIT = 'mine'", "helper.py": b"x = 7", "data/a.csv": b"1"}
    source = (
        "import models, helper\nfrom models import GROUP_PROFIT\n"
        "found = [GROUP_PROFIT.name, models.__file__, helper.x, open('data/a.csv').read()]"
    )
    real = str(isolation.REPOSITORY / "models" / "__init__.py")
    assert value_of(source, files=files)[1:] == [real, 7, "1"]


@pytest.mark.parametrize("name", ["../a", "/etc/a", ".config/a", ""])
def test_files_are_laid_into_the_working_folder_only(name):
    with pytest.raises(ValueError, match="working folder"):
        ran("a = 1", files={name: b""})


# Hostile notebooks -------------------------------------------------------------------------------

FOREVER = """
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
"""
FORGED = """
import json, os
first[:] = [54]
for token in ["", "0" * 32, None]:
    answer = {"token": token, "text": "", "cut": False, "error": "", "values": {"first": 54}}
    for fd in range(256):
        for line in (json.dumps(answer) + "\\n", '{"token"', "[" * 100_000 + "\\n"):
            try:
                os.write(fd, line.encode())
            except OSError:
                pass
"""
ALL_CHILDREN = """
import os, subprocess
subprocess.Popen(["sleep", "3600"], start_new_session=True)
for _ in range(3):
    if os.fork() == 0:
        os.setsid()
        while True:
            pass
"""
FLOOD = """
import os
while True:
    for fd in range(256):
        try:
            os.write(fd, b"x" * 65536)
        except OSError:
            pass
"""
BOMB = "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass"
PATCHED = """
import builtins, json, os, sys
import numpy, sympy, models, exercises.core.plain as plain
def wrong(*_, **__):
    return 54
for module in (numpy, sympy, models, plain, json, json.encoder, json.decoder, os):
    for name in list(vars(module)):
        if not name.startswith("__"):
            setattr(module, name, wrong)
json.JSONEncoder.encode = json.JSONEncoder.iterencode = wrong
"""
SIGNALS = """
import signal
def wrong(*_):
    raise SystemExit
for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, wrong)
signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
signal.setitimer(signal.ITIMER_VIRTUAL, 0.0005, 0.0005)
"""
LIAR = """
class Liar:
    @property
    def __class__(self):
        return {kind}
    def __repr__(self):
        raise SystemExit
    def __float__(self):
        raise KeyboardInterrupt
    __str__ = __iter__ = __getitem__ = __len__ = __getattr__ = __repr__
attack = [Liar()]
"""
THREADS = """
import sys, threading
def talk():
    while True:
        print("x" * 1000)
def leave():
    sys.exit(1)
for what in (talk, talk, leave):
    threading.Thread(target=what, daemon=True).start()
"""
STACK = "import sys\nsys.setrecursionlimit(10**8)\ndef f(x): return f([x][0]) + 1\nf(1)"

# What a cell does, and why it is stopped, if it is; some are slow on a busy machine.
ATTACKS = {
    "loops": ("while True: pass", "time"),
    "swallows interrupts": (FOREVER, "time"),
    "stops itself": ("import os, signal; os.kill(os.getpid(), signal.SIGSTOP)", "time"),
    "exits": ("import sys; sys.exit(1)", ""),
    "ends": ("import os; os._exit(0)", "ended"),
    "kills itself": ("import os; os.kill(os.getpid(), 9)", "ended"),
    "kills its parent": ("import os; os.kill(1, 9); os.kill(os.getppid(), 9)", ""),
    "becomes another program": ("import os; os.execv('/bin/sleep', ['sleep', '60'])", "time"),
    "interrupts": ("raise KeyboardInterrupt", ""),
    "takes 3 GB": ("x = bytearray(3 * 2**30)", "memory"),
    "crashes": ("import ctypes; ctypes.string_at(0)", "ended"),
    "overflows the stack": (STACK, "time memory ended"),
    "shrinks the stack": ("import sys; sys.setrecursionlimit(60)", ""),
    "forks": ("import os; os.fork()", ""),
    "forks for ever": (BOMB, "time"),
    "leaves children": (ALL_CHILDREN, ""),
    "prints 200 MB": ("print('x' * 200_000_000)", " time"),
    "prints 5 MB": ("for _ in range(5_000): print('x' * 1000)", " time"),
    "floods": (FLOOD, "output"),
    "makes many files": ("n = 0\nwhile True: open(f'{n}', 'w').close(); n += 1", "files"),
    "forges": (FORGED, ""),
    "closes all files": ("import os; os.closerange(0, 1024)", "ended"),
    "takes over signals": (SIGNALS, ""),
    "asks": ("input()", ""),
    "starts threads": (THREADS, " time"),
    "raises in a thread": (
        "import sys, threading\nthreading.Thread(target=sys.exit).start()",
        "",
    ),
    "patches": (PATCHED, ""),
    "empties builtins": ("import builtins; builtins.__dict__.clear()", ""),
    "changes builtins": (
        "import builtins as b; b.isinstance = b.abs = b.len = None",
        "",
    ),
    "empties modules": (
        "import sys; sys.modules.clear(); sys.path.clear(); sys.meta_path.clear()",
        "",
    ),
    "changes modules": (
        "import sys; sys.modules = {}; sys.stdout = sys.stderr = sys.displayhook = None",
        "",
    ),
    "traces": ("import sys; sys.setprofile(lambda *_: 1 / 0); sys.settrace(lambda *_: 1 / 0)", ""),
    "changes the shell": ("get_ipython().run_cell = get_ipython().user_ns = None", ""),
    "deletes": ("first.clear(); globals().clear()", ""),
    "changes what is finished": ("first[:] = [54]; del first", ""),
    "never ends to be a number": (
        "class F:\n    def __float__(self):\n        while True: pass\n"
        "import numbers; numbers.Real.register(F); attack = F()",
        "time",
    ),
    "is never shown": ("class R:\n    def __repr__(self):\n        while True: pass\nR()", "time"),
    "raises a riddle": (
        "class E(Exception):\n    def __str__(self): raise SystemExit\nraise E",
        "",
    ),
    "has ten million entries": ("attack = dict.fromkeys(range(10_000_000))", " time"),
    "holds itself": ("attack = []; attack += [attack] * 1000", ""),
    "repeats itself": ("attack = [0]\nfor _ in range(20): attack = [attack] * 2000", " time"),
    "writes a huge number": ("attack = 1 << 10_000_000", " time"),
    "nests": ("attack = []\nfor _ in range(100_000): attack = [attack]", ""),
    **{f"poses as {kind}": (LIAR.format(kind=kind), "") for kind in ("str", "int", "dict", "list")},
}  # fmt: skip


@pytest.mark.parametrize("name", ATTACKS)
def test_the_cells_beside_it_keep_their_outcome(name):
    source, stopped = ATTACKS[name]
    before = psutil.Process().children(recursive=True)  # of whatever runs the tests
    first, attack, honest = run(
        [
            Cell("first", "first = [1, 2]", ("first",)),
            Cell("attack", source, ("attack",)),
            Cell("honest", "honest = len([*range(abs(-42))])\nprint('fine')", ("honest",)),
        ],
        limits=QUICK,
    )
    assert first == Outcome("first", {"first": [1, 2]})
    assert attack.stopped in stopped.split(" ")
    assert (honest.values, honest.error, honest.stopped) == ({"honest": 42}, "", "")
    assert honest.text.startswith("fine\n") or name == "starts threads"
    assert not set(psutil.Process().children(recursive=True)) - set(before)


def test_a_thread_that_prints_on_ends_no_cell_after_its_own():
    """When its slow write returns, the stream that it writes to still exists."""
    slow = """
import sys, threading, time
class Slow:
    def write(self, text):
        time.sleep(0.2)
sys.stdout = Slow()
threading.Thread(target=print, args=("x", "y")).start()
"""
    _, honest = ran(slow, "import time\ntime.sleep(1)\nb = 1")
    assert (honest.values, honest.stopped) == ({"b": 1}, "")


def test_what_is_printed_is_cleaned_and_cut():
    (outcome,) = ran(
        "import warnings; warnings.warn('beside it')\na = 1\n"
        r"print('\x1b[31mred\x1b[0m \0\ud800\u202e\x9b1m\x1b]0;title\x07é' + '\r\n' + 'x' * 9_000)"
    )
    assert outcome.text.startswith("red é\nxxx")
    assert outcome.text.endswith("x\n… (the rest was cut off)")
    assert len(outcome.text) == 5_000
    assert (outcome.values, outcome.error) == ({"a": 1}, "")


def test_an_error_is_one_clean_line():
    (outcome,) = ran(r"raise ValueError('\x1b[31m a' + '\n\0\ud800' * 9 + 'x' * 10_000_000)")
    assert outcome.error.startswith("ValueError: a x")
    assert len(outcome.error) == 500


def test_memory_is_counted_for_all_processes_together():
    source = "import os\nfor _ in range(5): os.fork()\nx = bytearray(50_000_000)\nwhile True: pass"
    outcomes = ran(source, "b = 2", limits=Limits(seconds_a_cell=20, memory=500_000_000))
    assert [outcome.stopped for outcome in outcomes] == ["memory", ""]


def test_children_do_not_outlive_their_cell():
    mark = f"3600.{secrets.randbelow(10**12)}"
    source = (
        "import subprocess\n"
        f"a = subprocess.Popen(['sleep', '{mark}'], start_new_session=True).poll()"
    )
    count = "import os\nb = sum(name.isdigit() for name in os.listdir('/proc'))"
    outcomes = ran(source, count)
    assert [outcome.error for outcome in outcomes] == ["", ""]
    assert outcomes[1].values["b"] == 2  # bubblewrap and the runner
    assert not running(mark)


def test_nothing_is_left_when_the_one_who_grades_is_killed():
    mark = f"3600.{secrets.randbelow(10**12)}"
    source = f"import subprocess; subprocess.run(['sleep', {mark!r}])"
    code = f"from exercises.course.sandbox import *; run([Cell('a', {source!r})])"
    with subprocess.Popen([sys.executable, "-c", code], cwd=isolation.REPOSITORY) as grader:
        assert eventually(lambda: running(mark))
        grader.kill()
    assert eventually(lambda: not running(mark))


def running(mark):
    """Whether a program runs that was given this word."""
    words = (one.info["cmdline"] or [] for one in psutil.process_iter(["cmdline"]))
    return any(mark in line for line in words)


def eventually(condition):
    end = time.monotonic() + 30
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


def test_starts_are_few_and_what_never_ran_says_so():
    ends = "import os; os._exit(0)"
    outcomes = ran("a = 1", ends, ends, ends, ends, "f = 6")
    assert [outcome.stopped for outcome in outcomes] == ["", *["ended"] * 4, "starts"]
    assert outcomes[0].values == {"a": 1}


def test_all_time_together_is_bounded():
    loop = "while True: pass"
    outcomes = ran(loop, loop, loop, limits=Limits(seconds_a_cell=2, seconds=2.5))
    assert [outcome.stopped for outcome in outcomes] == ["time"] * 3


# What is inside ----------------------------------------------------------------------------------


def test_nothing_can_be_written_outside_the_folders_of_the_cell():
    source = """
import os
places = {line.split()[1] for line in open("/proc/self/mounts")} | {"/"}
for top, folders, _ in os.walk("/"):
    places.add(top)
    if top.count("/") > 4 or top.startswith("/proc"):
        folders.clear()
found = []
for place in sorted(places):
    for path in (place, os.path.join(place, "new")):
        try:
            os.chmod(path, 0o777) if path == place else open(path, "w").close()
        except OSError:
            continue
        found.append(path)
    if place.startswith(("/tmp", "/student", "/dev/shm")):
        found = found[:-2]
found = [path for path in found if not path.startswith(("/dev/", "/proc/"))]
"""
    assert value_of(source) == []


def test_nothing_of_the_machine_can_be_read(tmp_path, monkeypatch):
    secret = secrets.token_hex()
    monkeypatch.setenv("COURSE_SECRET", secret)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gradebook.db").write_text(secret, encoding="utf-8")
    repository = isolation.REPOSITORY
    exercises = repository / "exercises"
    places = [*repository.iterdir(), *exercises.iterdir(), *(exercises / "course").iterdir()]
    shown = [repository / name for name in (*isolation.VISIBLE, ".venv")]
    shown += [exercises, exercises / "course", isolation.RUNNER]
    hidden = [
        *("/etc/shadow", "/etc/passwd", "/root/.bashrc", "/root/.ssh", "/var", "/run", "/sys"),
        *(str(path) for path in (tmp_path, tmp_path / "gradebook.db", Path.home() / ".bashrc")),
        *(str(path) for path in places if path not in shown),
    ]
    source = f"""
import glob, os
found = [path for path in {hidden} if os.path.exists(path)]
for number, path in enumerate({hidden}):
    os.symlink(path, f"link{{number}}")
    try:
        open(f"link{{number}}").read()
        found.append(path)
    except OSError:
        pass
for path in glob.glob("/proc/*/environ") + glob.glob("/proc/*/cmdline"):
    try:
        text = open(path).read()
    except OSError:
        continue
    if {secret!r} in text:
        found.append(path)
found += [name for name in os.environ if "SECRET" in name]
"""
    assert value_of(source) == []


def test_there_is_no_network():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as near:
        near.bind(f"\0alliances-{os.getpid()}")
        near.listen()
        source = f"""
import socket
found = [name for _, name in socket.if_nameindex()]
for family, address in (
    (socket.AF_INET, ("127.0.0.1", {server.getsockname()[1]})),
    (socket.AF_INET, ("8.8.8.8", 53)),
    (socket.AF_UNIX, {near.getsockname()!r}),
):
    with socket.socket(family) as one:
        one.settimeout(1)
        try:
            one.connect(address)
            found.append(str(address))
        except OSError:
            pass
"""
        assert value_of(source) == ["lo"]


def test_no_way_leads_round_the_limits():
    source = """
import ctypes, os, resource
c = ctypes.CDLL(None, use_errno=True)
found = [
    c.unshare(0x10000000),
    c.shmget(0, 1000, 0o1600),
    c.setuid(0),
    c.mount(b"tmpfs", b"/tmp", b"tmpfs", 0, None),
    c.syscall(56, 0x10000011, 0, 0, 0, 0) if os.uname().machine == "x86_64" else -1,
]
try:
    os.memfd_create("x")
    found.append("memory")
except OSError:
    pass
for limit in (resource.RLIMIT_AS, resource.RLIMIT_NPROC, resource.RLIMIT_FSIZE):
    try:
        resource.setrlimit(limit, (2**40, 2**40))
        found.append(limit)
    except (OSError, ValueError):
        pass
try:
    open("large", "wb").write(bytes(60_000_000))
    found.append("large")
except OSError:
    pass
powers = [line.split()[1] for line in open("/proc/self/status") if line.startswith("Cap")]
if os.getuid() == 0 or any(int(power, 16) for power in powers[1:3]):
    found.append("power")
"""
    assert value_of(source) == [-1] * 5


def test_sandboxes_work_side_by_side():
    found = {}
    threads = [
        threading.Thread(target=lambda n=n: found.update({n: ran(f"a = {n}")[0].values}))
        for n in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {n: {"a": n} for n in range(3)}


# Where it works ----------------------------------------------------------------------------------

TRY = """
from exercises.course.sandbox import Cell, run
cells = [
    Cell("1", "import models\\na = models.__file__", ("a",)),
    Cell("2", "import os\\nos.fork()\\nos._exit(0)"),
    Cell("3", "c = 3", ("c",)),
]
outcomes = run(cells)
print([outcome.values for outcome in outcomes], outcomes[1].stopped)
"""


def test_the_repository_may_lie_in_a_private_folder(tmp_path):
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    for name in ("models", "exercises"):
        ignored = shutil.ignore_patterns("__pycache__", "*.ipynb")
        shutil.copytree(isolation.REPOSITORY / name, private / "book" / name, ignore=ignored)
    private.joinpath("book").chmod(0o755)
    environment = os.environ | {"PYTHONPATH": str(private / "book")}
    told = subprocess.run(
        [sys.executable, "-c", TRY],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    models = private / "book" / "models" / "__init__.py"
    assert told.stdout == f"[{{'a': '{models}'}}, {{}}, {{'c': 3}}] ended\n", told.stderr


def test_an_ordinary_user_has_it_too(sandbox, monkeypatch):
    """As root, become one, on a machine where nothing is private; others are one already."""
    if not ROOT:
        assert ran("import os; a = os.getuid()")[0].values == {"a": os.getuid()}
        return
    become = "import os; os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
    # What is shown at its own place is bound over the whole machine here, and makes nothing anew.
    monkeypatch.setattr(isolation, "SETTINGS", ())
    monkeypatch.setattr(isolation, "_fonts", lambda: None)
    monkeypatch.setattr(isolation, "SYSTEM", ())
    private = {f"/{path.parts[1]}" for path in isolation._python()} - {"/usr", "/opt"}
    hide = [word for path in private for word in ("--perms", "0755", "--tmpfs", path)]
    told = subprocess.run(
        [
            *(sandbox.program, "--dev-bind", "/", "/", *hide, "--perms", "1777", "--tmpfs", "/tmp"),
            *isolation._bound(("models", "exercises")),
            *("--setenv", "PYTHONPATH", str(isolation.REPOSITORY), "--setenv", "HOME", "/tmp"),
            *("--chdir", "/tmp", sys.executable, "-c", become + TRY),
        ],
        capture_output=True,
        encoding="utf-8",
    )
    models = isolation.REPOSITORY / "models" / "__init__.py"
    assert told.stdout == f"[{{'a': '{models}'}}, {{}}, {{'c': 3}}] ended\n", told.stderr


def test_root_is_left_behind():
    assert (value_of("import os; found = os.getuid()") == os.getuid()) is not ROOT


def test_without_isolation_cells_run_all_the_same():
    source = "import os\nb = os.path.exists('/etc/passwd')\nos._exit(0)"
    outcomes = ran("a = 1", source, "while True: pass", "d = '4'", sandbox=UNSAFE)
    assert [outcome.stopped for outcome in outcomes] == ["", "ended", "time", ""]
    assert [outcomes[0].values, outcomes[3].values] == [{"a": 1}, {"d": "4"}]


@pytest.fixture
def no_sandbox(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(isolation, "find_spec", lambda _: None)
    isolation._find.cache_clear()
    yield tmp_path
    isolation._find.cache_clear()


def test_what_is_missing_is_named(no_sandbox, monkeypatch):
    with pytest.raises(NoSandbox, match="apt-get install bubblewrap"):
        Sandbox.find()
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(NoSandbox, match=r"Linux only.*--unsafe"):
        Sandbox.find()


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        (
            "bwrap: setting up uid map: Operation not permitted",
            "apparmor_restrict_unprivileged_userns",
        ),
        ("bwrap: Unknown option --size", "too old"),
    ],
)
def test_what_does_not_work_is_explained(no_sandbox, said, advice):
    program = no_sandbox / "bwrap"
    program.write_text(f"#!/bin/sh\necho '{said}' >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(NoSandbox, match=advice):
        Sandbox.find()


def test_a_sandbox_that_does_not_start_is_no_fault_of_the_cells(no_sandbox):
    with pytest.raises(NoSandbox, match="does not start"):
        ran("a = 1", sandbox=Sandbox("/bin/false"))


# What comes out ----------------------------------------------------------------------------------

LINE = '{"token": "t", "text": "", "cut": false, "error": "", "values": {}}'


def test_only_an_answer_is_an_answer():
    assert _answer(LINE.encode(), "t") is not None
    for wrong in [
        "", "[]", "null", "[" * 1_000_000, '{"a":' * 100_000, LINE[:-1], "é",
        LINE.replace('"t"', '"u"'), LINE.replace('"t"', "null"), LINE.replace('""', "0", 1),
        LINE.replace("false", "0"), LINE.replace("{}", "[]"), LINE.replace("{}", '{"x": NaN}'),
        LINE.replace("{}", f'{{"x": {"9" * 10_000}}}'),
    ]:  # fmt: skip
        assert _answer(wrong.encode(), "t") is None


LIE = """
import gc, os
orders = [one for one in gc.get_objects() if type(one) is dict]
(token,) = {one["token"] for one in orders if set(one) == {"source", "names", "token"}}
values = '{"a": {"kind": "formula", "text": {"x": 1}}, "b": 54, "__class__": 1}'
line = '{"token": "%s", "text": "", "cut": false, "error": "", "values": %s}' % (token, values)
os.write(101, f"\\n{line}\\n".encode())
"""


def test_what_is_no_plain_data_is_not_kept():
    """A cell that looks for its token can say what it answers, and no more."""
    outcomes = ran(LIE, "b = 2")
    assert outcomes[0].values == {"a": {"kind": "other", "type": "", "text": "no plain data"}}
    assert outcomes[1].values == {"b": 2}


def test_clean_text_stays_as_it_is():
    text = "Größe\t½ → 0,5 €\n北京 😀"
    assert clean(text) == text
