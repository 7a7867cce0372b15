"""Kernels that start warm: copies of one process that has loaded what most notebooks load.

`start` starts that process and names it to Jupyter in place of the kernel that notebooks ask for;
it loads nothing until the first of them does. Jupyter then starts `stand_in.py`, which asks for a
copy and ends when it does. Each notebook has a process of its own, as it has with a cold kernel;
and what it needs of `models`, but for the models themselves, it loads itself.
"""

import gc
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SERVE = "import sys; from tests.notebooks import warm; warm.serve(*sys.argv[1:])"
LOADED = (
    "IPython.core.completer",
    "anywidget",
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "matplotlib.pyplot",
    "networkx",
    "numpy",
    "pandas",
    "scipy.optimize",
    "scipy.stats",
    "sympy",
)
# As a kernel sets it before a notebook loads Matplotlib.
INLINE = {"MPLBACKEND": "module://matplotlib_inline.backend_inline"}


def start():
    """Let all kernels come from a process that is started here; return what ends it."""
    folder = Path(tempfile.mkdtemp(prefix="warm-", dir="/tmp"))  # the path of a socket is short
    door = str(folder / "door")
    stand_in = str(Path(__file__).with_name("stand_in.py"))
    spec = {
        "argv": [sys.executable, "-I", "-S", stand_in, door, "-f", "{connection_file}"],
        "display_name": "Python 3",
        "language": "python",
    }
    file = folder / "kernels" / "python3" / "kernel.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(spec), encoding="utf-8")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(door)
        listener.listen(64)
        server = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(listener.fileno()), str(folder)],
            cwd=ROOT,
            env=os.environ | INLINE,
            stdin=subprocess.PIPE,
            pass_fds=[listener.fileno()],
            start_new_session=True,  # Ctrl-C is not for it
        )
    before = os.environ.get("JUPYTER_PATH", "")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(folder), before]))

    def stop():
        os.environ["JUPYTER_PATH"] = before
        server.communicate()  # it ends when nobody holds the other end of its input

    return stop


def serve(number, folder):
    """Fork a kernel for everyone who comes to the socket of that number, until the input ends.

    The folder goes with it, however the tests ended.
    """
    sys.path.remove("")
    os.environ["JPY_PARENT_PID"] = str(os.getpid())  # who forks a kernel is its parent
    listener = socket.socket(fileno=int(number))
    while listener in select.select([listener, sys.stdin], [], [])[0]:
        load()
        caller, _ = listener.accept()
        with caller:
            if not os.fork():
                listener.close()
                be_kernel(caller)
                return
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
    shutil.rmtree(folder)


@cache
def load():
    for name in LOADED:
        import_module(name)
    import_module("pandas").set_option("display.max_columns", 20)  # as it is in a kernel
    import_module("models").ALL  # noqa: B018
    gc.collect()
    gc.freeze()  # what copies share stays shared


def be_kernel(caller):
    """Run a kernel in the caller's place, with its files, folder and environment."""
    _, files, _, _ = socket.recv_fds(caller, 1, 3)
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    with caller.makefile(encoding="utf-8") as told:
        arguments, folder, environment = json.loads(told.readline())
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    caller.sendall(str(os.getpid()).encode())
    threading.Thread(target=end_with, args=(caller,), daemon=True).start()
    import_module("ipykernel.kernelapp").launch_new_instance(arguments)


def end_with(caller):
    caller.recv(1)  # it says no more: it has ended
    os._exit(1)
